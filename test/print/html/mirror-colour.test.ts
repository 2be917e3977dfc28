import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mirrorColour } from '../../../src/print/html/mirror-colour.ts';
import { defaultTheme } from '../../../src/print/theme.ts';

const paper = '#ffffff';
const { colours, fills, tones } = defaultTheme;
const channel = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
const contrast = (one: string, other: string): number => {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
};
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

it('white becomes the dark paper, and black white', () => {
  expect(mirrorColour('#ffffff')).toBe('#151515');
  expect(mirrorColour('#000000')).toBe('#ffffff');
});

it('two colours keep their contrast on dark paper, as far as there is anything lighter than white', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (one, other) => {
      fc.pre(luminance(one) > 0.012 && luminance(other) > 0.012);
      const before = contrast(one, other);
      const after = contrast(mirrorColour(one), mirrorColour(other));
      expect(Math.abs(after / before - 1)).toBeLessThan(0.09);
    }),
  );
});

it('every ink of a print reads on every ground that it stands on, in the dark too', () => {
  const inks = [
    colours.ink,
    colours.accent,
    colours.link,
    colours.muted,
    ...Object.values(tones).map(({ colour }) => colour),
  ];
  for (const ink of inks)
    expect(contrast(mirrorColour(ink), mirrorColour(paper))).toBeGreaterThan(4.5);
  for (const ink of [colours.ink, colours.accent, colours.link])
    for (const ground of [fills.tableHead, fills.codeBlock])
      expect(contrast(mirrorColour(ink), mirrorColour(ground ?? paper))).toBeGreaterThan(4.5);
});

it('a colour keeps its hue', () => {
  const red = mirrorColour('#a3211b');
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(red.slice(at, at + 2), 16));
  expect(r).toBeGreaterThan(g + 60);
  expect(Math.abs(g - b)).toBeLessThan(20);
});
