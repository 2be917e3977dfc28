import { describe, expect, it } from 'vitest';
import type { Theme } from '../../src/model/theme.ts';
import { defaultTheme, mm } from '../../src/print/document/theme.ts';
import type { Page } from '../../src/print/layout/page.ts';
import { layoutMarkdown, textsOf } from './print-support.ts';

const bare: Theme = {
  ...defaultTheme,
  fills: { cover: undefined, tableHead: undefined, code: undefined, codeBlock: undefined },
  tones: {
    ...defaultTheme.tones,
    'gap-major': { colour: '#000000', bold: true, underlined: true },
    muted: { colour: '#333333', bold: false, underlined: false },
  },
  underlinedLinks: true,
};

const pageOf = (markdown: string, theme: Theme): Page => {
  const [page] = layoutMarkdown(markdown, { theme });
  if (page === undefined) throw new Error('every document has a page');
  return page;
};
const boxesOf = ({ marks }: Page) => marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : []));
const linesOf = ({ marks }: Page) => marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));

describe('a theme without fills', () => {
  it('has no area of colour on a cover, but lines along its title', () => {
    const page = pageOf('<!-- cover -->\n# Title\n<!-- /cover -->', bare);
    expect(boxesOf(page)).toEqual([]);
    expect(linesOf(page)).toHaveLength(2);
  });

  it('has none in tables', () => {
    expect(boxesOf(pageOf('| a |\n|---|\n| b |', bare))).toEqual([]);
  });

  it('has a frame round code, and a thin bar next to a block of it', () => {
    const frame = linesOf(pageOf('`code`', bare)).filter(({ thickness }) => thickness === 0.4);
    expect(frame).toHaveLength(4);
    const bars = boxesOf(pageOf('```\na\nb\n```', bare)).map(({ width }) => width);
    expect(bars).toEqual([0.6, 0.6]);
  });
});

describe('words of a tone', () => {
  const markdown = '<span class="gap-major">Major</span> and <span class="muted">less</span>';

  it('look as the theme says', () => {
    const texts = textsOf(pageOf(markdown, bare)).map(
      ({ text, font, colour }) => `${text} ${font} ${colour}`,
    );
    expect(texts).toEqual(expect.arrayContaining(['Major bold #000000', 'less regular #333333']));
  });

  it('are underlined where the theme says so', () => {
    const page = pageOf(markdown, bare);
    const [word] = textsOf(page);
    const [line] = linesOf(page);
    expect(line).toMatchObject({ x: word?.x, dx: word?.width, colour: '#000000' });
    expect(linesOf(pageOf(markdown, defaultTheme))).toEqual([]);
  });
});

describe('links', () => {
  it('are underlined where the theme says so', () => {
    const markdown = '[Name](https://example.org)';
    expect(linesOf(pageOf(markdown, bare))).toHaveLength(1);
    expect(linesOf(pageOf(markdown, defaultTheme))).toEqual([]);
  });

  it('keep the colour of a cover’s words', () => {
    const page = pageOf(
      '<!-- cover -->\n# [T](https://a.dk)\n\n[S](https://a.dk)\n<!-- /cover -->',
      defaultTheme,
    );
    const { coverTitle, coverSubtitle } = defaultTheme.colours;
    expect(textsOf(page).map(({ colour }) => colour)).toEqual([coverTitle, coverSubtitle]);
  });
});

describe('sizes and spaces', () => {
  it('are those of the theme', () => {
    const wide: Theme = { ...defaultTheme, margins: { side: 40, top: 50, bottom: 22 } };
    const [usual] = textsOf(pageOf('text', defaultTheme));
    const [moved] = textsOf(pageOf('text', wide));
    expect(moved?.x).toBeCloseTo(Number(usual?.x) + 20 * mm, 6);
    expect(moved?.y).toBeCloseTo(Number(usual?.y) + 25 * mm, 6);
  });

  it('of headings deeper than the fourth level are those of the fourth', () => {
    const [fourth, sixth] = textsOf(pageOf('#### a\n\n###### b', defaultTheme));
    expect(sixth?.size).toBe(fourth?.size);
  });
});
