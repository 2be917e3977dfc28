import { checkFindingDay } from '../assessment/check-findings.ts';
import { checkItems } from '../assessment/check-items.ts';
import type { AuditDocument, AuditFindingEntry } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { isDay } from '../model/rules/day.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

type LocatedAudit = Located<AuditDocument>;

/** Whether an audit was held against a standard, so that its findings name requirements of it. */
export function isHeldAgainst(
  { criteria }: Pick<AuditDocument, 'criteria'>,
  standard: Pick<Standard, 'id'>,
): boolean {
  return criteria.standard === standard.id;
}

/**
 * Every finding that says nothing, or is about what the standard does not have. One that was held
 * against another standard is not judged by this one.
 */
export function checkAudit(
  { value, locate }: LocatedAudit,
  standard: Standard,
): readonly Problem[] {
  if (!isHeldAgainst(value, standard)) return [];
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const ids = [...requirements.keys()];
  return Object.entries(value.findings ?? {}).flatMap(([name, entry]): readonly Problem[] => {
    const path = ['findings', name];
    const requirement = requirements.get(entry.requirement);
    const wrongDay = checkFindingDay({ entry, path, locate });
    if (requirement !== undefined)
      return [...checkFinding({ entry, path, locate }, requirement), ...wrongDay];
    const place = locate([...path, 'requirement']);
    const id = entry.requirement;
    return [
      { key: 'assessment.unknown-requirement', values: { id }, place, ...suggestWord(id, ids) },
      ...wrongDay,
    ];
  });
}

interface PlacedFinding {
  readonly entry: AuditFindingEntry;
  readonly path: DocumentPath;
  readonly locate: LocatedAudit['locate'];
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
    return [{ key: 'assessment.finding-empty', values: { id }, place: locate(path, 'key') }];
  return checkItems(ticked, { id, items }, (index) => locate([...path, 'items', index]));
}

/**
 * What is worth knowing about an audit, but no error: that it was held against another standard or
 * wording, and days that are written as words.
 */
export function remarkAudit(
  { value, locate }: LocatedAudit,
  standard: Standard,
): readonly Problem[] {
  const { criteria, findings = {} } = value;
  const oddDates = Object.entries(findings).flatMap(([name, { date }]): readonly Problem[] =>
    date === undefined || isDay(date)
      ? []
      : [
          {
            key: 'audit.odd-date',
            values: { date },
            place: locate(['findings', name, 'date']),
            hintKey: 'audit.odd-date.hint',
          },
        ],
  );
  return [...remarkCriteria({ criteria, locate }, standard), ...oddDates];
}

function remarkCriteria(
  {
    criteria,
    locate,
  }: { readonly criteria: AuditDocument['criteria']; readonly locate: LocatedAudit['locate'] },
  { id, digest }: Standard,
): readonly Problem[] {
  if (criteria.standard !== id) {
    const values = { found: criteria.standard, wanted: id };
    const place = locate(['criteria', 'standard']);
    return [{ key: 'audit.other-standard', values, place }];
  }
  if (criteria.digest === undefined || criteria.digest === digest) return [];
  return [{ key: 'audit.other-wording', place: locate(['criteria', 'digest']) }];
}
