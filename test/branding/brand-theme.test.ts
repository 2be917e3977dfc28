import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../src/app/look/load-theme.ts';
import { brandTheme } from '../../src/branding/brand-theme.ts';
import { pairsOf } from '../../src/branding/theme-pairs.ts';
import { contrastOf } from '../../src/model/colour.ts';
import type { BrandingDocument } from '../../src/model/document.ts';
import type { Theme } from '../../src/model/theme.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { problemsOf } from '../support/problem-of.ts';

type BrandColours = NonNullable<BrandingDocument['colours']>;

function brand(value: BrandColours, theme: Theme = defaultTheme): Theme {
  return brandTheme(theme, { file: 'eoms.yaml', value, locate: () => ({ file: 'eoms.yaml' }) });
}

/** The keys that are refused. */
function refused(value: BrandColours): readonly string[] {
  return problemsOf(() => brand(value)).map(({ path }) => path ?? '');
}

const faintOf = (theme: Theme) =>
  pairsOf(theme).filter(
    ({ front, ground, least }) => contrastOf(front.colour, ground.colour) < least,
  );
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('a brand', () => {
  it('without colours leaves the theme as it is', () => {
    expect(brand({})).toEqual(defaultTheme);
  });

  it('colours all that follows from its accent, so that it can be read', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        fc.pre(contrastOf(accent, '#ffffff') >= 4.5);
        const theme = brand({ accent });
        expect(theme.colours.accent).toBe(accent);
        expect(faintOf(theme)).toEqual([]);
      }),
    );
  });

  it('may have a cover of any colour: words are set in one that can be read on it', () => {
    fc.assert(
      fc.property(hex, (cover) => {
        const theme = brand({ cover });
        expect(theme.fills.cover).toBe(cover);
        expect(faintOf(theme)).toEqual([]);
      }),
    );
  });

  it('takes inks and the words of the cover over', () => {
    const said = { ink: '#111111', muted: '#555555', link: '#0000ee' };
    const { colours } = brand({ ...said, cover: '#ffd500', coverText: '#222222' });
    expect(colours).toMatchObject(said);
    expect(colours).toMatchObject({ coverTitle: '#222222', coverSubtitle: '#222222' });
  });

  it('colours no area of a theme that has none', async () => {
    const bare = await loadTheme({ reference: 'ink-saving', folder: '.' });
    const theme = brand({ accent: '#7a1f3d' }, bare);
    expect(theme.colours.accent).toBe('#7a1f3d');
    expect(Object.values(theme.fills)).toEqual([undefined, undefined, undefined, undefined]);
    expect(theme.colours.coverTitle).toBe('#7a1f3d');
  });
});

describe('a colour of a brand that cannot be read', () => {
  it.each<[string, BrandColours, readonly string[]]>([
    ['accent', { accent: '#ffd500' }, ['accent']],
    ['link', { accent: '#7a1f3d', link: '#ff9999' }, ['link']],
    ['ink on paper', { ink: '#999999' }, ['ink']],
    ['muted', { muted: '#bbbbbb' }, ['muted']],
    ['cover with its words', { cover: '#ffd500', coverText: '#ffffff' }, ['coverText']],
    ['words on the cover of the theme', { coverText: '#333333' }, ['coverText']],
  ])('is refused once: %s', (_what, colours, keys) => {
    expect(refused(colours)).toEqual(keys);
  });

  it('does not hide another one', () => {
    expect(refused({ accent: '#ffd500', muted: '#bbbbbb' }).toSorted()).toEqual([
      'accent',
      'muted',
    ]);
  });

  it('comes with one that passes', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        fc.pre(contrastOf(accent, '#ffffff') < 4.5);
        const [problem] = problemsOf(() => brand({ accent }));
        const nearest = String(problem?.hintValues?.['nearest']);
        expect(faintOf(brand({ accent: nearest }))).toEqual([]);
      }),
    );
  });
});
