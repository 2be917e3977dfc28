import { expect } from 'vitest';
import { readSvg } from '../../src/print/pictures/drawings/read-svg.ts';
import { overlap, readMarks } from './chart-marks.ts';

/** What holds of every chart: the printer accepts it, nothing lies outside, no text covers another. */
export function expectTidy(svg: string): void {
  expect(readSvg(svg).shapes.length).toBeGreaterThan(0);
  const { width, height, marks } = readMarks(svg);
  const outside = marks.filter(
    ({ left, right, top, bottom }) =>
      left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5,
  );
  expect(outside).toEqual([]);
  const texts = marks.filter(({ kind }) => kind === 'text');
  const covering = texts.flatMap((one, index) => {
    const covered = texts.slice(index + 1).find((other) => overlap(one, other));
    return covered === undefined ? [] : [`${one.text} / ${covered.text}`];
  });
  expect(covering).toEqual([]);
}

/** How light a colour is, as people see it: what is left of it in grey. */
export function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
