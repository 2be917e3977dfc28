import { highestRating } from '../../model/rules/scale.ts';
import type { InterviewView, TurnWay } from '../../questionnaire/interview/run-interview.ts';
import { askBelowParagraphs } from './ask-below-paragraphs.ts';
import { typedWay } from './ask-words.ts';
import { describeHelp, describeWords } from './describe-interview.ts';
import type { HoldContext } from './hold-context.ts';

/** What shows all that a person sees of the question, with the help. */
const wholeKey = '?';

/** Asks the assessor what the words of a person show; nothing leaves it for later, `?` shows all. */
export async function askShown(
  view: InterviewView,
  context: HoldContext,
  isWhole = false,
): Promise<number | TurnWay> {
  const { messages, standard } = context;
  const highest = highestRating(standard.scale);
  const isRating = (typed: string): boolean => /^\d$/.test(typed) && Number(typed) <= highest;
  const isUnderstood = (text: string): boolean =>
    text === '' || text === wholeKey || typedWay(text) !== undefined || isRating(text);
  const shown = describeWords(view, context);
  const typed = await askBelowParagraphs(
    isWhole ? [...shown, ...describeHelp(view, context)] : shown,
    {
      message: messages.text('interview.hold.shown', { highest }),
      typed: 'digit',
      isWhole,
      startsAnew: true,
      refuse: (text) =>
        isUnderstood(text) ? undefined : messages.text('interview.hold.wrong-shown', { highest }),
    },
    context,
  );
  if (typed === undefined) return isWhole ? askShown(view, context) : 'back';
  if (typed === wholeKey) return askShown(view, context, !isWhole);
  return isRating(typed) ? Number(typed) : (typedWay(typed) ?? 'on');
}
