import type { PromptSession } from '../../prompt/prompt-session.ts';
import type { Questions } from '../../prompt/questions.ts';
import type { AssessContext } from '../question/assess-context.ts';

/** What the parts of the terminal interviewer share. */
export interface TerminalAsking {
  readonly context: AssessContext;
  readonly session: PromptSession;
  readonly questions: Questions;
}
