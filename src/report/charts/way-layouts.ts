import type { ChartLayouts } from './chart.ts';
import type { RowLayout } from './chart-rows.ts';
import type { TextLook } from './fit-text.ts';
import type { MarkLayout } from './way-marks.ts';

/** How the parts of a way are set. */
export interface WayLayout extends RowLayout, MarkLayout {
  readonly width: number;
  readonly mostMonths: number;
  readonly monthLook: TextLook;
  /** How far above the rows years are written. */
  readonly yearAbove: number;
  readonly laneLook: TextLook;
  /** What is left free below a lane. */
  readonly laneGap: number;
  /** The bar of a row, from the upper edge of that. */
  readonly bar: { readonly top: number; readonly height: number };
}

/** The layouts of a way, by its width. */
export const wayLayouts: ChartLayouts<WayLayout> = {
  wide: {
    width: 640,
    calendar: [236, 634],
    mostMonths: 12,
    monthLook: { size: 9 },
    yearAbove: 17,
    laneLook: { size: 10 },
    laneGap: 3,
    bar: { top: 1.5, height: 9 },
    mark: { size: 9.5, height: 13, lines: 1 },
    head: 30,
    rowHeight: 13.5,
    name: { x: 22, anchor: 'start', size: 9.5, width: 206, drop: 9.5 },
  },
  narrow: {
    width: 288,
    calendar: [4, 283],
    mostMonths: 8,
    monthLook: { size: 10 },
    yearAbove: 18,
    laneLook: { size: 11 },
    laneGap: 8,
    bar: { top: 0, height: 9 },
    mark: { size: 11, height: 16, lines: 3 },
    head: 30,
    rowHeight: 10,
    name: { x: 26, anchor: 'start', size: 11, width: 258, linesAbove: 3 },
  },
};
