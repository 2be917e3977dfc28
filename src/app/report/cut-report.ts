import { cutEvaluation, type EvaluationCut } from '../../briefing/cut-evaluation.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { ReportCut } from '../../report/gap-report/report-cut.ts';
import { canonicalWords } from '../output/name-result.ts';

export type { EvaluationCut };

/** What is left of an evaluation, and what it was cut to; `undefined` = nothing was asked to be cut. */
export interface CutReport {
  readonly evaluation: EvaluationRecord;
  readonly cut: ReportCut | undefined;
}

/** Whether a cut leaves anything away. */
export function isCut({ clauses, processes, severities }: EvaluationCut): boolean {
  return [clauses, processes, severities].some(({ length }) => length > 0);
}

/**
 * Cuts an evaluation to what was asked for.
 *
 * @throws EomsError `usage` with every clause and process that it does not have, and where nothing is left.
 */
export function cutReport(
  whole: EvaluationRecord,
  cut: EvaluationCut | undefined,
  messages: Messages,
): CutReport {
  if (cut === undefined || !isCut(cut)) return { evaluation: whole, cut: undefined };
  const problems = findUnknown(whole, cut);
  if (problems.length > 0) throw new EomsError('usage', problems);
  const evaluation = cutEvaluation(whole, cut);
  const said = sayCut(whole, cut, messages);
  if (evaluation.requirements.length === 0) {
    throw new EomsError('usage', [{ key: 'cut.empty', values: { selection: said } }]);
  }
  return { evaluation, cut: { said, whole } };
}

function findUnknown(
  { clauses, processes }: EvaluationRecord,
  cut: EvaluationCut,
): readonly Problem[] {
  const known = { clause: clauses.map(({ id }) => id), process: processes.map(({ id }) => id) };
  return [
    ...missing(cut.clauses, known.clause).map((word) => ({
      key: 'cut.unknown-clause' as const,
      values: { word },
      ...suggestWord(word, known.clause),
    })),
    ...missing(cut.processes, known.process).map((word) => ({
      key: 'cut.unknown-process' as const,
      values: { word },
      ...suggestWord(word, known.process),
    })),
  ];
}

function missing(wanted: readonly string[], known: readonly string[]): readonly string[] {
  return wanted.filter((word) => !known.includes(word));
}

function sayCut({ processes }: EvaluationRecord, cut: EvaluationCut, messages: Messages): string {
  const names = new Map(processes.map(({ id, name }) => [id, name]));
  return [
    ...cut.clauses.map((clause) => messages.text('cut.clause', { clause })),
    ...cut.processes.map((id) => messages.text('cut.process', { name: names.get(id) ?? id })),
    ...cut.severities.map((severity) => messages.text(`cut.only.${severity}`)),
  ].join(', ');
}

/** What a cut adds to the name of a report: `clause-8`, `process-admission`, `only-major`. */
export function nameCut({ clauses, processes, severities }: EvaluationCut): readonly string[] {
  return [
    ...canonicalWords(clauses).map((clause) => `clause-${clause}`),
    ...canonicalWords(processes).map((process) => `process-${process}`),
    ...canonicalWords(severities).map((severity) => `only-${severity}`),
  ];
}
