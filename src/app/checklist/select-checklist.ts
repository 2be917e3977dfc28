import type { Messages } from '../../messages/messages.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { EomsError } from '../../model/problem.ts';
import type { Named, Standard } from '../../model/standard.ts';
import { buildChecklist, type Checklist } from '../../report/build-checklist.ts';
import { type Selection, selectRequirements } from '../../scope/select-requirements.ts';
import type { ChecklistChoice } from './name-checklist.ts';

/** What a checklist is made from; without an engagement it is a blank one of the whole standard. */
export interface ChecklistSource {
  readonly standard: Standard;
  readonly messages: Messages;
  readonly engagement: Engagement | undefined;
  readonly evaluation: EvaluationRecord | undefined;
}

/**
 * The checklist that was asked for; `undefined` where it is one of gaps and there are none.
 *
 * @throws EomsError `usage` where nothing is selected, or by a word that the standard does not know.
 */
export function selectChecklist(
  { standard, engagement, evaluation, messages }: ChecklistSource,
  choice: ChecklistChoice,
  date: string,
): Checklist | undefined {
  const { gapsOnly } = choice;
  const selection: Selection = { ...choice, unanswered: false, review: false };
  const source = { standard, conditions: engagement?.conditions ?? {}, answers: new Map() };
  const gaps = new Set(evaluation?.gaps.map(({ requirement }) => requirement));
  const restrictions = sayRestrictions(standard, choice, messages);
  const selected = selectRequirements(source, selection);
  const requirements = selected.filter(({ id }) => !gapsOnly || gaps.has(id));
  if (requirements.length === 0) {
    if (selected.length > 0) return undefined;
    const values = { selection: restrictions };
    throw new EomsError('usage', [{ key: 'cli.checklist.empty', values }]);
  }
  return buildChecklist({
    standard,
    engagement,
    evaluation,
    date,
    selection: restrictions,
    requirements,
    nonconformities: choice.nonconformities,
  });
}

/** What the checklist was narrowed to, in words. */
function sayRestrictions(
  standard: Standard,
  { clauses, processes, roles, gapsOnly }: ChecklistChoice,
  messages: Messages,
): string {
  return [
    ...clauses.map((clause) => messages.text('checklist.selection.clause', { clause })),
    ...processes.map((id) =>
      messages.text('checklist.selection.process', { name: nameOf(standard.processes, id) }),
    ),
    ...roles.map((id) =>
      messages.text('checklist.selection.role', { name: nameOf(standard.roles, id) }),
    ),
    ...(gapsOnly ? [messages.text('checklist.selection.gaps')] : []),
  ].join(', ');
}

function nameOf(named: readonly Named[], id: string): string {
  return named.find((one) => one.id === id)?.name ?? id;
}
