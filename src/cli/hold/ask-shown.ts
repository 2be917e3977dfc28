import { highestRating } from '../../model/rules/scale.ts';
import type { InterviewView, TurnWay } from '../../questionnaire/interview/run-interview.ts';
import { askBelowParagraphs } from './ask-below-paragraphs.ts';
import { wayOf } from './ask-words.ts';
import { describeWords } from './describe-interview.ts';
import type { HoldContext } from './hold-context.ts';

/** Asks the assessor what the words of a person show; nothing leaves it for later. */
export async function askShown(
  view: InterviewView,
  context: HoldContext,
): Promise<number | TurnWay> {
  const { messages, standard } = context;
  const highest = highestRating(standard.scale);
  const isRating = (typed: string): boolean => /^\d$/.test(typed) && Number(typed) <= highest;
  const typed = await askBelowParagraphs(
    describeWords(view, context),
    {
      message: messages.text('interview.hold.shown', { highest }),
      startsAnew: true,
      refuse: (text) =>
        text === '' || wayOf(text) !== undefined || isRating(text)
          ? undefined
          : messages.text('interview.hold.wrong-shown', { highest }),
    },
    context,
  );
  if (typed === undefined) return 'back';
  return isRating(typed) ? Number(typed) : (wayOf(typed) ?? 'on');
}
