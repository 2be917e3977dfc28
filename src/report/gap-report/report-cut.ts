import type { EvaluationRecord } from '../../model/evaluation.ts';

/** What a report was cut to. */
export interface ReportCut {
  /** In words; empty where it shows all. */
  readonly said: string;
  /** The evaluation before it was cut: verdict and overall figures are always those of the whole. */
  readonly whole: EvaluationRecord;
}

/** Nothing is cut away. */
export function uncut(whole: EvaluationRecord): ReportCut {
  return { said: '', whole };
}
