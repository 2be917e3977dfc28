import type { ChartPalette } from '../../model/theme.ts';
import { uprightLine } from './bands.ts';
import { within } from './chart.ts';
import type { Band } from './chart-rows.ts';
import { element } from './svg.ts';

/** The place of a scale of shares: from top to bottom, and where on it a share is. */
export interface ShareScale {
  /** Where it crosses the rows. */
  readonly bands: readonly Band[];
  readonly bottom: number;
  readonly reach: (share: number) => number;
  readonly size: number;
}

/** Where a share is on a scale from its left edge to its right one. */
export function reachOn([left, right]: readonly [number, number]): (share: number) => number {
  return (share) => left + within(share) * (right - left);
}

/** Upright lines at the quarters of a scale, each with its percentage below. */
export function shareGrid(
  { bands, bottom, reach, size }: ShareScale,
  palette: ChartPalette,
): readonly string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const x = reach(share);
    const line = { stroke: palette.faint, 'stroke-width': 0.9 };
    const look = { x, y: bottom + 13, 'font-size': size, fill: palette.soft };
    return [
      uprightLine(x, bands, line),
      element('text', { ...look, 'text-anchor': 'middle' }, `${share * 100}`),
    ];
  });
}
