import type { TrendBrief } from '../../briefing/brief-trend.ts';
import type { NextStep } from '../../briefing/choose-clause.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Trend, TrendPoint } from '../../model/evaluation.ts';

/** What a trend comes to: what was seen, what it means, what to do. Empty where there is none. */
export function sayTrend(brief: TrendBrief | undefined, messages: Messages): string {
  if (brief?.code !== 'told') return sayTrendSeen(brief, messages);
  const means = messages.text(`report.trend.means.${brief.means}`);
  return `${sayTrendSeen(brief, messages)} ${means} ${sayNext(brief.next, messages)}`;
}

/** The first sentence of it alone: what was seen. */
export function sayTrendSeen(brief: TrendBrief | undefined, messages: Messages): string {
  if (brief === undefined) return '';
  if (brief.code === 'alone') return messages.text('report.trend.alone');
  if (brief.code === 'unfinished') {
    const { rated, inScope: all, left } = brief;
    return messages.text('report.trend.unfinished', { rated, all, left });
  }
  const { score, serious } = brief;
  return messages.text('report.trend.seen', {
    since: messages.date(brief.since),
    until: messages.date(brief.until),
    course: score.from === score.to ? 'same' : score.course,
    from: sayPercent(score.from, messages),
    to: sayPercent(score.to, messages),
    majors: serious.from + serious.to === 0 ? 'none' : serious.course,
    majorsThen: serious.from,
    majorsNow: serious.to,
  });
}

function sayNext(next: NextStep, messages: Messages): string {
  switch (next.code) {
    case 'keep':
      return messages.text('report.trend.next.keep');
    case 'serious':
      return messages.text('report.trend.next.serious', { ...next });
    case 'weakest':
      return messages.text('report.trend.next.weakest', {
        ...next,
        score: sayPercent(next.score, messages),
      });
    case 'still':
      return messages.text('report.trend.next.still', {
        ...next,
        score: sayPercent(next.score, messages),
        since: messages.date(next.since),
      });
    case 'fell':
      return messages.text('report.trend.next.fell', {
        ...next,
        from: sayPercent(next.from, messages),
        to: sayPercent(next.to, messages),
        since: messages.date(next.since),
      });
  }
}

function sayPercent(value: number, messages: Messages): string {
  return messages.percent(value / 100);
}

/** Why scores cannot be compared, and what is not on the trend: nothing is left out in silence. */
export function remarkTrend(
  { points, older, leftOut }: Trend,
  messages: Messages,
): readonly string[] {
  return [
    ...points.flatMap((point) => remarkPoint(point, messages)),
    ...(older === 0 ? [] : [messages.text('report.trend.older', { older, shown: points.length })]),
    ...(leftOut === 0 ? [] : [messages.text('report.trend.left-out', { count: leftOut })]),
  ];
}

function remarkPoint(point: TrendPoint, messages: Messages): readonly string[] {
  const { started, comparable, counts } = point;
  if (comparable === 'yes') return [];
  const date = messages.date(started);
  return comparable === 'few-rated'
    ? [messages.text('report.trend.few-rated', { date, rated: counts.rated, all: counts.inScope })]
    : [messages.text('report.trend.other-scope', { date })];
}
