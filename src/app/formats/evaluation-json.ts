import type { EvaluationRecord } from '../../model/evaluation.ts';

/** The evaluation as `--format json` writes it and an archived report carries it. */
export function evaluationJson(evaluation: EvaluationRecord): string {
  return `${JSON.stringify(evaluation, null, 2)}\n`;
}
