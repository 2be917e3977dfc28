import { briefTrend } from '../../briefing/brief-trend.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { remarkTrend, sayTrend } from '../words/say-trend.ts';
import type { trendView } from './trend-schema.ts';

/** What the template sees of a trend; `null` = there is none. */
export type TrendView = Derived<typeof trendView>;

/** A trend as the template sees it: its points, and in words what they come to. */
export function viewTrend(evaluation: EvaluationRecord, messages: Messages): TrendView {
  const { trend } = evaluation;
  if (trend === undefined) return null;
  const said = sayTrend(briefTrend(evaluation), messages);
  return { ...trend, said, remarks: remarkTrend(trend, messages) };
}
