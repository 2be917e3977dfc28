import type { Trend, TrendPoint } from '../../model/evaluation.ts';
import { dayNumber } from '../../model/rules/day.ts';
import { type Chart, type ChartContext, drawBoth } from '../charts/chart.ts';
import { type TrendMark, trendChart } from '../charts/trend-chart.ts';
import { shortMonths } from '../words/say-date.ts';

/** The scores of all assessments over the years; none where nothing was ever rated. */
export function buildTrendChart(
  trend: Trend | undefined,
  { messages, palette }: ChartContext,
): readonly Chart[] {
  const marks = (trend?.points ?? []).flatMap((point) =>
    markOf(point, messages.percent(point.score)),
  );
  if (marks.length === 0) return [];
  const title = messages.text('report.chart.trend');
  const numbers = (trend?.points ?? []).map((point) =>
    messages.text('report.chart.trend.row', {
      date: messages.date(point.started),
      score: messages.percent(point.score),
      comparable: point.comparable,
    }),
  );
  const words = { title, description: `${title}: ${numbers.join('; ')}.` };
  const kinds = {
    comparable: messages.text('report.chart.trend.comparable'),
    other: messages.text('report.chart.trend.other'),
  };
  const told = { ...words, kinds, months: shortMonths(messages) };
  const drawings = drawBoth(palette, (look) => trendChart(marks, told, look));
  return [{ name: 'trend', ...words, ...drawings }];
}

function markOf({ started, score, comparable }: TrendPoint, shown: string): readonly TrendMark[] {
  if (score === null) return [];
  return [{ day: dayNumber(started), value: score, shown, isComparable: comparable === 'yes' }];
}
