import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Answer, Finding } from '../model/assessment.ts';
import type { AssessmentDocument } from '../model/document.ts';
import { resolveItem } from '../model/item-id.ts';
import type { Requirement, Standard } from '../model/standard.ts';

/** Answers, and whole lists of findings, by requirement id. */
interface Changes {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Names items as a list in a file does that names them already; others by their ids. */
type Keep = (ids: readonly string[], written: readonly string[] | undefined) => readonly string[];

/**
 * Changes as they are written into an assessment: an item that the file names by its ref keeps that
 * name there, so that only new items are written by id. Unchanged lists come out the same.
 */
export function keepWritten(
  { answers, findings }: Changes,
  written: Pick<AssessmentDocument, 'answers' | 'findings'>,
  requirements: readonly Requirement[],
): Changes {
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const keeperOf = (id: string): Keep => keeper(byId.get(id) ?? { id, items: [] });
  return {
    answers: new Map(
      Array.from(answers, ([id, answer]) => [
        id,
        keepAnswer(answer, written.answers[id], keeperOf(id)),
      ]),
    ),
    findings: new Map(
      Array.from(findings, ([id, list]) => {
        const known = written.findings?.[id];
        const keep = keeperOf(id);
        return [
          id,
          list.map((one, index) => ({ ...one, items: keep(one.items, known?.[index]?.items) })),
        ];
      }),
    ),
  };
}

function keeper(requirement: Pick<Requirement, 'id' | 'items'>): Keep {
  return (ids, written = []) => {
    const names = new Map(written.map((typed) => [resolveItem(typed, requirement)?.id, typed]));
    return ids.map((id) => names.get(id) ?? id);
  };
}

function keepAnswer(
  answer: Answer,
  written: AssessmentDocument['answers'][string] | undefined,
  keep: Keep,
): Answer {
  const { earlierMissing } = answer;
  const earlier =
    earlierMissing === undefined
      ? {}
      : { earlierMissing: keep(earlierMissing, written?.earlierMissing) };
  return answer.rating === 'na'
    ? { ...answer, ...earlier }
    : { ...answer, ...earlier, missing: keep(answer.missing, written?.missing) };
}

/** A name of an item as it is written, and the id that takes its place. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * The text of an assessment with every item named by its id, as an older eoms named them by their
 * refs. Nothing else is touched: comments, quotes and line ends stay. What names no item stays too,
 * and so does what names one that its list has named before. Says how many names were replaced.
 */
export function nameItemsIn(
  text: string,
  { requirements }: Pick<Standard, 'requirements'>,
): { readonly text: string; readonly named: number } {
  const { contents } = parseDocument(text);
  const replaced = requirements.flatMap((requirement) => {
    const answer = inside(inside(contents, 'answers'), requirement.id);
    const findings = entriesOf(inside(inside(contents, 'findings'), requirement.id));
    const lists = [
      inside(answer, 'missing'),
      inside(answer, 'earlierMissing'),
      ...findings.map((finding) => inside(finding, 'items')),
    ];
    return lists.flatMap((list) => replacementsIn(entriesOf(list).filter(isText), requirement));
  });
  const inOrder = replaced.toSorted((one, other) => one.start - other.start);
  let done = 0;
  const parts = inOrder.map(({ start, end, id }) => {
    const before = text.slice(done, start);
    // A name that is written as a block ends with its line break, which stays.
    done = start + text.slice(start, end).trimEnd().length;
    return before + id;
  });
  return { text: parts.join('') + text.slice(done), named: parts.length };
}

function inside(node: unknown, key: string): unknown {
  return isMap(node) ? node.get(key, true) : undefined;
}

function entriesOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}

function isText(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string';
}

/** The entries of a list that do not name their item by its id yet, and the ids. */
function replacementsIn(
  entries: readonly Scalar<string>[],
  requirement: Requirement,
): readonly Replacement[] {
  const named = new Set(entries.map(({ value }) => value));
  return entries.flatMap((entry): readonly Replacement[] => {
    const id = resolveItem(entry.value, requirement)?.id;
    const { range } = entry;
    if (id === undefined || !range || named.has(id)) return [];
    named.add(id);
    const [start, end] = range;
    return [{ start, end, id }];
  });
}
