import type { DocumentPath } from '../model/located.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues, Place, Problem } from '../model/problem.ts';
import { lintDepth, lintItems, lintQuestions } from './lint-content.ts';
import {
  inFileOrder,
  type PlacedRequirement,
  placedRequirements,
  type StandardSource,
} from './standard-source.ts';

/** A question longer than this cannot be answered in one breath. */
const longestQuestion = 30;
/** An item longer than this does not fit a line of a checklist. */
const longestItem = 25;
const leastEvidence = 2;

/**
 * What keeps a correct standard from being fit to ship: fields left empty, repeated sentences,
 * questions and items that are too long, and wording that reads as if copied. Problems come in the
 * order of the files. An empty list means that the standard is fit to ship.
 */
export function lintStandard(source: StandardSource): readonly Problem[] {
  const requirements = placedRequirements(source);
  return inFileOrder(source, [
    ...requirements.flatMap(lintFields),
    ...requirements.flatMap(lintLengths),
    ...requirements.flatMap(lintItems),
    ...requirements.flatMap((one) => lintDepth(one, source)),
    ...lintQuestions(requirements),
    ...lintSentences(requirements),
  ]);
}

const wantedFields = [
  'intent',
  'items',
  'evidence',
  'ask',
  'look',
  'actions',
  'processes',
  'principles',
  'aims',
  'weight',
] as const;

function lintFields({ entry, place }: PlacedRequirement): readonly Problem[] {
  const report = reporter(place);
  const missing = wantedFields
    .filter((field) => isEmpty(entry[field]))
    .map((field) => report('lint.field-missing', [field], { id: entry.id, field }));
  const unmarked = (entry.items ?? [])
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.status === undefined && item.kind !== 'ours')
    .map(({ item, index }) =>
      report('lint.item-status-missing', ['items', index, 'status'], {
        ref: nameOf(item),
      }),
    );
  return [...missing, ...unmarked, ...lintSubstance(entry, report)];
}

function lintSubstance(
  { id, evidence = [], look = [] }: PlacedRequirement['entry'],
  report: ReportRemark,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (evidence.length > 0 && evidence.length < leastEvidence) {
    problems.push(report('lint.evidence-too-few', ['evidence'], { id }));
  }
  if (look.length > 0 && !look.some((line) => number.test(line))) {
    problems.push(report('lint.look-without-number', ['look'], { id }));
  }
  return problems;
}

const number = /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|all|each|every)\b/i;

/** An item by its reference, or by its id where the standard has no reference to it. */
function nameOf({ ref, id = '' }: { readonly ref?: string; readonly id?: string }): string {
  return ref ?? id;
}

function lintLengths({ entry, place }: PlacedRequirement): readonly Problem[] {
  const report = reporter(place);
  const problems: Problem[] = [];
  const words = countWords(entry.question);
  if (words > longestQuestion) {
    const values = { words, limit: longestQuestion };
    problems.push(report('lint.question-too-long', ['question'], values));
  }
  if (!entry.question.endsWith('?')) problems.push(report('lint.not-a-question', ['question']));
  (entry.items ?? []).forEach((item, index) => {
    const count = countWords(item.text);
    if (count <= longestItem) return;
    const values = { ref: nameOf(item), words: count, limit: longestItem };
    problems.push(report('lint.item-too-long', ['items', index, 'text'], values));
  });
  return problems;
}

function lintSentences(requirements: readonly PlacedRequirement[]): readonly Problem[] {
  const texts = requirements.flatMap(({ entry, place }) =>
    textsOf(entry).map(({ text, path }) => ({ text, place: place(path) })),
  );
  const reserved = texts
    .filter(({ text }) => reservedWord.test(text))
    .map(({ place }): Problem => ({ key: 'lint.reserved-word', place }));
  const seen = new Map<string, Place>();
  const repeated = texts.flatMap(({ text, place }) =>
    sentencesOf(text).flatMap((sentence): readonly Problem[] => {
      const first = seen.get(sentence);
      seen.set(sentence, first ?? place);
      if (first === undefined) return [];
      const values = { sentence, first: `${first.file}:${first.line ?? 1}` };
      return [{ key: 'lint.sentence-twice', values, place }];
    }),
  );
  return [...reserved, ...repeated];
}

/** The standard's own verb of obligation: a sentence with it may have been copied. */
const reservedWord = /\bshall\b/i;

interface StandardText {
  readonly text: string;
  readonly path: DocumentPath;
}

function list(
  texts: readonly string[] | undefined,
  key: string,
  ...field: readonly string[]
): readonly StandardText[] {
  return (texts ?? []).map((text, index) => ({ text, path: [key, index, ...field] }));
}

function textsOf(entry: PlacedRequirement['entry']): readonly StandardText[] {
  const { items, ask, documentedInformation, actions } = entry;
  const names = documentedInformation?.map(({ name }) => name);
  return [
    { text: entry.question, path: ['question'] },
    { text: entry.intent ?? '', path: ['intent'] },
    ...list(textOf(items), 'items', 'text'),
    ...list(entry.evidence, 'evidence'),
    ...list(
      ask?.map(({ question }) => question),
      'ask',
      'question',
    ),
    ...list(entry.look, 'look'),
    ...list(names, 'documentedInformation', 'name'),
    ...list(textOf(actions), 'actions', 'text'),
    ...Object.entries(entry.levels ?? {}).map(([level, text]) => ({
      text,
      path: ['levels', level],
    })),
  ];
}

function textOf(
  entries: readonly { readonly text: string }[] | undefined,
): readonly string[] | undefined {
  return entries?.map(({ text }) => text);
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} ]/gu, '')
        .trim(),
    )
    .filter((sentence) => sentence !== '');
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

type ReportRemark = (key: MessageKey, path: DocumentPath, values?: MessageValues) => Problem;

function reporter(place: (path: DocumentPath) => Place): ReportRemark {
  return (key, path, values = {}) => ({ key, values, place: place(path) });
}
