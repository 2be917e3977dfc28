import type { AssessContext } from './assess-context.ts';
import type { TextAsker } from './text-question.ts';

/** What the parts of the plain interviewer share. */
export interface PlainAsking {
  readonly context: AssessContext;
  /** Prints a text, wrapped and cleaned. */
  readonly print: (text: string) => void;
  /** Prints a question and reads the line that answers it. */
  readonly ask: (question: string) => Promise<string>;
  readonly askText: TextAsker;
}
