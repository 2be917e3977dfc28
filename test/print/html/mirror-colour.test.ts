import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadTheme, shippedThemes } from '../../../src/app/look/load-theme.ts';
import { brandTheme } from '../../../src/branding/brand-theme.ts';
import { pairsOf } from '../../../src/branding/theme-pairs.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { mirrorColour } from '../../../src/print/html/style/mirror-colour.ts';

const paper = '#ffffff';
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

/** The pairs of a theme that do not stand out in the dark as they have to. */
function faintPairs(theme: Theme): readonly string[] {
  return pairsOf(theme).flatMap(({ front, ground, least }) => {
    const isOnCover = ground.path?.join('.') === 'fills.cover';
    const found = contrast(mirrorColour(front.colour), mirrorColour(ground.colour));
    return isOnCover || found >= least ? [] : [`${front.path.join('.')}: ${found}`];
  });
}

it.each(shippedThemes())(
  'all that has to be made out in the theme %s is, in the dark too',
  async (name) => {
    const theme = await loadTheme({ reference: name, folder: '.' });
    expect(pairsOf(theme).length).toBeGreaterThan(10);
    expect(faintPairs(theme)).toEqual([]);
  },
);

it('the colours of any brand can be made out in the dark where they can on paper', () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      fc.pre(contrast(accent, paper) >= 4.5);
      const value = { accent };
      const file = 'eoms.yaml';
      const theme = brandTheme(defaultTheme, { file, value, locate: () => ({ file }) });
      expect(faintPairs(theme)).toEqual([]);
    }),
  );
});

it('a colour keeps its hue', () => {
  const red = mirrorColour('#a3211b');
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(red.slice(at, at + 2), 16));
  expect(r).toBeGreaterThan(g + 60);
  expect(Math.abs(g - b)).toBeLessThan(20);
});
