import { type EvaluationCut, isCut } from '../../../app/report/cut-report.ts';
import { EomsError } from '../../../model/problem.ts';
import type { OptionsOfCommand } from '../commands.ts';
import { refuseBeside } from './refuse-beside.ts';

/**
 * To what the report is cut.
 *
 * @throws EomsError `usage` where that is the report to a board, or what is shown of the whole only is asked for too.
 */
export function readCut(options: OptionsOfCommand<'report'>): EvaluationCut {
  const { clause: clauses, process: processes, only } = options;
  const cut = { clauses, processes, severities: only === undefined ? [] : [only] };
  if (!isCut(cut)) return cut;
  const given = Object.entries(cutFlags(options)).flatMap(([flag, isGiven]) =>
    isGiven ? [flag] : [],
  );
  const flags = given.join(', ');
  if (options.for === 'board')
    throw new EomsError('usage', [{ key: 'cut.board', values: { flags } }]);
  refuseBeside(flags, {
    '--map': isTyped(options.map),
    '--before': isTyped(options.before),
  });
  return cut;
}

/** Whether each flag that cuts a report was typed. */
export function cutFlags({ clause, process, only }: OptionsOfCommand<'report'>) {
  return {
    '--clause': clause.length > 0,
    '--process': process.length > 0,
    '--only': isTyped(only),
  };
}

/** Whether a flag with a value was typed. */
export function isTyped(value: string | undefined): boolean {
  return value !== undefined;
}
