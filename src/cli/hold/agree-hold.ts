import { readYesNo } from '../prompt/yes-no-prompt.ts';
import { askBelowParagraphs } from './ask-below-paragraphs.ts';
import { typedWay } from './ask-words.ts';
import type { HoldContext } from './hold-context.ts';

/** Asks whether so many answers are rated now, or the last one is taken back; Enter means yes, Escape no. */
export async function agreeRating(open: number, context: HoldContext): Promise<boolean | 'undo'> {
  const { messages } = context;
  const words = {
    yes: messages.text('questionnaire.yes'),
    no: messages.text('questionnaire.no'),
    wrong: messages.text('questionnaire.yes-or-no'),
  };
  const read = (text: string): boolean | undefined => (text === '' ? true : readYesNo(text, words));
  const question = messages.text('interview.hold.rate-now', { open });
  const typed = await askBelowParagraphs(
    [],
    {
      message: messages.text('questionnaire.ask-yes', { question }),
      typed: 'digit',
      startsAnew: true,
      refuse: (text) => (isUndo(text) || read(text) !== undefined ? undefined : words.wrong),
    },
    context,
  );
  if (typed === undefined) return false;
  return isUndo(typed) ? 'undo' : (read(typed) ?? false);
}

/** Asks whether that is the end, or what was recorded last is taken back. */
export async function agreeHoldEnd(context: HoldContext): Promise<'end' | 'undo'> {
  const { messages } = context;
  const message = messages.text('interview.hold.last');
  const typed = await askBelowParagraphs(
    [],
    {
      message,
      typed: 'digit',
      startsAnew: true,
      refuse: (text) => (['', 'q', 'u'].includes(text.toLowerCase()) ? undefined : message),
    },
    context,
  );
  return typed !== undefined && isUndo(typed) ? 'undo' : 'end';
}

function isUndo(typed: string): boolean {
  return typedWay(typed) === 'undo';
}
