import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { EngagementDocument } from '../model/document.ts';
import type { Engagement } from '../model/engagement.ts';
import type { Located } from '../model/located.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import { firstProblems } from '../model/problems/first-problems.ts';
import type { Standard } from '../model/standard.ts';
import { splitNote } from '../model/text/private-lines.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

/** The standard of an engagement that names none. */
export const defaultStandard = 'iso-21001-2018';

/** The standard that an engagement names: an id, or a path relative to its folder. */
export function standardOf(document: EngagementDocument): string {
  return document.standard ?? defaultStandard;
}

/**
 * Builds an engagement from `eoms.yaml`, checked against the conditions of its standard.
 *
 * @throws EomsError `bad-data` with every condition that the standard does not know, every one that does
 * not apply without a justification that may be printed, every holiday that ends before it begins, and every clause
 * and process of the gate that the standard does not have.
 */
export function buildEngagement(
  document: Located<EngagementDocument>,
  standard: Standard,
): Engagement {
  refuse([
    ...checkConditions(document, standard),
    ...checkHolidays(document),
    ...checkGateParts(document, standard),
  ]);
  const { institution, scope, conditions = {}, team = [], calendar, approval } = document.value;
  // Names of the past say whose an earlier evaluation is, and nothing about the institution now. Reports do
  // not show the country, which says which laws can be mapped to the standard, nor region and chain, by which many
  // institutions are grouped.
  const { formerly: _, country, region: __, chain: ___, ...known } = institution;
  return {
    institution: { ...known, sites: known.sites ?? [] },
    ...(country === undefined ? {} : { country }),
    scope: splitNote(scope).note,
    standard: standardOf(document.value),
    language: document.value.language ?? standard.language,
    conditions: Object.fromEntries(
      Object.entries(conditions).map(([id, { applies, justification = '' }]) => [
        id,
        { applies, justification: splitNote(justification).note },
      ]),
    ),
    team: team.map(({ name, role = '' }) => ({ name, role })),
    ...(calendar === undefined ? {} : { calendar: { holidays: [], ...calendar } }),
    ...(approval === undefined ? {} : { approval }),
  };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EomsError('bad-data', firstProblems(problems));
}

function checkConditions(
  { value, locate }: Located<EngagementDocument>,
  standard: Standard,
): readonly Problem[] {
  const known = standard.conditions.map(({ id }) => id);
  return Object.entries(value.conditions ?? {}).flatMap(([id, condition]): readonly Problem[] => {
    if (!known.includes(id)) {
      const place = locate(['conditions', id], 'key');
      const hint = suggestWord(id, known);
      return [{ key: 'engagement.unknown-condition', values: { id }, place, ...hint }];
    }
    const { note: reason } = splitNote(condition.justification ?? '');
    if (condition.applies || reason.trim() !== '') return [];
    return [
      {
        key: 'engagement.justification-missing',
        values: { id },
        place: locate(['conditions', id]),
        hintKey: 'engagement.justification-hint',
      },
    ];
  });
}

/** Limits of what the standard does not have would hold for ever. */
function checkGateParts(
  { value, locate }: Located<EngagementDocument>,
  { requirements, processes }: Standard,
): readonly Problem[] {
  const { clauses = {}, processes: ofProcesses = {} } = value.gate ?? {};
  const known = processes.map(({ id }) => id);
  const strayClauses = Object.keys(clauses).filter(
    (id) => !requirements.some(({ clause }) => isWithinClause(clause, id)),
  );
  const strayProcesses = Object.keys(ofProcesses).filter((id) => !known.includes(id));
  return [
    ...strayClauses.map((id): Problem => {
      const place = locate(['gate', 'clauses', id], 'key');
      return { key: 'gate.unknown-clause', values: { id }, place };
    }),
    ...strayProcesses.map((id): Problem => {
      const place = locate(['gate', 'processes', id], 'key');
      return { key: 'gate.unknown-process', values: { id }, place, ...suggestWord(id, known) };
    }),
  ];
}

function checkHolidays({ value, locate }: Located<EngagementDocument>): readonly Problem[] {
  return (value.calendar?.holidays ?? []).flatMap(({ from, to }, index): readonly Problem[] => {
    if (from <= to) return [];
    const place = locate(['calendar', 'holidays', index, 'to']);
    return [{ key: 'engagement.holiday-backwards', values: { from, to }, place }];
  });
}
