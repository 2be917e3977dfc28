import type { MessageKey } from '../../model/message-key.ts';
import { cleanValues } from '../clean-for-terminal.ts';
import { problemText } from '../say-problems.ts';
import type { AssessContext } from './assess-context.ts';
import { nameRating } from './question-lines.ts';
import type { RecordedAnswer, RecordedAnswers } from './record-given-answers.ts';

const noteKeys = {
  given: 'questionnaire.recorded.note-given',
  added: 'questionnaire.recorded.note-added',
  replaced: 'questionnaire.recorded.note-replaced',
} as const;

/** Answers of which each change is told; of more, only the number. */
const mostTold = 40;

/**
 * What was recorded of `--answers` and `--set`: how the file was read, what became of each answer
 * that was there before, and how many were added, changed and left as they were.
 */
export function recordedLines(
  { recorded, remarks }: RecordedAnswers,
  context: Pick<AssessContext, 'messages' | 'standard'>,
  standing: string,
): readonly string[] {
  const { messages } = context;
  const count = (outcome: RecordedAnswer['outcome']): number =>
    recorded.filter((one) => one.outcome === outcome).length;
  const [added, changed, same] = [count('added'), count('changed'), count('same')];
  const told = recorded.flatMap((one) => changeLines(one, context));
  const rest = told.length - mostTold;
  return [
    ...remarks.map((remark) => problemText(remark, messages)),
    ...told.slice(0, mostTold),
    ...(rest > 0 ? [messages.text('questionnaire.recorded.more', { rest })] : []),
    messages.text('questionnaire.recorded', { count: added + changed, standing }),
    ...(changed + same > 0
      ? [messages.text('questionnaire.recorded.how', { added, changed, same })]
      : []),
  ];
}

type Words = Pick<AssessContext, 'messages' | 'standard'>;

/** A line for each thing that happened to what was there. */
function changeLines(change: RecordedAnswer, words: Words): readonly string[] {
  if (change.outcome !== 'changed') return [];
  const { note, evidenceAdded, evidenceRemoved, ticksAside, ticksBack } = change;
  const { messages } = words;
  const listed = (key: MessageKey, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [messages.text(key, cleanValues({ list: texts.join('; ') }))];
  const texts = [
    ...ratingTexts(change, words),
    ...listed('questionnaire.recorded.ticks-aside', ticksAside),
    ...listed('questionnaire.recorded.ticks-back', ticksBack),
    ...(note === 'kept' ? [] : [messages.text(noteKeys[note])]),
    ...listed('questionnaire.recorded.evidence-added', evidenceAdded),
    ...listed('questionnaire.recorded.evidence-replaced', evidenceRemoved),
  ];
  return texts.map((text) => messages.text('questionnaire.recorded.line', { id: change.id, text }));
}

function ratingTexts({ ratingBefore, answer }: RecordedAnswer, words: Words): readonly string[] {
  if (ratingBefore === undefined) return [];
  const before = nameRating(ratingBefore, words);
  const after = nameRating(answer.rating, words);
  return [words.messages.text('questionnaire.recorded.rating', { before, after })];
}
