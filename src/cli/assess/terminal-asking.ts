import type { PromptSession } from '../prompt-session.ts';
import type { AssessContext } from './assess-context.ts';
import type { TextAsker } from './text-question.ts';

/** What the parts of the terminal interviewer share. */
export interface TerminalAsking {
  readonly context: AssessContext;
  readonly session: PromptSession;
  readonly askText: TextAsker;
}
