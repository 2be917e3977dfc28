import type { Messages } from '../messages/messages.ts';
import { type EvaluationRecord, resultFinder } from '../model/evaluation.ts';
import type { Sheet } from './sheet.ts';

/** The gaps, the most urgent first. */
export function registerSheet(evaluation: EvaluationRecord, messages: Messages): Sheet {
  const find = resultFinder(evaluation);
  return {
    name: messages.text('report.sheet.register'),
    columns: [
      { title: messages.text('report.rank'), width: 6 },
      { title: messages.text('report.clause'), width: 9 },
      { title: messages.text('report.requirement'), width: 30 },
      { title: messages.text('report.severity'), width: 14 },
      { title: messages.text('report.rating'), width: 8 },
      { title: messages.text('report.sheet.weight'), width: 11 },
      { title: messages.text('report.seen'), width: 50 },
      { title: messages.text('report.missing'), width: 50 },
      { title: messages.text('report.sheet.action'), width: 50 },
    ],
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
        missing.map((item) => `${item.ref} ${item.text}`).join('\n'),
        actions.map((action) => action.text).join('\n'),
      ];
    }),
  };
}

/** The first step against each gap, with its days: a proposal. */
export function planSheet(evaluation: EvaluationRecord, messages: Messages): Sheet {
  const find = resultFinder(evaluation);
  return {
    name: messages.text('report.sheet.plan'),
    columns: [
      { title: messages.text('report.rank'), width: 6 },
      { title: messages.text('report.clause'), width: 9 },
      { title: messages.text('report.requirement'), width: 30 },
      { title: messages.text('report.work.step'), width: 60 },
      { title: messages.text('report.work.effort'), width: 10 },
      { title: messages.text('report.sheet.days'), width: 12 },
      { title: messages.text('report.work.start'), width: 12 },
      { title: messages.text('report.work.end'), width: 12 },
    ],
    rows: evaluation.work.steps.map((step) => {
      const { clause, name } = find(step.requirement);
      const { action, start, end } = step;
      const effort = messages.text(`report.effort.${action.effort}`);
      const days = [{ day: start }, { day: end }];
      return [step.rank, clause, name, action.text, effort, step.days, ...days];
    }),
  };
}

/** What each rating looks like. */
export function levelsSheet({ scale }: EvaluationRecord, messages: Messages): Sheet {
  return {
    name: messages.text('report.sheet.levels'),
    columns: [
      { title: messages.text('report.rating'), width: 8 },
      { title: messages.text('report.step'), width: 18 },
      { title: messages.text('report.meaning'), width: 80 },
      { title: messages.text('report.leaves'), width: 18 },
    ],
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
