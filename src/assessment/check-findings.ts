import type { AssessmentDocument, FindingEntry } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { hasDayShape, isDay } from '../model/rules/day.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { suggestWord } from '../model/text/suggest-word.ts';
import { checkItems } from './check-items.ts';

/** Every finding that says nothing, or is about what the standard does not have. */
export function checkFindings(
  { value, locate }: Located<Pick<AssessmentDocument, 'findings'>>,
  standard: Standard,
): readonly Problem[] {
  if (value.findings === undefined) return [];
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const ids = [...requirements.keys()];
  return Object.entries(value.findings).flatMap(([id, entries]): readonly Problem[] => {
    const requirement = requirements.get(id);
    if (requirement !== undefined)
      return entries.flatMap((entry, index) =>
        checkEntry({ entry, path: ['findings', id, index], locate }, requirement),
      );
    const place = locate(['findings', id], 'key');
    const hint = suggestWord(id, ids);
    return [{ key: 'assessment.unknown-requirement', values: { id }, place, ...hint }];
  });
}

interface PlacedFinding {
  readonly entry: FindingEntry;
  readonly path: DocumentPath;
  readonly locate: Located<unknown>['locate'];
}

function checkEntry(placed: PlacedFinding, requirement: Requirement): readonly Problem[] {
  return [...checkFinding(placed, requirement), ...checkFindingDay(placed)];
}

/** The problem of a finding whose day has the form of a date, and is in no calendar. Other words are let be. */
export function checkFindingDay({
  entry: { date = '' },
  path,
  locate,
}: {
  readonly entry: Pick<FindingEntry, 'date'>;
  readonly path: DocumentPath;
  readonly locate: Located<unknown>['locate'];
}): readonly Problem[] {
  if (!hasDayShape(date) || isDay(date)) return [];
  return [{ key: 'files.date-absent', values: { found: date }, place: locate([...path, 'date']) }];
}

function checkFinding(
  { entry, path, locate }: PlacedFinding,
  { id, items }: Requirement,
): readonly Problem[] {
  const { result, items: ticked = [] } = entry;
  const hasText = [entry.evidence, entry.note, entry.private].some(
    (text = '') => text.trim() !== '',
  );
  if (result === undefined && !hasText && ticked.length === 0)
    return [{ key: 'assessment.finding-empty', values: { id }, place: locate(path) }];
  return checkItems(ticked, { id, items }, (index) => locate([...path, 'items', index]));
}
