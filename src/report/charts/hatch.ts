import type { ChartPalette } from '../../model/theme.ts';
import { element, round } from './svg.ts';

/** A rectangle in a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const distance = 4;

/** A rectangle of slanting lines in an outline: a ground that grey cannot take for a colour. */
export function hatchedBox({ x, y, width, height }: Box, palette: ChartPalette): string {
  const lines: string[] = [];
  for (let reach = distance; reach < width + height; reach += distance) {
    // The line on which x + y is the same, from the lower left edge to the upper right one.
    const [left, right] = [Math.max(0, reach - height), Math.min(width, reach)];
    lines.push(
      `M${round(x + left)} ${round(y + reach - left)}L${round(x + right)} ${round(y + reach - right)}`,
    );
  }
  const outline = { x, y, width, height, fill: 'none', stroke: palette.soft, 'stroke-width': 0.9 };
  const slanting = { d: lines.join(''), fill: 'none', stroke: palette.soft, 'stroke-width': 0.8 };
  return element('g', {}, element('path', slanting), element('rect', outline));
}
