import type { Messages } from '../messages/messages.ts';
import { type EvaluationRecord, type RollUp, resultFinder } from '../model/evaluation.ts';
import type { MessageKey } from '../model/message-key.ts';
import { columnsOf } from './columns.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** The score of all and of each group, in per cent, with its gaps; what is not rated has no score. */
export function scoresSheet(evaluation: EvaluationRecord, messages: Messages): Sheet {
  const { overall, clauses, processes, aims, pdca, principles } = evaluation;
  const numbered = clauses.map((one) => ({ ...one, name: `${one.id} ${one.name}` }));
  const groups: readonly (readonly [MessageKey, readonly Omit<RollUp, 'id'>[]])[] = [
    ['report.sheet.overall', [{ ...overall, name: '' }]],
    ['report.clause', numbered],
    ['report.group.process', processes],
    ['report.group.aim', aims],
    ['report.group.stage', pdca],
    ['report.group.principle', principles],
  ];
  return {
    name: messages.text('report.sheet.scores'),
    columns: columnsOf(messages, [
      ['report.sheet.group', 12],
      ['report.sheet.name', 40],
      ['report.sheet.score', 18],
      ['report.gap.major', 14],
      ['report.gap.minor', 14],
    ]),
    rows: groups.flatMap(([group, members]) =>
      members.map((one) => [messages.text(group), ...cellsOf(one)]),
    ),
  };
}

function cellsOf({ name, score, counts }: Omit<RollUp, 'id'>): readonly SheetCell[] {
  const percent = score === null ? undefined : Math.round(score * 100);
  return [name, percent, counts.major, counts.minor];
}

/** What audits found, as it was written. */
export function findingsSheet(evaluation: EvaluationRecord, messages: Messages): Sheet {
  const find = resultFinder(evaluation);
  return {
    name: messages.text('report.sheet.findings'),
    columns: columnsOf(messages, [
      ['report.clause', 9],
      ['report.requirement', 30],
      ['report.finding', 26],
      ['report.objective-evidence', 60],
      ['checklist.sample', 30],
      ['report.note', 40],
      ['report.audit', 20],
      ['report.sheet.day', 12],
    ]),
    rows: evaluation.findings.map(({ requirement, result, evidence, ...rest }) => {
      const { clause, name } = find(requirement);
      const said = messages.text(`report.finding.${result ?? 'unstated'}`);
      return [clause, name, said, evidence, rest.sample, rest.note, rest.audit, rest.date];
    }),
  };
}
