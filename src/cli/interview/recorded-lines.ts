import type { RecordedAnswer, RecordedAnswers } from '../../app/answers/record-given-answers.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Evidence } from '../../model/assessment.ts';
import { refsOf } from '../../model/clauses/item-id.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanForTerminal, cleanValues } from '../../model/text/clean-for-terminal.ts';
import { fitText } from '../terminal/wrap-text.ts';
import { problemText } from '../words/problem-lines.ts';
import type { AssessContext } from './question/assess-context.ts';
import { nameEvidence } from './question/describe-answer.ts';
import { nameRating } from './question/question-lines.ts';

const noteKeys = {
  given: 'questionnaire.recorded.note-given',
  added: 'questionnaire.recorded.note-added',
} as const;

/** At most this many changes are listed; the others are counted, unless something is gone for good. */
const mostTold = 40;

/** Columns of a replaced text of which the beginning tells enough. */
const longestQuote = 240;

interface Told {
  readonly line: string;
  /** Something that was there is there no more. */
  readonly isLoss: boolean;
}

/** A line of what was recorded. */
export interface RecordedLine {
  readonly text: string;
  /** Something was read otherwise than it may be meant, counts for nothing or is gone: never left out. */
  readonly isWarning: boolean;
}

/**
 * What was recorded of `--answers` and `--set`: how the file was read, what became of each answer
 * that was there before, and how many were added, changed and left as they were.
 */
export function recordedLines(
  { recorded, remarks }: RecordedAnswers,
  context: Pick<AssessContext, 'messages' | 'standard'>,
  standing: string,
): readonly RecordedLine[] {
  const { messages } = context;
  const count = (outcome: RecordedAnswer['outcome']): number =>
    recorded.filter((one) => one.outcome === outcome).length;
  const [added, changed, same] = [count('added'), count('changed'), count('same')];
  const told = recorded.flatMap((one) => changeLines(one, context));
  const named = told.filter(({ isLoss }, index) => isLoss || index < mostTold);
  const rest = told.length - named.length;
  const more = [
    ...(rest > 0 ? [messages.text('questionnaire.recorded.more', { rest })] : []),
    messages.text('questionnaire.recorded', { count: added + changed, standing }),
    ...(changed + same > 0
      ? [messages.text('questionnaire.recorded.how', { added, changed, same })]
      : []),
  ];
  return [
    ...remarks.map((remark) => ({ text: problemText(remark, messages), isWarning: true })),
    ...named.map(({ line, isLoss }) => ({ text: line, isWarning: isLoss })),
    ...more.map((text) => ({ text, isWarning: false })),
  ];
}

type RecordedWords = Pick<AssessContext, 'messages' | 'standard'>;

/** A line for each thing that happened to what was there. */
function changeLines(recorded: RecordedAnswer, words: RecordedWords): readonly Told[] {
  if (recorded.outcome !== 'changed') return [];
  const change = withRefs(recorded, words.standard);
  const { messages } = words;
  const asLines = (texts: readonly string[], isLoss: boolean): readonly Told[] =>
    texts.map((text) => {
      const line = messages.text('questionnaire.recorded.line', { id: change.id, text });
      return { line, isLoss };
    });
  return [
    ...asLines(ratingTexts(change, words), false),
    ...asLines(lossTexts(change, messages), true),
    ...asLines(keptTexts(change, messages), false),
  ];
}

/** A change whose items are named as people read them. */
function withRefs(change: RecordedAnswer, { requirements }: Standard): RecordedAnswer {
  const { items = [] } = requirements.find(({ id }) => id === change.id) ?? {};
  const named = (ids: readonly string[]): readonly string[] =>
    refsOf(ids, { id: change.id, items });
  return {
    ...change,
    ticksAside: named(change.ticksAside),
    ticksBack: named(change.ticksBack),
    ticksAdded: named(change.ticksAdded),
    ticksRemoved: named(change.ticksRemoved),
  };
}

/** What was there and is there no more, each by its name or its words. */
function lossTexts(change: RecordedAnswer, messages: Messages): readonly string[] {
  const { ticksRemoved, reasonReplaced, noteReplaced, evidenceRemoved } = change;
  const quoted = (key: MessageKey, text: string | undefined): readonly string[] =>
    text === undefined ? [] : [messages.text(key, { text: quote(text) })];
  return [
    ...listed('questionnaire.recorded.ticks-removed', ticksRemoved, messages),
    ...quoted('questionnaire.recorded.reason-replaced', reasonReplaced),
    ...quoted('questionnaire.recorded.note-replaced', noteReplaced),
    ...evidenceTexts('questionnaire.recorded.evidence-replaced', evidenceRemoved, messages),
  ];
}

/** What came to what was there, or was put aside. */
function keptTexts(change: RecordedAnswer, messages: Messages): readonly string[] {
  const { note, evidenceAdded, ticksAdded, ticksAside, ticksBack } = change;
  return [
    ...listed('questionnaire.recorded.ticks-added', ticksAdded, messages),
    ...listed('questionnaire.recorded.ticks-aside', ticksAside, messages),
    ...listed('questionnaire.recorded.ticks-back', ticksBack, messages),
    ...(note === 'kept' || note === 'replaced' ? [] : [messages.text(noteKeys[note])]),
    ...evidenceTexts('questionnaire.recorded.evidence-added', evidenceAdded, messages),
  ];
}

function evidenceTexts(
  key: MessageKey,
  evidence: readonly Evidence[],
  messages: Messages,
): readonly string[] {
  return evidence.length === 0
    ? []
    : [messages.text(key, cleanValues({ list: nameEvidence(evidence, messages) }))];
}

function listed(key: MessageKey, texts: readonly string[], messages: Messages): readonly string[] {
  return texts.length === 0 ? [] : [messages.text(key, cleanValues({ list: texts.join('; ') }))];
}

function quote(text: string): string {
  return fitText(cleanForTerminal(text), longestQuote);
}

function ratingTexts(
  { ratingBefore, answer }: RecordedAnswer,
  words: RecordedWords,
): readonly string[] {
  if (ratingBefore === undefined) return [];
  const before = nameRating(ratingBefore, words);
  const after = nameRating(answer.rating, words);
  return [words.messages.text('questionnaire.recorded.rating', { before, after })];
}
