import createBidi from 'bidi-js/dist/bidi.mjs';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../src/print/characters/reading-direction.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { loadTypefaces } from '../../../src/print/fonts/typeface.ts';
import { layoutDocument } from '../../../src/print/layout/layout-document.ts';
import type { Mark } from '../../../src/print/layout/page.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { svgLink } from '../html/html-support.ts';
import { context, fonts } from '../print-support.ts';

const picture = `![a](${svgLink('<rect width="9" height="9"/>')})`;

/** The marks of the first page, but for those of header and footer. */
function marksOf(markdown: string, direction: Direction = 'ltr'): readonly Mark[] {
  const faces = loadTypefaces(fonts, { direction, bidi: createBidi() });
  const document = parseMarkdown(markdown, {
    file: 'a.md',
    fillable: markdown.includes('<!-- field'),
  });
  const setting = { pageSize: 'A4', faces, text: context.text, theme: defaultTheme } as const;
  const [page] = layoutDocument(document, setting);
  return (page?.marks ?? []).filter(({ source }) => typeof source === 'object');
}

/** What is seen from left to right: words, pictures and boxes. */
function seen(markdown: string, direction?: Direction): readonly string[] {
  return marksOf(markdown, direction)
    .flatMap((mark) => (mark.kind === 'link' || mark.kind === 'line' ? [] : [mark]))
    .map((mark) => ({ x: mark.x, said: mark.kind === 'text' ? mark.text.trim() : mark.kind }))
    .toSorted((a, b) => a.x - b.x)
    .map(({ said }) => said);
}

describe('what stands among words that run from right to left', () => {
  it.each([
    ['a picture', picture, 'picture'],
    ['a box to tick', '<!-- field: check a "Tip" -->☐', 'field'],
  ])('runs with them: %s', (_, object, kind) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(seen(`שלום ${object} עולם`, direction)).toEqual(['עולם', kind, 'שלום']);
    }
  });

  it('stands where it is written between others', () => {
    expect(seen(`one ${picture} two עולם`)).toEqual(['one', 'picture', 'two', 'עולם']);
  });
});

const sizeOf = (said: string): readonly number[] => {
  const source = svgLink('<rect width="9" height="9"/>');
  const marks = marksOf(`One <img src="${source}" ${said}> two`);
  return marks.flatMap((mark) => (mark.kind === 'picture' ? [mark.width, mark.height] : []));
};

describe('a picture among words', () => {
  it.each([
    ['width="40"', [30, 15]],
    ['height="40"', [60, 30]],
    ['width="40" height="40"', [30, 30]],
  ])('has the sides that are said, and those that follow: %s', (said, sides) => {
    expect(sizeOf(said)).toEqual(sides);
  });
});

describe('a paragraph of HTML', () => {
  it('is in the middle or at the right if aligned so', () => {
    const edges = ['left', 'center', 'right'].map((align) => {
      const [mark] = marksOf(`<p align="${align}">Farm</p>`);
      return mark?.x ?? 0;
    });
    const [left = 0, middle = 0, right = 0] = edges;
    expect(left).toBeCloseTo(56.69, 1);
    expect(middle - left).toBeCloseTo(right - middle, 6);
    expect(right).toBeGreaterThan(500);
  });
});

describe('an entry of contents in several fonts', () => {
  it('parts its title and the number of its page, and nothing within its title', () => {
    const markdown = '# Contents\n\n<!-- toc -->\n\n# Plan ☐ B';
    const texts = marksOf(markdown).flatMap((mark) =>
      mark.kind === 'text' && typeof mark.source === 'object' && 'toc' in mark.source
        ? [[mark.text.trim(), mark.spaced]]
        : [],
    );
    expect(texts).toEqual([
      ['Plan', false],
      ['☐', false],
      ['B', true],
      ['1', false],
    ]);
  });
});
