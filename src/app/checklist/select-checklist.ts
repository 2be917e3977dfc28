import type { Messages } from '../../messages/messages.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { ChecklistLayout } from '../../model/form.ts';
import { EomsError } from '../../model/problem.ts';
import type { Named, Standard } from '../../model/standard.ts';
import { buildChecklist, type Checklist } from '../../report/checklist/build-checklist.ts';
import { type Selection, selectRequirements } from '../../scope/select-requirements.ts';
import { chooseLayout } from './choose-layout.ts';
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
 * @throws EomsError `usage` where nothing is selected, or by a word that the standard does not know, or
 * where the layout does not suit what was selected.
 */
export function selectChecklist(
  { standard, engagement, evaluation, messages }: ChecklistSource,
  choice: ChecklistChoice,
  date: string,
): Checklist | undefined {
  const { gapsOnly, only, roles, nonconformities, withGaps } = choice;
  const layout = chooseLayout(choice);
  const selection: Selection = { ...choice, unanswered: false, review: false };
  const source = { standard, conditions: engagement?.conditions ?? {}, answers: new Map() };
  const known = (evaluation?.gaps ?? []).filter(({ gap }) => only === undefined || gap === only);
  const gaps = new Set(known.map(({ requirement }) => requirement));
  const restrictions = sayRestrictions(standard, choice, messages);
  const selected = selectRequirements(source, selection);
  const requirements = selected.filter(({ id }) => !gapsOnly || gaps.has(id));
  if (requirements.length === 0) {
    if (selected.length > 0) return undefined;
    const values = { selection: restrictions };
    throw new EomsError('usage', [{ key: 'cli.checklist.empty', values }]);
  }
  const running = sayRunning({ standard, engagement, messages }, choice, { layout, date });
  return buildChecklist({
    standard,
    engagement,
    evaluation,
    date,
    layout,
    roles: [...new Set(roles)],
    selection: restrictions,
    running,
    requirements,
    nonconformities,
    withGaps,
  });
}

/** What runs along the top of each page: which sheet, whose, of which day, and of what. */
function sayRunning(
  { standard, engagement, messages }: Omit<ChecklistSource, 'evaluation'>,
  choice: ChecklistChoice,
  { layout, date }: { readonly layout: ChecklistLayout; readonly date: string },
): string {
  const isTalk = layout === 'interview';
  const role = nameOf(standard.roles, choice.roles[0] ?? '');
  const title = isTalk
    ? messages.text('checklist.interview-with', { role })
    : messages.text(`checklist.title.${layout}`);
  const whose = engagement?.institution.name ?? standard.shortTitle;
  const rest = sayRestrictions(standard, isTalk ? { ...choice, roles: [] } : choice, messages);
  return [title, whose, messages.date(date), rest].filter((words) => words !== '').join(' · ');
}

/** What the checklist was narrowed to, in words. */
function sayRestrictions(
  standard: Standard,
  { clauses, processes, roles, gapsOnly, only }: ChecklistChoice,
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
    ...(gapsOnly
      ? [messages.text(only === undefined ? 'checklist.selection.gaps' : `cut.only.${only}`)]
      : []),
  ].join(', ');
}

function nameOf(named: readonly Named[], id: string): string {
  return named.find((one) => one.id === id)?.name ?? id;
}
