import type { VerificationDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues, Problem } from '../model/problem.ts';
import { isDay } from '../model/rules/day.ts';
import { requirementsOf } from '../model/rules/requirements-of.ts';
import { clausePattern } from '../model/schema/patterns.ts';
import type { Standard } from '../model/standard.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

type LocatedSheet = Located<VerificationDocument>;
type CheckedEntry = VerificationDocument['clauses'][string];
type ReportFault = (key: MessageKey, path: DocumentPath, values?: MessageValues) => Problem;

const numberForm = new RegExp(clausePattern);

/**
 * Everything that keeps a verification sheet from being used: clauses that were not looked at or that the base
 * lacks, numbers given twice, unknown items, and the standard's own words. An empty list means that it is filled.
 */
export function checkSheet(sheet: LocatedSheet, base: Standard): readonly Problem[] {
  const { value, locate } = sheet;
  const report: ReportFault = (key, path, values = {}) => ({ key, values, place: locate(path) });
  const known = base.clauses.map(({ clause }) => clause);
  const absent = known.filter((clause) => !Object.hasOwn(value.clauses, clause));
  return [
    ...checkHead(value, report),
    ...(absent.length === 0
      ? []
      : [report('verification.clauses-absent', ['clauses'], { clauses: absent.join(', ') })]),
    ...Object.entries(value.clauses).flatMap(([clause, entry]): readonly Problem[] => {
      if (known.includes(clause)) return checkClause({ clause, entry, base }, report);
      const place = locate(['clauses', clause], 'key');
      const values = { id: clause };
      return [{ key: 'standard.unknown-clause', values, place, ...suggestWord(clause, known) }];
    }),
    ...checkNumbersTwice(value, report),
  ];
}

function checkHead(
  { by, on, copy }: VerificationDocument,
  report: ReportFault,
): readonly Problem[] {
  const empty = Object.entries({ by, copy }).filter(([, text]) => text.trim() === '');
  return [
    ...empty.map(([name]) => report('verification.empty', [name], { name })),
    ...(isDay(on) ? [] : [report('verification.no-day', ['on'], { found: on })]),
  ];
}

interface CheckedClause {
  readonly clause: string;
  readonly entry: CheckedEntry;
  readonly base: Standard;
}

function checkClause(placed: CheckedClause, report: ReportFault): readonly Problem[] {
  const { clause, entry } = placed;
  const path = ['clauses', clause];
  if (entry.gone === true) return [];
  if (entry.number === '' && entry.title === '') {
    return [report('verification.not-looked-at', path, { clause })];
  }
  return [
    ...(numberForm.test(entry.number)
      ? []
      : [report('verification.no-number', [...path, 'number'], { clause, found: entry.number })]),
    ...(entry.title === ''
      ? [report('verification.no-title', [...path, 'title'], { clause })]
      : []),
    ...(entry.title === 'changed' && entry.called === undefined
      ? [report('verification.not-called', [...path, 'title'], { clause })]
      : []),
    ...checkRemoved(placed, report),
    ...checkAdded(placed, report),
  ];
}

function checkRemoved(
  { clause, entry, base }: CheckedClause,
  report: ReportFault,
): readonly Problem[] {
  const items = itemsOf(base, clause);
  return (entry.removed ?? []).flatMap((id, index): readonly Problem[] => {
    if (items.includes(id)) return [];
    const problem = report('verification.unknown-item', ['clauses', clause, 'removed', index], {
      id,
    });
    return [{ ...problem, ...suggestWord(id, items) }];
  });
}

function checkAdded(
  { clause, entry, base }: CheckedClause,
  report: ReportFault,
): readonly Problem[] {
  const requirements = requirementsOf(clause, base).map(({ id }) => id);
  const items = itemsOf(base, clause);
  return (entry.added ?? []).flatMap((item, index): readonly Problem[] => {
    const path = ['clauses', clause, 'added', index];
    const id = item.requirement;
    if (!requirements.includes(id)) {
      const problem = report('verification.unknown-requirement', [...path, 'requirement'], { id });
      return [{ ...problem, ...suggestWord(id, requirements) }];
    }
    const name = `${id}/${item.name}`;
    return [
      ...(items.includes(name)
        ? [report('verification.item-there', [...path, 'name'], { name })]
        : []),
      ...(isBelow(item.ref, entry.number)
        ? []
        : [
            report('verification.other-clause', [...path, 'ref'], {
              ref: item.ref,
              number: entry.number,
            }),
          ]),
      ...(/\bshall\b/i.test(item.text) ? [report('lint.reserved-word', [...path, 'text'])] : []),
    ];
  });
}

/** Whether a ref is of the clause: its number, a stop or hyphen, and what is in it. */
function isBelow(ref: string, number: string): boolean {
  return (
    ref === number || (ref.startsWith(number) && /^[.-][a-z0-9]+$/.test(ref.slice(number.length)))
  );
}

function itemsOf({ requirements }: Standard, wanted: string): readonly string[] {
  return requirements
    .filter(({ clause }) => clause === wanted)
    .flatMap(({ items }) => items.map(({ id }) => id));
}

function checkNumbersTwice(
  { clauses }: VerificationDocument,
  report: ReportFault,
): readonly Problem[] {
  const first = new Map<string, string>();
  return Object.entries(clauses).flatMap(([clause, { number, gone }]): readonly Problem[] => {
    if (number === '' || gone === true) return [];
    const earlier = first.get(number);
    if (earlier !== undefined) {
      const values = { number, first: earlier };
      return [report('verification.number-twice', ['clauses', clause, 'number'], values)];
    }
    first.set(number, clause);
    return [];
  });
}
