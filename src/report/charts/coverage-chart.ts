import { escapeXml } from '../../model/text/escape-xml.ts';
import { type ChartLayouts, type ChartLook, type ChartWords, layoutFor } from './chart.ts';
import { type PlacedRow, placeRows, type RowLayout, writeName } from './chart-rows.ts';
import { shortenText, type TextRoom, textWidth } from './fit-text.ts';
import { type Box, hatchedBox } from './hatch.ts';
import { drawing, element, paper } from './svg.ts';

/** How many requirements of a clause are in which state. */
export interface CoverageRow {
  readonly label: string;
  readonly rated: number;
  readonly open: number;
  readonly notApplicable: number;
}

const states = ['rated', 'open', 'notApplicable'] as const;

type State = (typeof states)[number];

/** What the states are called over their numbers. */
export interface CoverageWords extends ChartWords {
  readonly states: Readonly<Record<State, string>>;
}

interface CoverageLayout extends RowLayout {
  readonly width: number;
  readonly bar: readonly [left: number, right: number];
  readonly barHeight: number;
  /** Where the columns of numbers end. */
  readonly columns: Readonly<Record<State, number>>;
  readonly headLook: TextRoom;
}

const layouts: ChartLayouts<CoverageLayout> = {
  wide: {
    width: 640,
    bar: [220, 440],
    barHeight: 14,
    columns: { rated: 500, open: 564, notApplicable: 628 },
    headLook: { size: 10, width: 42 },
    head: 22,
    rowHeight: 21,
    name: { x: 212, anchor: 'end', size: 11, width: 208 },
  },
  narrow: {
    width: 288,
    bar: [4, 140],
    barHeight: 11,
    columns: { rated: 184, open: 234, notApplicable: 284 },
    headLook: { size: 10, width: 34 },
    head: 18,
    rowHeight: 16,
    name: { x: 4, anchor: 'start', size: 11, width: 280, linesAbove: 3 },
  },
};

/**
 * How far each clause has been assessed: a bar of three parts (dark: rated, empty: open, hatched: not
 * applicable) with the three numbers at the right. The column heads explain the parts.
 */
export function coverageChart(
  rows: readonly CoverageRow[],
  words: CoverageWords,
  palette: ChartLook,
): string {
  const layout = layoutFor(layouts, palette);
  const heads = states.flatMap((state) =>
    writeHead({ state, word: words.states[state] }, layout, palette),
  );
  const placed = placeRows(rows, layout, ({ label }) => ({ label }));
  const bars = placed.rows.flatMap((row) => writeRow(row, layout, palette));
  return drawing({ width: layout.width, height: placed.bottom + 4 }, words, [...heads, ...bars]);
}

function writeHead(
  { state, word }: { readonly state: State; readonly word: string },
  { columns, headLook }: CoverageLayout,
  palette: ChartLook,
): readonly string[] {
  const x = columns[state];
  const shown = shortenText(word, headLook);
  const text = { x, y: 13, 'font-size': headLook.size, fill: palette.text, 'text-anchor': 'end' };
  const swatch = { x: x - textWidth(shown, headLook) - 14, y: 4, width: 10, height: 10 };
  return [drawPart(state, swatch, palette), element('text', text, escapeXml(shown))];
}

function writeRow(
  placed: PlacedRow<CoverageRow>,
  layout: CoverageLayout,
  palette: ChartLook,
): readonly string[] {
  const { row, y } = placed;
  const { name, rowHeight, columns } = layout;
  const look = { y: y + rowHeight / 2 + 4, 'font-size': name.size, 'text-anchor': 'end' };
  const numbers = states.map((state) => {
    const fill = row[state] === 0 ? palette.soft : palette.text;
    return element('text', { ...look, x: columns[state], fill }, String(row[state]));
  });
  const named = { ...look, 'text-anchor': name.anchor, x: name.x, fill: palette.text };
  return [...writeName(placed, named), ...writeBar(placed, layout, palette), ...numbers];
}

function writeBar(
  { row, y }: PlacedRow<CoverageRow>,
  { bar: [left, right], barHeight, rowHeight }: CoverageLayout,
  palette: ChartLook,
): readonly string[] {
  const all = row.rated + row.open + row.notApplicable;
  let x = left;
  return states.flatMap((state) => {
    const part = all === 0 ? 0 : (row[state] / all) * (right - left);
    const box = { x, y: y + (rowHeight - barHeight) / 2, width: part, height: barHeight };
    x += part;
    return part === 0 ? [] : [drawPart(state, box, palette)];
  });
}

function drawPart(state: State, box: Box, palette: ChartLook): string {
  if (state === 'notApplicable') return hatchedBox(box, palette);
  const outline = { stroke: palette.strong, 'stroke-width': 0.9 };
  return element('rect', { ...box, fill: state === 'rated' ? palette.fill : paper, ...outline });
}
