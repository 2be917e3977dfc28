import type { Messages } from '../messages/messages.ts';
import { type EvaluationRecord, resultFinder } from '../model/evaluation.ts';
import { type Acceptance, acceptanceFinder, hasAcceptedGaps } from '../model/rules/acceptance.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** What each row about a gap begins with. */
const ofGap: Columns = [
  ['report.rank', 6],
  ['report.clause', 9],
  ['report.requirement', 30],
];

/** Whether a gap is accepted, until when, by whom and why: where any gap of the register is, or was. */
const ofAcceptance: Columns = [
  ['report.sheet.accepted', 14],
  ['report.accepted.until', 14],
  ['report.accepted.by', 24],
  ['report.accepted.reason', 40],
];

/** The gaps, the most urgent first. */
export function registerSheet(evaluation: EvaluationRecord, messages: Messages): Sheet {
  const find = resultFinder(evaluation);
  const acceptanceOf = acceptanceFinder(evaluation);
  const areAccepted = hasAcceptedGaps(evaluation);
  return {
    name: messages.text('report.sheet.register'),
    columns: columnsOf(messages, [
      ...ofGap,
      ['report.severity', 14],
      ['report.rating', 8],
      ['report.sheet.weight', 11],
      ['report.seen', 50],
      ['report.missing', 50],
      ['report.sheet.action', 50],
      ...(areAccepted ? ofAcceptance : []),
    ]),
    rows: evaluation.gaps.map(({ rank, requirement, gap }) => {
      const { clause, name, rating, weight, note, missing, actions } = find(requirement);
      return [
        rank,
        clause,
        name,
        messages.text(`report.gap.${gap}`),
        rating ?? undefined,
        messages.text(`report.weight.${weight}`),
        note,
        missing.map((item) => `${item.ref} ${item.text}`.trim()).join('\n'),
        actions.map((action) => action.text).join('\n'),
        ...(areAccepted ? sayAcceptance(acceptanceOf(requirement), messages) : []),
      ];
    }),
  };
}

function sayAcceptance(acceptance: Acceptance | null, messages: Messages): readonly SheetCell[] {
  if (acceptance === null) return ['', '', '', ''];
  const { state, until, by, reason } = acceptance;
  return [messages.text(`report.acceptance.${state}`), { day: until }, by, reason];
}

/** The first step against each gap, with its days: a proposal. */
export function planSheet(evaluation: EvaluationRecord, messages: Messages): Sheet {
  const find = resultFinder(evaluation);
  return {
    name: messages.text('report.sheet.plan'),
    columns: columnsOf(messages, [
      ...ofGap,
      ['report.work.step', 60],
      ['report.work.effort', 10],
      ['report.sheet.days', 12],
      ['report.work.start', 12],
      ['report.work.end', 12],
    ]),
    rows: evaluation.work.steps.map((step) => {
      const { clause, name } = find(step.requirement);
      const { action, start, end, isNeeded = true } = step;
      const effort = messages.text(`report.effort.${action.effort}`);
      // What can follow the first audit has no day in the plan.
      const days = isNeeded
        ? [{ day: start }, { day: end }]
        : [undefined, messages.text('owners.later')];
      return [step.rank, clause, name, action.text, effort, step.days, ...days];
    }),
  };
}

/** What each rating looks like. */
export function levelsSheet({ scale }: EvaluationRecord, messages: Messages): Sheet {
  return {
    name: messages.text('report.sheet.levels'),
    columns: columnsOf(messages, [
      ['report.rating', 8],
      ['report.step', 18],
      ['report.meaning', 80],
      ['report.leaves', 18],
    ]),
    rows: [
      ...scale.map(({ rating, name, meaning, gap }) => [
        rating,
        name,
        meaning,
        messages.text(`report.gap.${gap}`),
      ]),
      ['na', messages.text('report.not-applicable'), messages.text('report.sheet.na'), ''],
    ],
  };
}
