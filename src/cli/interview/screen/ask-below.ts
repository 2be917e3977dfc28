import type { RatedAnswer } from '../../../model/assessment.ts';
import type { Details, DetailsView } from '../../../questionnaire/interviewer.ts';
import { askTextOrBack, type TextQuestion } from '../../prompt/questions.ts';
import { drawAbove } from './draw-above.ts';
import type { TerminalAsking } from './terminal-asking.ts';

export type RecordDetails = (details: Details) => Promise<void>;

/** On to what is asked next, back to what was asked before, or to the same once more. */
export type StepWay = 'on' | 'back' | 'again';

/** The answer after something was asked for, and the way from there. */
export interface Stepped {
  readonly answer: RatedAnswer;
  readonly way: StepWay;
}

/** Asks for text below the question that is being answered. */
export function askBelow(
  { requirement, answer }: DetailsView,
  question: TextQuestion,
  { context, session }: TerminalAsking,
): Promise<string | undefined> {
  const { messages, terminal } = context;
  const above = drawAbove({ requirement, answer }, context);
  return askTextOrBack(question, session, { messages, colour: terminal.colour, above });
}
