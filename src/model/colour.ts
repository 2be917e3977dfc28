/** Least contrast of words with what is behind them: WCAG 2.2, 1.4.3 (AA). */
export const leastOfText = 4.5;
/** Least contrast of shapes that say something: WCAG 2.2, 1.4.11. */
export const leastOfShapes = 3;

/** Red, green and blue, 0…1 each, as light and not as screens count it. */
export type Light = readonly [number, number, number];

/** Contrast of two colours (#rrggbb), 1…21, by WCAG 2.2 ("contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of the one colour (0…1) mixed into the other, as paints on a screen are. */
export function mixColours(one: string, other: string, share: number): string {
  const [from, to] = [channelsOf(other), channelsOf(one)];
  return hexOf(from.map((channel, index) => channel + ((to[index] ?? 0) - channel) * share));
}

/** A colour (#rrggbb) as light. */
export function lightOf(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Three channels, 0…255 each, as #rrggbb. */
export function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
