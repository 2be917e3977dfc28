import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { PreparedReport, ReportContext } from '../render-gap-report.ts';
import { ownersView } from './owners-view.ts';

/** Gathers what the template `owners` sees; it has no charts. */
export function prepareOwnersReport(
  evaluation: EvaluationRecord,
  { messages, templates, cut }: Pick<ReportContext, 'messages' | 'templates' | 'cut'>,
): PreparedReport {
  const view = ownersView(evaluation, messages, cut);
  return { work: { name: 'owners', templates, view, charts: {}, photos: {} }, charts: [] };
}
