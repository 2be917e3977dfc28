import type {
  ApplicabilityEntry,
  EvaluationRecord,
  RequirementResult,
} from '../model/evaluation.ts';
import type { Place, Problem } from '../model/problem.ts';
import { highestRating } from '../model/rules/scale.ts';
import { isShortReason } from '../model/rules/short-reason.ts';
import { isBlank } from '../model/text/given-text.ts';
import { isUnfinished } from '../model/text/unfinished-text.ts';

/** So many equal ratings in a row were not thought about one by one. */
const mostEqual = 40;
/** A note that stands this often was pasted. */
const mostAlike = 3;
/** Evidence of more years ago shows what was. */
const yearsOfEvidence = 3;

/** What an evaluation does not say of itself. */
interface KnownOutside {
  /** Where a condition is written, by its id. */
  readonly placeOfCondition?: (id: string) => Place | undefined;
  /** Whether a line of a note was put there by eoms, to keep what somebody else had answered at the same time. */
  readonly tellsOfOthers?: (line: string) => boolean;
}

/**
 * What would embarrass the person who hands the report over, each with the place of its answer; files are as seen
 * from the folder of the engagement. Pure; docs/scoring.md has the rules.
 */
export function findEmbarrassing(
  evaluation: EvaluationRecord,
  { placeOfCondition = () => undefined, tellsOfOthers = () => false }: KnownOutside = {},
): readonly Problem[] {
  const { requirements, applicability, scale, date } = evaluation;
  const highest = highestRating(scale);
  return [
    ...requirements.flatMap((result) => [
      ...remarkNote(result),
      ...remarkDispute(result, tellsOfOthers),
      ...remarkReason(result),
      ...remarkEvidence(result, highest),
      ...remarkDays(result, date),
    ]),
    ...applicability.flatMap((entry) => remarkCondition(entry, placeOfCondition)),
    ...remarkRows(requirements),
    ...remarkPasted(requirements),
  ];
}

function at(result: RequirementResult, found: Problem): readonly Problem[] {
  const { source } = result;
  return [source === null ? found : { ...found, place: source }];
}

function remarkNote(result: RequirementResult): readonly Problem[] {
  const { name, note, question, gap } = result;
  const isGap = gap !== null && gap !== 'none';
  if (isGap && isBlank(note))
    return at(result, { key: 'check.gap-without-note', values: { name } });
  if (!isBlank(note) && isUnfinished(note)) {
    return at(result, { key: 'check.unfinished-note', values: { name, note: note.trim() } });
  }
  const isQuestion = note.trim() !== '' && alike(note) === alike(question);
  return isQuestion ? at(result, { key: 'check.note-is-question', values: { name } }) : [];
}

/** Two people answered differently, and what one of them gave is in the note, which reports print. */
function remarkDispute(
  result: RequirementResult,
  tells: (line: string) => boolean,
): readonly Problem[] {
  const told = result.note.split('\n').find(tells);
  if (told === undefined) return [];
  return at(result, { key: 'check.dispute', values: { name: result.name, told } });
}

function remarkReason(result: RequirementResult): readonly Problem[] {
  const { name, why, justification } = result;
  if (why !== 'excluded-by-answer' || !isNoReason(justification)) return [];
  return at(result, shortReason(name, justification));
}

function remarkCondition(
  { condition, name, applies, justification }: ApplicabilityEntry,
  placeOf: (id: string) => Place | undefined,
): readonly Problem[] {
  if (applies || !isNoReason(justification)) return [];
  const place = placeOf(condition);
  const problem = shortReason(name, justification);
  return [place === undefined ? problem : { ...problem, place }];
}

function isNoReason(text: string): boolean {
  return isShortReason(text) || isUnfinished(text);
}

function shortReason(name: string, justification: string): Problem {
  const reason = isBlank(justification) ? 'none' : justification.trim();
  return { key: 'check.short-reason', values: { name, reason } };
}

function remarkEvidence(result: RequirementResult, highest: number): readonly Problem[] {
  const { name, rating, evidence } = result;
  if (rating !== highest || evidence.length > 0) return [];
  return at(result, { key: 'check.unproved', values: { name, rating } });
}

function remarkDays(result: RequirementResult, date: string): readonly Problem[] {
  const { name } = result;
  const oldest = `${Number(date.slice(0, 4)) - yearsOfEvidence}${date.slice(4)}`;
  return result.evidence.flatMap(({ title, date: day = '' }) => {
    const values = { name, title, day };
    if (isUnfinished(title)) return at(result, { key: 'check.evidence-unfinished', values });
    if (day > date) return at(result, { key: 'check.evidence-later', values });
    return day !== '' && day < oldest ? at(result, { key: 'check.evidence-old', values }) : [];
  });
}

/** Runs of equal ratings, in the order of the standard. */
function remarkRows(results: readonly RequirementResult[]): readonly Problem[] {
  const runs: RequirementResult[][] = [];
  for (const rated of results.filter(({ rating }) => rating !== null)) {
    const run = runs.at(-1);
    if (run?.[0]?.rating === rated.rating) run?.push(rated);
    else runs.push([rated]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined || first.rating === null || run.length < mostEqual) return [];
    const values = { count: run.length, rating: first.rating, name: first.name };
    return at(first, { key: 'check.equal-ratings', values });
  });
}

function remarkPasted(results: readonly RequirementResult[]): readonly Problem[] {
  const notes = new Map<string, RequirementResult[]>();
  for (const noted of results.filter(({ note }) => note.trim() !== '')) {
    const same = notes.get(alike(noted.note)) ?? [];
    notes.set(alike(noted.note), [...same, noted]);
  }
  return [...notes.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length < mostAlike) return [];
    const names = same.map(({ name }) => name).join(', ');
    return at(first, { key: 'check.pasted-note', values: { count: same.length, names } });
  });
}

/** Texts that differ in blanks, case and the mark at their end only are alike. */
function alike(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  let end = plain.length;
  while (end > 0 && '.?!'.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}
