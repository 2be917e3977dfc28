import { describe, expect, it } from 'vitest';
import type { PictureMark } from '../../../src/print/layout/page.ts';
import { htmlOf, mainOf, partOf, svgLink } from '../html/html-support.ts';
import { layoutMarkdown } from '../print-support.ts';

const drawing = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg viewBox="0 0 ${width} ${height}"><rect width="4" height="4"/></svg>`)}`;
const marksOf = (markdown: string) => layoutMarkdown(markdown).flatMap(({ marks }) => marks);
const picturesOf = (markdown: string): readonly PictureMark[] =>
  marksOf(markdown).filter((mark) => mark.kind === 'picture');
/** The baselines of the words of a paragraph. */
const baselinesOf = (markdown: string): readonly number[] => [
  ...new Set(
    marksOf(markdown).flatMap((mark) =>
      mark.kind === 'text' && mark.source !== 'footer' ? [mark.y] : [],
    ),
  ),
];

/** How far lines are from each other. */
const gaps = (lines: readonly number[]) =>
  lines.slice(1).map((line, index) => Math.round((line - (lines[index] ?? 0)) * 100));

describe('pictures among words on paper', () => {
  const high = drawing(200, 400);

  it('stand on the baseline, and are as high as their line', () => {
    const markdown = `words ![a](${high}) words`;
    const places = picturesOf(markdown).map(({ y, height, width }) => [y + height, width / height]);
    const [baseline = 0] = baselinesOf(markdown);
    expect(places).toEqual([[expect.closeTo(baseline, 6), expect.closeTo(0.5, 6)]]);
    expect(picturesOf(markdown)[0]?.height).toBeLessThan(13);
  });

  it('part no lines, in paragraphs and tables', () => {
    const text = 'word '.repeat(120);
    const plain = new Set(gaps(baselinesOf(text)));
    expect(new Set(gaps(baselinesOf(text.replaceAll('word word', `word ![](${high})`))))).toEqual(
      plain,
    );
  });

  it('are larger in headings, and stay small where they are small', () => {
    const [inHeading] = picturesOf(`# A ![a](${high})`);
    expect(inHeading?.height).toBeGreaterThan(18);
    expect(picturesOf(`a ![a](${drawing(4, 4)})`)[0]).toMatchObject({ width: 3, height: 3 });
  });

  it('have their own size on a line of their own, and no more than its width', () => {
    const [one, other] = picturesOf(
      `[![a](${drawing(80, 20)})](https://x.dk) ![b](${drawing(40, 40)})`,
    );
    expect(one).toMatchObject({ width: 60, height: 15 });
    expect(other).toMatchObject({ width: 30, height: 30 });
    const [wide] = picturesOf(`[![a](${drawing(4000, 20)})](https://x.dk)`);
    expect(wide?.width).toBeCloseTo(481.9, 0);
    const [asked] = picturesOf(`<img src="${drawing(80, 20)}" width="40"> words`);
    expect(asked).toMatchObject({ width: 30, height: 7.5 });
  });

  it('lead where their links do', () => {
    const link = marksOf(`a [![b](${high})](https://x.dk)`).find(({ kind }) => kind === 'link');
    const [picture] = picturesOf(`a [![b](${high})](https://x.dk)`);
    expect(link).toMatchObject({ x: picture?.x, y: picture?.y, target: { href: 'https://x.dk' } });
  });
});

describe('pictures among words in a web page', () => {
  it('are drawings within the words', async () => {
    const main = await mainOf(
      `a ![b "c"](${drawing(4, 4)}) [![d](${drawing(90, 90)})](https://x.dk)`,
    );
    expect(main).toContain('<span class="own-size"><svg viewBox="0 0 4 4"');
    expect(main).toContain('<title id="Figure1Title">b &quot;c&quot;</title>');
    expect(main).toMatch(/<a href="https:\/\/x.dk"[^>]*><span class="line-high"><svg/);
  });

  it('are words where they are on the network', async () => {
    const html = await htmlOf(
      'a ![b](https://x.dk/b.png) <img src="https://x.dk/c.png" alt="<i>">',
    );
    expect(partOf(html, 'main')).toBe('<p>a <em>b</em> <em>&lt;i&gt;</em></p>');
    expect(html).not.toContain('x.dk');
  });

  it('are decoration where nothing is said about them', async () => {
    expect(await mainOf(`a ![](${svgLink('')}) b`)).toContain('aria-hidden="true"');
  });
});
