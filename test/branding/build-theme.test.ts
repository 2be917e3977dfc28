import { describe, expect, it } from 'vitest';
import { loadTheme, shippedThemes } from '../../src/app/look/load-theme.ts';
import { buildTheme } from '../../src/branding/build-theme.ts';
import { pairsOf } from '../../src/branding/theme-pairs.ts';
import { parseDocument, readDocument } from '../../src/files/read-document.ts';
import { contrastOf } from '../../src/model/colour.ts';
import type { Theme } from '../../src/model/theme.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { english } from '../support/messages.ts';
import { inOneLine, problemsOf } from '../support/problem-of.ts';

function build(yaml: string): Theme {
  const bytes = Buffer.from(`schema: eoms/theme@1\ntitle: Test\n${yaml}`);
  return buildTheme(parseDocument(bytes, { file: 'theme.yaml', name: 'theme' }), defaultTheme);
}

describe('the shipped themes', () => {
  it('are the classic one and the ink-saving one', () => {
    expect(shippedThemes()).toEqual(['classic', 'ink-saving']);
  });

  it('say of the classic look what documents have without any theme', async () => {
    const written = await readDocument('templates/themes/classic.yaml', 'theme');
    expect(buildTheme(written, { ...defaultTheme, colours: { ...defaultTheme.colours } })).toEqual(
      defaultTheme,
    );
    const sections = Object.keys(written.value).filter((key) => !['schema', 'title'].includes(key));
    expect(sections).toEqual([
      'colours',
      'fills',
      'tones',
      'underlinedLinks',
      'type',
      'headings',
      'spacing',
      'page',
      'charts',
    ]);
    expect(leavesOf(written.value)).toBe(leavesOf(defaultTheme) + 2);
  });

  it.each(shippedThemes())('%s can be read in all its colours', async (reference) => {
    const theme = await loadTheme({ reference, folder: '.' });
    const faint = pairsOf(theme).filter(
      ({ front, ground, least }) => contrastOf(front.colour, ground.colour) < least,
    );
    expect(faint).toEqual([]);
  });

  it('save ink: no areas, and no colour that is not grey', async () => {
    const theme = await loadTheme({ reference: 'ink-saving', folder: '.' });
    expect(Object.values(theme.fills)).toEqual([undefined, undefined, undefined, undefined]);
    const colours = JSON.stringify(theme).match(/#[0-9a-f]{6}/g) ?? [];
    expect(colours.length).toBeGreaterThan(15);
    expect(colours.filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([]);
  });

  it('tell how serious a gap is without colour, each in another way', async () => {
    const { tones } = await loadTheme({ reference: 'ink-saving', folder: '.' });
    const looks = Object.entries(tones).map(
      ([name, { bold, underlined, colour }]) => [name, `${bold} ${underlined} ${colour}`] as const,
    );
    expect(new Set(looks.map(([, look]) => look)).size).toBe(looks.length);
  });
});

/** How many single values are within. */
function leavesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + leavesOf(inner), 0);
}

describe('a theme', () => {
  it('is as its base in all that it does not say', () => {
    expect(build('')).toEqual(defaultTheme);
    const { type, ...rest } = build('type: { body: { size: 11 } }');
    expect(type.body).toEqual({ ...defaultTheme.type.body, size: 11 });
    expect(rest.colours).toEqual(defaultTheme.colours);
  });

  it('takes margins, page, headings, tones and spaces over', () => {
    const theme = build(
      [
        'page: { size: Letter, side: 30 }',
        'headings: { deeper: { colour: ink } }',
        'tones: { muted: { underlined: true } }',
        'spacing: { paragraph: 9 }',
        'underlinedLinks: true',
      ].join('\n'),
    );
    expect(theme.pageSize).toBe('Letter');
    expect(theme.margins).toEqual({ side: 30, top: 25, bottom: 22 });
    expect(theme.headings[3]).toEqual({ ...defaultTheme.headings[3], colour: 'ink' });
    expect(theme.tones.muted.underlined).toBe(true);
    expect(theme.spacing.paragraph).toBe(9);
    expect(theme.underlinedLinks).toBe(true);
  });

  it('has links, lines, cover, tables and charts in the colour of its accent', () => {
    const { colours, fills, charts } = build('colours: { accent: "#7a1f3d" }');
    expect(colours).toMatchObject({
      link: '#7a1f3d',
      strongLine: '#7a1f3d',
      coverTitle: '#ffffff',
    });
    expect(fills.cover).toBe('#7a1f3d');
    expect(fills.tableHead).toMatch(/^#f/);
    expect(charts.fill).not.toBe(defaultTheme.charts.fill);
    expect(build('colours: { accent: "#7a1f3d", link: "#0000ee" }').colours.link).toBe('#0000ee');
  });

  it('has dark words on a bright cover, and ink without a band', () => {
    expect(build('fills: { cover: "#ffd500" }').colours.coverTitle).toBe(defaultTheme.colours.ink);
    const bare = build('fills: { cover: none }');
    expect(bare.fills.cover).toBeUndefined();
    expect(bare.colours.coverTitle).toBe(defaultTheme.colours.accent);
    const dark = build('colours: { ink: "#555555" }\nfills: { cover: "#7f7f7f" }');
    expect(dark.colours).toMatchObject({ coverTitle: '#000000', coverSubtitle: '#000000' });
  });
});

describe('a colour that cannot be read', () => {
  it('is refused at its place, with the nearest that can be', () => {
    const problems = problemsOf(() => build('colours:\n  muted: "#9aa5aa"\n  link: "#55aaff"'));
    expect(problems.map(inOneLine)).toEqual([
      'branding.faint-front 5:9 branding.faint-hint #1e79cb',
      'branding.faint-front 4:10 branding.faint-hint #6e787d',
    ]);
    const [{ key, values } = { key: 'branding.faint-hint' as const }] = problems;
    expect(english.text(key, values)).toBe(
      'The colour #55aaff cannot be read on #ffffff: their contrast is 2.4, and 4.5 is the least (WCAG 2.2).',
    );
  });

  it('is the ground where only that is said', () => {
    const problems = problemsOf(() => build('fills: { codeBlock: "#444444" }'));
    expect(problems.map(({ key, path }) => `${key} ${path}`)).toEqual([
      'branding.faint-ground fills.codeBlock',
    ]);
  });

  it('may be in a tone or a chart', () => {
    const yaml =
      'tones: { gap-none: { colour: "#66ee66" } }\ncharts: { fill: "#eeeeee", soft: "#aaaaaa" }';
    const paths = problemsOf(() => build(yaml)).map(({ path }) => path ?? '');
    expect(new Set(paths)).toEqual(
      new Set(['charts.fill', 'charts.soft', 'tones.gap-none.colour']),
    );
  });

  it('is reported with the nearest one that is readable on all its backgrounds', () => {
    const [problem] = problemsOf(() => build('colours: { ink: "#888888" }'));
    const nearest = String(problem?.hintValues?.['nearest']);
    for (const ground of ['#ffffff', '#e4eef0', '#f3f6f7'])
      expect(contrastOf(nearest, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
