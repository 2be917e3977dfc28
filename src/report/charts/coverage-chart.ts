import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { ChartWords } from './chart.ts';
import { shortenText, textWidth } from './fit-text.ts';
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

const width = 640;
const barLeft = 220;
const barRight = 440;
const columns: Readonly<Record<State, number>> = { rated: 500, open: 564, notApplicable: 628 };
const columnWidth = 60;
const rowHeight = 21;
const barHeight = 14;
const head = 22;
const labelLook = { size: 11, width: barLeft - 12 };
const headLook = { size: 10, width: columnWidth - 18 };

/**
 * How far each clause has been assessed: a bar of three parts (dark: rated, empty: open, hatched: not
 * applicable) with the three numbers at the right. The column heads explain the parts.
 */
export function coverageChart(
  rows: readonly CoverageRow[],
  words: CoverageWords,
  palette: ChartPalette,
): string {
  const heads = states.flatMap((state) => writeHead(state, words.states[state], palette));
  const bars = rows.flatMap((row, index) => writeRow(row, head + rowHeight * index, palette));
  return drawing({ width, height: head + rowHeight * rows.length + 4 }, words, [...heads, ...bars]);
}

function writeHead(state: State, word: string, palette: ChartPalette): readonly string[] {
  const x = columns[state];
  const shown = shortenText(word, headLook);
  const text = { x, y: 13, 'font-size': headLook.size, fill: palette.text, 'text-anchor': 'end' };
  const swatch = { x: x - textWidth(shown, headLook) - 14, y: 4, width: 10, height: 10 };
  return [drawPart(state, swatch, palette), element('text', text, escapeXml(shown))];
}

function writeRow(row: CoverageRow, y: number, palette: ChartPalette): readonly string[] {
  const look = { y: y + rowHeight / 2 + 4, 'font-size': labelLook.size, 'text-anchor': 'end' };
  const name = { ...look, x: barLeft - 8, fill: palette.text };
  const numbers = states.map((state) => {
    const fill = row[state] === 0 ? palette.soft : palette.text;
    return element('text', { ...look, x: columns[state], fill }, String(row[state]));
  });
  const label = element('text', name, escapeXml(shortenText(row.label, labelLook)));
  return [label, ...writeBar(row, y, palette), ...numbers];
}

function writeBar(row: CoverageRow, y: number, palette: ChartPalette): readonly string[] {
  const all = row.rated + row.open + row.notApplicable;
  let x = barLeft;
  return states.flatMap((state) => {
    const part = all === 0 ? 0 : (row[state] / all) * (barRight - barLeft);
    const box = { x, y: y + (rowHeight - barHeight) / 2, width: part, height: barHeight };
    x += part;
    return part === 0 ? [] : [drawPart(state, box, palette)];
  });
}

function drawPart(state: State, box: Box, palette: ChartPalette): string {
  if (state === 'notApplicable') return hatchedBox(box, palette);
  const outline = { stroke: palette.strong, 'stroke-width': 0.9 };
  return element('rect', { ...box, fill: state === 'rated' ? palette.fill : paper, ...outline });
}
