import type { ChartPalette } from '../../model/theme.ts';
import { element } from './svg.ts';

/** The place of a scale of shares: from top to bottom, and where on it a share is. */
export interface ShareScale {
  readonly top: number;
  readonly bottom: number;
  readonly reach: (share: number) => number;
}

/** Upright lines at the quarters of a scale, each with its percentage below. */
export function shareGrid(
  { top, bottom, reach }: ShareScale,
  palette: ChartPalette,
): readonly string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const x = reach(share);
    const line = { x1: x, x2: x, y1: top, y2: bottom, stroke: palette.faint, 'stroke-width': 0.9 };
    const text = { x, y: bottom + 13, 'font-size': 9, fill: palette.soft, 'text-anchor': 'middle' };
    return [element('line', line), element('text', text, `${share * 100}`)];
  });
}
