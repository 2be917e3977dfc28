import type { Band } from './chart-rows.ts';
import { element, round, type SvgAttributes } from './svg.ts';

/** An upright line through bands: one element, however many they are. */
export function uprightLine(x: number, bands: readonly Band[], look: SvgAttributes): string {
  const [band, ...others] = bands;
  if (band !== undefined && others.length === 0) {
    return element('line', { x1: x, x2: x, y1: band.top, y2: band.bottom, ...look });
  }
  const at = round(x);
  const parts = bands.map(({ top, bottom }) => `M${at} ${round(top)}L${at} ${round(bottom)}`);
  return element('path', { d: parts.join(''), fill: 'none', ...look });
}

/** A ground below bands, from a left edge on: likewise. */
export function ground(
  { x, width }: { readonly x: number; readonly width: number },
  bands: readonly Band[],
  fill: string,
): string {
  const [band, ...others] = bands;
  if (band !== undefined && others.length === 0) {
    return element('rect', { x, y: band.top, width, height: band.bottom - band.top, fill });
  }
  const [left, right] = [round(x), round(x + width)];
  const parts = bands.map(({ top, bottom }) => {
    const [upper, lower] = [round(top), round(bottom)];
    return `M${left} ${upper}L${right} ${upper}L${right} ${lower}L${left} ${lower}Z`;
  });
  return element('path', { d: parts.join(''), fill });
}

/** Bands with a short tick above the first row, whose upper edge is `head`. */
export function withTick(bands: readonly Band[], head: number): readonly Band[] {
  const [first, ...others] = bands;
  const tick = { top: head - tickLength, bottom: head };
  if (first?.top !== head) return [tick, ...bands];
  return [{ top: tick.top, bottom: first.bottom }, ...others];
}

const tickLength = 4;
