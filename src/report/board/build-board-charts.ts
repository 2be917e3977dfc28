import type { Messages } from '../../messages/messages.ts';
import type { EvaluationRecord, Milestone } from '../../model/evaluation.ts';
import { dayNumber } from '../../model/rules/day.ts';
import { type BulletRow, bulletChart } from '../charts/bullet-chart.ts';
import { type Chart, type ChartContext, drawBoth } from '../charts/chart.ts';
import { type WayLane, wayChart } from '../charts/way-chart.ts';
import type { WayMark } from '../charts/way-marks.ts';
import { shortMonths } from '../words/say-date.ts';
import type { BoardView } from './board-view.ts';

/** The charts of the board report: `standing` and `way`, as far as there is something to draw. */
export function buildBoardCharts(
  view: BoardView,
  { way }: Pick<EvaluationRecord, 'way'>,
  context: ChartContext,
): readonly Chart[] {
  return [
    ...(view.processes.length > 0 ? [standingChart(view, context)] : []),
    ...(way !== undefined && view.packages.length > 0
      ? [chartWay(view, way.holidays, context)]
      : []),
  ];
}

function standingChart(view: BoardView, { messages, palette }: ChartContext): Chart {
  const rows = view.processes.map(
    ({ name, score, before, major, sites }): BulletRow => ({
      label: name,
      value: score,
      before,
      shown: messages.percent(score),
      count: major,
      sites: sites.map((site) => saySite(site, messages)),
    }),
  );
  const title = messages.text('board.chart.standing');
  const numbers = rows.map(({ label, shown, count, sites = [] }) =>
    [messages.text('board.chart.standing.row', { label, shown, count }), ...sites].join(', '),
  );
  const words = {
    title,
    description: `${title}: ${numbers.join('; ')}.`,
    countHead: messages.text('board.figure.serious'),
    targetHead: messages.text('board.chart.target', { score: messages.percent(view.leastScore) }),
  };
  const drawings = drawBoth(palette, (look) =>
    bulletChart(rows, { target: view.leastScore, words }, look),
  );
  return { name: 'standing', title, description: words.description, ...drawings };
}

function saySite(
  { letter, score }: BoardView['processes'][number]['sites'][number],
  messages: Messages,
): string {
  const said = score === null ? '–' : messages.percent(score);
  return messages.text('board.chart.standing.site', { letter, score: said });
}

type Holidays = NonNullable<EvaluationRecord['way']>['holidays'];

function chartWay(view: BoardView, holidays: Holidays, { messages, palette }: ChartContext): Chart {
  const title = messages.text('board.chart.way');
  const packages = view.packages.map(({ number, name, start, end }) =>
    messages.text('report.chart.work.row', {
      rank: number,
      name,
      start: messages.date(start),
      end: messages.date(end),
    }),
  );
  const nameMilestone = (code: Milestone['code']): string =>
    messages.text(`board.milestone.${code}`);
  const marks = view.milestones.map(
    ({ code, date }): WayMark => ({ day: dayNumber(date), label: nameMilestone(code) }),
  );
  const words = {
    title,
    description: `${title}: ${packages.join('; ')}.`,
    months: shortMonths(messages),
  };
  const plan = {
    lanes: lanesOf(view),
    marks,
    off: holidays.map(({ from, to }) => ({ first: dayNumber(from), last: dayNumber(to) })),
    target:
      view.target === null
        ? undefined
        : { day: dayNumber(view.target), label: messages.text('board.chart.wanted') },
  };
  return {
    name: 'way',
    title,
    description: words.description,
    ...drawBoth(palette, (look) => wayChart(plan, words, look)),
  };
}

function lanesOf({ packages }: BoardView): readonly WayLane[] {
  const stages = [...new Set(packages.map(({ stage }) => stage))];
  return stages.map((name) => ({
    name,
    rows: packages
      .filter(({ stage }) => stage === name)
      .map(({ number, name: label, start, end }) => ({
        number: String(number),
        label,
        first: dayNumber(start),
        last: dayNumber(end),
      })),
  }));
}
