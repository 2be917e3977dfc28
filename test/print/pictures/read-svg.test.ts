import { describe, expect, it } from 'vitest';
import { DrawingRefused } from '../../../src/print/pictures/drawing-refused.ts';
import { readSvg } from '../../../src/print/pictures/read-svg.ts';

function refusalOf(source: string): string {
  try {
    readSvg(source);
    return 'accepted';
  } catch (error) {
    if (error instanceof DrawingRefused) return error.key;
    throw error;
  }
}

const wrap = (content: string): string => `<svg viewBox="0 0 10 10">${content}</svg>`;

describe('a drawing', () => {
  it('is refused with all that it has and that is not printed', () => {
    const source = `<svg viewBox="0 0 10 10" onload="x()"><title><b/></title><defs><stop/></defs>
      <script/><rect style="fill:red"/><rect style="fill:red" onclick="x()"/></svg>`;
    const names = 'onload on <svg>, <defs>, <script>, style on <rect>, onclick on <rect>';
    expect(() => readSvg(source)).toThrow(
      expect.objectContaining({ key: 'print.svg-unknown', values: { names, more: 0 } }),
    );
    const many = Array.from({ length: 15 }, (_, index) => `<a${index}/>`).join('');
    expect(() => readSvg(wrap(many))).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ more: 3 }) }),
    );
  });

  it('keeps colours, transforms and texts of its groups', () => {
    const scene = readSvg(
      wrap(
        '<g transform="translate(2,3) scale(2)" fill="#abc" opacity="0.5"><circle cx="1" cy="1" r="1"/><text x="1" y="2" font-size="3" text-anchor="middle" font-weight="700">A &amp; &#229;</text></g>',
      ),
    );
    expect(scene.shapes).toMatchObject([
      { kind: 'path', matrix: [2, 0, 0, 2, 2, 3], paint: { fill: '#aabbcc', fillOpacity: 0.5 } },
      { kind: 'text', text: 'A & å', size: 3, anchor: 'middle', bold: true, x: 1, y: 2 },
    ]);
  });

  it('keeps its proportions where one side or no box is given', () => {
    expect(readSvg('<svg height="20" viewBox="0 0 4 2"/>')).toMatchObject({
      width: 40,
      height: 20,
    });
    expect(readSvg('<svg width="8" height="4"/>')).toMatchObject({
      viewBox: { width: 8, height: 4 },
    });
    expect(refusalOf('<svg viewBox="0 0 4"/>')).toBe('print.svg-attribute-value');
  });

  it('may have holes, ellipses and what programs write beside', () => {
    const scene = readSvg(
      '<svg viewBox="0 0 9 9" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve"><g fill-rule="evenodd"><path d="M0 0H9V9Z" stroke-miterlimit="4"/><path d="M0 0H9V9Z" fill-rule="nonzero" data-name="Hull"/></g><ellipse cx="4" cy="3" rx="2" ry="1"/><ellipse cx="4" cy="3" rx="2"/></svg>',
    );
    expect(scene.shapes).toMatchObject([
      { paint: { evenOdd: true } },
      { paint: { evenOdd: false } },
      { d: 'M2 3a2 1 0 1 1 4 0a2 1 0 1 1 -4 0Z' },
    ]);
    expect(refusalOf(wrap('<path d="M0 0H9V9Z" fill-rule="odd"/>'))).toBe(
      'print.svg-attribute-value',
    );
  });

  it('sets lines of tspans one below the other', () => {
    const scene = readSvg(
      wrap('<text y="1"><tspan x="0" dy="2">a</tspan><tspan x="0" dy="3">b</tspan></text>'),
    );
    expect(scene.shapes).toMatchObject([{ y: 3 }, { y: 6 }]);
  });

  it('reads both kinds of quotes, numbers of characters and names of weights', () => {
    const scene = readSvg(
      wrap(
        '<text x=\'1\' font-weight="bold" fill="#a1b2c3">&#xE5;</text><text font-weight="normal">b</text>',
      ),
    );
    expect(scene.shapes).toMatchObject([
      { x: 1, text: 'å', bold: true, fill: '#a1b2c3' },
      { text: 'b', bold: false },
    ]);
  });

  it('may name the lines of a text', () => {
    const scene = readSvg(wrap('<text><title>t</title> <tspan x="1" y="2">a</tspan></text>'));
    expect(scene.shapes).toMatchObject([{ x: 1, y: 2, text: 'a' }]);
  });

  it('takes its size from width and height, or else from its box', () => {
    expect(readSvg('<svg width="40" height="20" viewBox="0 0 4 2"/>')).toMatchObject({
      width: 40,
      height: 20,
    });
    expect(readSvg('<svg viewBox="0 0 4 2" width="100%"/>')).toMatchObject({ width: 4, height: 2 });
  });

  it.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'M1 2h3v4h-3Z'],
    [
      '<rect width="4" height="4" rx="1"/>',
      'M1 0h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1Z',
    ],
    ['<circle cx="5" cy="5" r="2"/>', 'M3 5a2 2 0 1 1 4 0a2 2 0 1 1 -4 0Z'],
    ['<line x1="1" y1="2" x2="3" y2="4"/>', 'M1 2L3 4'],
    ['<polyline points="1,2 3,4 5 6"/>', 'M1 2L3 4 5 6'],
    ['<polygon points="1,2 3,4 5,6"/>', 'M1 2L3 4 5 6Z'],
    ['<path d=" M0 0 C1 1 2 2 3 3z "/>', 'M0 0 C1 1 2 2 3 3z'],
  ])('has paths only: %s', (element, d) => {
    expect(readSvg(wrap(element)).shapes).toMatchObject([{ kind: 'path', d }]);
  });

  it('leaves out what has no size', () => {
    const empty = '<rect/><circle/><polygon points="1 2"/><path/><title>t</title><text> </text>';
    expect(readSvg(wrap(empty)).shapes).toEqual([]);
  });

  it.each([
    ['fill="RED"', { fill: '#ff0000' }],
    ['fill="none" stroke="currentColor"', { fill: undefined, stroke: '#000000' }],
    ['stroke-dasharray="2 1" stroke-width="3px"', { dash: [2, 1], strokeWidth: 3 }],
    ['stroke-dasharray="none" fill-opacity="7"', { dash: [], fillOpacity: 1 }],
    ['stroke-dasharray="0 0" fill="inherit"', { dash: [], fill: '#000000' }],
  ])('is painted as %s says', (attributes, paint) => {
    expect(readSvg(wrap(`<path d="M0 0" ${attributes}/>`)).shapes).toMatchObject([{ paint }]);
  });

  it('turns about a point', () => {
    const [shape] = readSvg(wrap('<path d="M0 0" transform="rotate(90 1 1)"/>')).shapes;
    expect(shape?.matrix.map((number) => Math.round(number))).toEqual([0, 1, -1, 0, 2, 0]);
  });

  it.each([
    [wrap('<path d="M0 0" stroke-dasharray="-1"/>'), 'print.svg-attribute-value'],
    [wrap('<text font-weight="heavy">a</text>'), 'print.svg-attribute-value'],
    [wrap('<text text-anchor="left">a</text>'), 'print.svg-attribute-value'],
    [wrap('<text dominant-baseline="top">a</text>'), 'print.svg-attribute-value'],
    [wrap('<g transform="rotate()"/>'), 'print.svg-attribute-value'],
    [wrap('<polygon points="1 2 3"/>'), 'print.svg-attribute-value'],
    [wrap('<path d="M12345678 0"/>'), 'print.svg-attribute-value'],
    [wrap('<!-- a comment --><!-- open'), 'print.svg-malformed'],
    [wrap('<script>alert(1)</script>'), 'print.svg-element'],
    [wrap('<style>*{}</style>'), 'print.svg-element'],
    [wrap('<image href="x.png"/>'), 'print.svg-element'],
    [wrap('<foreignObject/>'), 'print.svg-element'],
    [wrap('<use href="#a"/>'), 'print.svg-element'],
    [wrap('<constructor/>'), 'print.svg-element'],
    ['<html/>', 'print.svg-element'],
    [wrap('<rect onclick="x()"/>'), 'print.svg-attribute'],
    [wrap('<rect style="fill:red"/>'), 'print.svg-attribute'],
    [wrap('<rect fill="url(#a)"/>'), 'print.svg-attribute-value'],
    [wrap('<rect width="10em"/>'), 'print.svg-attribute-value'],
    [wrap('<rect width="1e9"/>'), 'print.svg-attribute-value'],
    [wrap('<path d="M0 0 L x"/>'), 'print.svg-attribute-value'],
    [wrap('<path d="L 1 1"/>'), 'print.svg-attribute-value'],
    [wrap('<g transform="matrix(1 0 0 1 0 0)"/>'), 'print.svg-attribute-value'],
    [wrap('<text>a<tspan x="1">b</tspan></text>'), 'print.svg-tspan'],
    [wrap('<text><tspan>b</tspan></text>'), 'print.svg-tspan'],
    [wrap('<text><g x="1">b</g></text>'), 'print.svg-element'],
    [wrap('<text><tspan x="1"><tspan>b</tspan></tspan></text>'), 'print.svg-element'],
    [wrap('<svg/>'), 'print.svg-element'],
    [wrap('<g transform="scale(1e9)"/>'), 'print.svg-attribute-value'],
    ['<svg', 'print.svg-malformed'],
    ['<svg/>text', 'print.svg-malformed'],
    ['<svg>text', 'print.svg-malformed'],
    ['<svg viewBox="0 0 0 0"/>', 'print.svg-attribute-value'],
    ['<!DOCTYPE svg><svg/>', 'print.svg-malformed'],
    ['<svg><![CDATA[x]]></svg>', 'print.svg-malformed'],
    ['<svg><?php ?></svg>', 'print.svg-malformed'],
    ['<svg><g></svg>', 'print.svg-malformed'],
    ['<svg/><svg/>', 'print.svg-malformed'],
    ['<svg x="1" x="2"/>', 'print.svg-malformed'],
    ['', 'print.svg-malformed'],
    [wrap('<text>&xxe;</text>'), 'print.svg-entity'],
    [wrap('<text>&#0;</text>'), 'print.svg-entity'],
    [wrap('<text>a & b</text>'), 'print.svg-entity'],
    [wrap('<g>'.repeat(40) + '</g>'.repeat(40)), 'print.svg-too-large'],
    [wrap('<g/>'.repeat(20_001)), 'print.svg-too-large'],
    [wrap(`<desc>${' '.repeat(1_000_000)}</desc>`), 'print.svg-too-large'],
  ])('is refused: %.60s', (source, key) => {
    expect(refusalOf(source)).toBe(key);
  });
});
