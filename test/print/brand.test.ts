import createBidi from 'bidi-js/dist/bidi.mjs';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/print/document/block.ts';
import type { Brand } from '../../src/print/document/brand.ts';
import { brandDocument } from '../../src/print/document/brand-document.ts';
import { defaultTheme, mm } from '../../src/print/document/theme.ts';
import { loadTypefaces } from '../../src/print/fonts/typeface.ts';
import { layoutDocument } from '../../src/print/layout/layout-document.ts';
import type { Page, PictureMark } from '../../src/print/layout/page.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import { pdfText } from '../../src/print/pdf/file/pdf-string.ts';
import { printPdf } from '../../src/print/pdf/print-pdf.ts';
import { readSvg } from '../../src/print/pictures/drawings/read-svg.ts';
import { hasProgram, inspectPdf } from '../support/inspect-pdf.ts';
import { context, fonts, layoutMarkdown, openPdf, textsOf, wordsOf } from './print-support.ts';

const wide = logoOf(300, 60);
const footed: Brand = { footer: 'Fyrtårn Consult', author: 'Fyrtårn' };

function logoOf(width: number, height: number): Picture {
  return readSvg(
    `<svg viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#7a1f3d"/></svg>`,
  );
}

function pagesOf(markdown: string, brand: Brand): readonly Page[] {
  return layoutMarkdown(markdown, { brand });
}

function logosOf({ marks }: Page): readonly PictureMark[] {
  return marks.flatMap((mark) => (mark.kind === 'picture' ? [mark] : []));
}

async function authorOf(markdown: string): Promise<string | undefined> {
  const pdf = await printPdf(markdown, { ...context, brand: footed });
  return /<dc:creator>.*?<rdf:li>(.*?)<\/rdf:li>/s.exec(Buffer.from(pdf).toString('utf8'))?.[1];
}

/** The first of several; there has to be one. */
function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('there is none');
  return first;
}

const covered = '<!-- cover -->\n# Title\n<!-- /cover -->\n\ntext';

describe('the logo of a brand', () => {
  const brand = { logo: { picture: wide, alt: 'Lighthouse' } };

  it('stands above the title on a cover, where the title begins, as large as there is room', () => {
    const cover = firstOf(pagesOf(covered, brand));
    const logo = firstOf(logosOf(cover));
    expect(logo.x).toBeCloseTo(firstOf(textsOf(cover)).x, 6);
    expect(logo.width).toBeCloseTo(80 * mm, 6);
    expect(logo.y + logo.height).toBeLessThan(46 * mm);
  });

  it('stands on the right of a cover whose lines start there', () => {
    const document = brandDocument(parseMarkdown(covered, 'a.md'), brand);
    const [left, right] = (['ltr', 'rtl'] as const).map((direction) => {
      const faces = loadTypefaces(fonts, { direction, bidi: createBidi() });
      const { text } = context;
      const look = { pageSize: 'A4', theme: defaultTheme, brand, faces, text } as const;
      return firstOf(logosOf(firstOf(layoutDocument(document, look))));
    });
    const width = firstOf(pagesOf(covered, brand)).width;
    expect(width - (right?.x ?? 0) - 80 * mm).toBeCloseTo(left?.x ?? 0, 6);
  });

  it('stands small at the right of the header of all other pages', () => {
    const logos = pagesOf(covered, brand).slice(1).flatMap(logosOf);
    expect(logos).toHaveLength(1);
    const { x, width, y, height } = firstOf(logos);
    expect(x + width).toBeCloseTo(595.28 - 20 * mm, 6);
    expect(y + height).toBeLessThan(18 * mm);
    expect(width).toBeLessThanOrEqual(40 * mm);
  });

  it('leaves a cover alone that shows a picture of its own', () => {
    const svg = encodeURIComponent(
      '<svg width="40" height="20"><rect width="9" height="9"/></svg>',
    );
    const pages = pagesOf(
      `<!-- cover -->\n![Own](data:image/svg+xml,${svg})\n\n# Title\n<!-- /cover -->`,
      brand,
    );
    expect(logosOf(firstOf(pages))).toHaveLength(1);
  });

  it.each([
    ['high and narrow', 10, 400],
    ['low and wide', 4000, 10],
  ])('fits its room when it is %s', (_what, width, height) => {
    const logo = { picture: logoOf(width, height), alt: 'L' };
    for (const page of pagesOf(covered, { logo })) {
      const [mark] = logosOf(page);
      expect(mark?.height).toBeLessThanOrEqual(26 * mm + 0.01);
      expect(mark?.width).toBeLessThanOrEqual(80 * mm + 0.01);
    }
  });

  it('shortens a header that would run into it', () => {
    const markdown = `---\ntitle: ${'long '.repeat(60).trim()}\n---\ntext`;
    const page = firstOf(pagesOf(markdown, brand));
    const { x, width } = firstOf(textsOf(page).filter(({ y }) => y < 18 * mm));
    expect(x + width).toBeLessThan(firstOf(logosOf(page)).x);
  });

  it('is written into the file once, however many pages show it', async () => {
    const markdown = ['one', 'two', 'three'].join('\n\n<!-- page-break -->\n\n');
    const pdf = Buffer.from(await printPdf(markdown, { ...context, brand })).toString('latin1');
    expect(pdf.match(/\/Subtype \/Form\b/g)).toHaveLength(1);
    expect(pdf.match(/\/F1 \d+ 0 R/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it.runIf(hasProgram('pdfinfo'))('is read out once, on the cover, in its words', async () => {
    const pdf = await printPdf(`---\ntitle: T\n---\n${covered}`, { ...context, brand });
    const said = inspectPdf(pdf, 'pdfinfo', ['-struct-text']);
    expect(said.match(/Figure/g)).toHaveLength(1);
    expect(openPdf(pdf).split(pdfText('Lighthouse'))).toHaveLength(2);
  });
});

describe('the line of a brand', () => {
  it('stands at the foot of each page, in place of the author', () => {
    const [page] = pagesOf('---\nauthor: Somebody\n---\ntext', footed);
    expect(page === undefined ? '' : wordsOf(page)).toBe('text Fyrtårn Consult 1 / 1');
  });

  it('is the author where there is none', () => {
    const [page] = pagesOf('text', { author: 'Fyrtårn' });
    expect(page === undefined ? '' : wordsOf(page)).toContain('Fyrtårn');
  });
});

describe('the author of a brand', () => {
  it('is named in the properties of a document without an author', async () => {
    expect(await authorOf('text')).toBe('Fyrtårn');
    expect(await authorOf('---\nauthor: Somebody\n---\ntext')).toBe('Somebody');
  });
});
