import type { PlainLines } from '../../typing/plain-lines.ts';
import type { AssessContext } from '../question/assess-context.ts';

/** What the parts of the plain interviewer share. */
export interface PlainAsking extends PlainLines {
  readonly context: AssessContext;
}
