import { describe, expect, it } from 'vitest';
import { createEncoder } from '../../../src/print/pdf/content/encode-text.ts';
import { createRasterEmbedder } from '../../../src/print/pdf/content/paint-raster.ts';
import { paintScene } from '../../../src/print/pdf/content/paint-scene.ts';
import { openPdf } from '../../../src/print/pdf/file/open-pdf.ts';
import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { identity } from '../../../src/print/scene/matrix.ts';
import { aPng } from '../pictures/png-support.ts';
import { svg } from '../pictures/svg-support.ts';
import { faces } from '../print-support.ts';

/** The operators of PDF that a drawing is painted with, as large as it is, and the names that they call. */
function paint(inside: string): { readonly operators: string; readonly names: readonly string[] } {
  const pdf = openPdf({ title: 'Drawn', author: '', language: 'en', date: '2026-11-23' });
  pdf.startPage(595, 842);
  const written: string[] = [];
  const names: string[] = [];
  const scene = readSvg(svg(inside));
  const place = { x: 0, y: 0, width: 10, height: 10 };
  paintScene(
    scene,
    { kind: 'picture', ...place, picture: scene, source: 'page' },
    {
      canvas: {
        write: (operators) => written.push(operators),
        name: (kind) => names.push(kind),
        base: identity,
      },
      tools: {
        pdf,
        faces,
        encode: createEncoder(pdf, faces),
        embedRaster: createRasterEmbedder(pdf),
        nextName: () => `N${names.length}`,
      },
    },
  );
  // Where the drawing goes, and that it is cut there, comes first.
  return { operators: written.slice(1, -1).join(' ').replaceAll('\n', ' '), names };
}

const path = (attributes: string): string => `<path d="M0 0L4 0" ${attributes}/>`;

describe('a line of a drawing', () => {
  it.each([
    ['', '1 w 4 M'],
    ['stroke-width="2.5" stroke-miterlimit="7"', '2.5 w 7 M'],
    ['stroke-linecap="round"', '1 w 1 J 4 M'],
    ['stroke-linecap="square" stroke-linejoin="round"', '1 w 2 J 1 j'],
    ['stroke-linejoin="bevel"', '1 w 2 j'],
    ['stroke-dasharray="2 1" stroke-dashoffset="0.5"', '1 w 4 M [2 1] 0.5 d'],
  ])('is as it is said to be: %s', (said, look) => {
    expect(paint(path(`fill="none" stroke="#000000" ${said}`)).operators).toBe(
      `q 0 0 0 RG ${look} 0 0 m 4 0 l S Q`,
    );
  });
});

describe('an area of a drawing with a line round it', () => {
  const [area, line] = ['1 0 0 rg 0 0 m 4 0 l', '0 0 1 RG 1 w 4 M 0 0 m 4 0 l'];
  const both = 'fill="#ff0000" stroke="#0000ff"';

  it.each([
    ['both at once', '', 'q 1 0 0 rg 0 0 1 RG 1 w 4 M 0 0 m 4 0 l B Q'],
    ['with holes', 'fill-rule="evenodd"', 'q 1 0 0 rg 0 0 1 RG 1 w 4 M 0 0 m 4 0 l B* Q'],
    ['the line first', 'paint-order="stroke"', `q ${line} S Q q ${area} f Q`],
    ['one through the other', 'fill-opacity=".5"', `q /N0 gs ${area} f Q q ${line} S Q`],
    ['the line alone', 'fill="none"', `q ${line} S Q`],
    ['the area alone', 'stroke-width="0"', `q ${area} f Q`],
  ])('is painted %s', (_, said, operators) => {
    const without = said.startsWith('fill="') ? 'stroke="#0000ff"' : both;
    expect(paint(path(`${without} ${said}`)).operators).toBe(operators);
  });
});

const gradient = (second: string): string =>
  `<linearGradient id="g"><stop stop-opacity=".5"/><stop offset="1" stop-color="red" ${second}/></linearGradient>`;

describe('a gradient of a drawing', () => {
  const triangle = '<path d="M0 0L4 0V4" fill="url(#g)"/>';

  it('is translucent as a whole where all its colours are so alike', () => {
    const { operators, names } = paint(gradient('stop-opacity=".5"') + triangle);
    expect(operators).toBe('q /N1 gs /Pattern cs /N0 scn 0 0 m 4 0 l 4 4 l f Q');
    expect(names).toEqual(['Pattern', 'ExtGState']);
  });

  it('has a mask for an area and another for its line where its colours differ in that', () => {
    const line = triangle.replace('fill', 'stroke="url(#g)" fill');
    expect(paint(gradient('') + line).operators).toBe(
      'q /N2 gs /Pattern cs /N0 scn 0 0 m 4 0 l 4 4 l f Q q /N3 gs /Pattern CS /N1 SCN 1 w 4 M 0 0 m 4 0 l 4 4 l S Q',
    );
  });
});

describe('a clip of a drawing', () => {
  it.each([
    [1, 'q 0 0 m 4 0 l 4 4 l 0 4 l h W n q 0 0 0 rg 0 0 m 9 0 l f Q Q'],
    [2, 'q 0 0 m 8 0 l 8 8 l 0 8 l h W n q 2 0 0 2 0 0 cm 0 0 0 rg 0 0 m 9 0 l f Q Q'],
  ])('is as large as what it cuts: %d', (scale, operators) => {
    const view = '<svg width="4" height="4"><path d="M0 0L9 0"/></svg>';
    expect(paint(`<g transform="scale(${scale})">${view}</g>`).operators).toBe(operators);
  });
});

const words = (said: string): string =>
  paint(`<text x="5" y="3" font-size="2" ${said}>Farm</text>`).operators;

describe('words of a drawing', () => {
  const width = faces.regular.width('Farm') * 2;

  it.each([
    { how: 'where they start', said: '', x: 5, y: 3 },
    { how: 'by their middle', said: 'text-anchor="middle"', x: 5 - width / 2, y: 3 },
    { how: 'by their end', said: 'text-anchor="end"', x: 5 - width, y: 3 },
    { how: 'by half a small letter', said: 'dominant-baseline="middle"', x: 5, y: 3.68 },
    { how: 'by their upper edge', said: 'dominant-baseline="hanging"', x: 5, y: 4.56 },
  ])('stand $how', ({ said, x, y }) => {
    const [, left, baseline] = /Tf 1 0 0 -1 (\S+) (\S+) Tm/.exec(words(said)) ?? [];
    expect([Number(left), Number(baseline)]).toEqual([expect.closeTo(x, 1), expect.closeTo(y, 2)]);
  });

  it('stand where their transform takes them', () => {
    expect(words('transform="translate(1 2)"')).toMatch(/^q 1 0 0 1 1 2 cm 0 0 0 rg BT .* ET Q$/);
  });

  it('are not written where nothing of them is seen', () => {
    expect(words('fill="none"')).toBe('q Q');
    expect(paint('<text>\u202E</text>').operators).toBe('q Q');
  });
});

describe('a picture of pixels in a drawing', () => {
  it('fills its place, its first row above, translucent where it is', () => {
    const png = aPng({ width: 1, height: 1, depth: 8, colourType: 0, rows: [0, 7] });
    const href = `data:image/png;base64,${png.toString('base64')}`;
    const image = `<image href="${href}" x="2" y="3" width="4" height="4" opacity=".5"/>`;
    expect(paint(image)).toEqual({
      operators: 'q /N1 gs 4 0 0 -4 2 7 cm /I1 Do Q',
      names: ['XObject', 'ExtGState'],
    });
  });
});
