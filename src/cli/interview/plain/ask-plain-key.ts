import { highestRating } from '../../../model/rules/scale.ts';
import type { QuestionView } from '../../../questionnaire/interviewer.ts';
import type { RestingHands } from '../../prompt/resting-hands.ts';
import { hasSites, type RatingKey, readRatingKey } from '../rating-key.ts';
import type { PlainAsking } from './plain-asking.ts';

/** A question that was printed, and hands that may still be typing for what was above it. */
export interface PrintedQuestion {
  readonly hands: Pick<RestingHands, 'haveRested'>;
  readonly show: () => void;
  readonly showHelp: () => void;
}

/**
 * Reads what a printed question is answered with, until it is a key that has a meaning. Enter keeps what was
 * answered. It confirms what was answered last time only when hands have rested: a key that is held confirms
 * nothing unseen.
 */
export async function askPlainKey(
  view: QuestionView,
  { context, ask, print }: Pick<PlainAsking, 'context' | 'ask' | 'print'>,
  { hands, show, showHelp }: PrintedQuestion,
): Promise<RatingKey> {
  const { standard, messages } = context;
  const highest = highestRating(standard.scale);
  const askAgain = async (): Promise<RatingKey> => {
    const line = await ask(messages.text('questionnaire.plain.your-answer'), show);
    const typed = line === '' ? keepBy(view, hands) : readRatingKey(line, highest);
    const key = isOf(typed, 'sites') && !hasSites(context) ? undefined : typed;
    if (key === 'early') print(messages.text('questionnaire.early-confirm'));
    else if (key !== undefined) return key;
    else if (line === '?') showHelp();
    else print(messages.text('questionnaire.wrong-line', { highest }));
    return askAgain();
  };
  return askAgain();
}

function isOf(key: RatingKey | 'early' | undefined, kind: RatingKey['kind']): boolean {
  return typeof key === 'object' && key.kind === kind;
}

/** What Enter alone means: it keeps an answer, or confirms that of last time. */
function keepBy(
  { previous, earlier }: QuestionView,
  hands: PrintedQuestion['hands'],
): RatingKey | 'early' | undefined {
  if (previous !== undefined) return { kind: 'keep' };
  if (earlier === undefined) return undefined;
  return hands.haveRested() ? { kind: 'keep' } : 'early';
}
