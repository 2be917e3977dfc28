import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { fillOf, pathsOf, refusalOf, rounded, shapesOf, svg } from './svg-support.ts';

/** A square with attributes. */
function rect(attributes: string): string {
  return `<rect width="1" height="1" ${attributes}/>`;
}

describe('a drawing', () => {
  it('is refused with all that it has and that is not printed', () => {
    const source = `<svg viewBox="0 0 10 10" onload="x()"><title><b/></title><animate/>
      <script/><rect style="filter:url(#a)"/><rect onclick="x()"/></svg>`;
    const names = 'onload on <svg>, <animate>, <script>, filter on <rect>, onclick on <rect>';
    expect(() => readSvg(source)).toThrow(
      expect.objectContaining({ key: 'print.svg-unknown', values: { names, more: 0 } }),
    );
    const many = Array.from({ length: 15 }, (_, index) => `<a${index}/>`).join('');
    expect(() => readSvg(svg(many))).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ more: 3 }) }),
    );
  });

  it('keeps colours, transforms and texts of its groups', () => {
    const scene = shapesOf(
      '<g transform="translate(2,3) scale(2)" fill="#abc" opacity="0.5"><circle cx="1" cy="1" r="1"/><text x="1" y="2" font-size="3" text-anchor="middle" font-weight="700">A &amp; &#229;</text></g>',
    );
    expect(scene).toMatchObject([
      {
        kind: 'group',
        opacity: 0.5,
        shapes: [
          { kind: 'path', matrix: [2, 0, 0, 2, 2, 3], paint: { fill: '#aabbcc', fillOpacity: 1 } },
          { kind: 'text', text: 'A & å', size: 3, anchor: 'middle', bold: true, x: 1, y: 2 },
        ],
      },
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

  it.each([
    ['40mm', 151.18],
    ['2.54cm', 96],
    ['1in', 96],
    ['72pt', 96],
    ['6pc', 96],
    ['101.6Q', 96],
    ['2em', 32],
    ['2rem', 32],
    ['4ex', 32],
    ['12', 12],
    ['100%', 4],
    ['auto', 4],
  ])('is %s wide', (width, pixels) => {
    expect(readSvg(`<svg width="${width}" viewBox="0 0 4 2"/>`).width).toBeCloseTo(pixels, 1);
  });

  it('may have holes, ellipses and additions of drawing programs', () => {
    const source = `<?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- saved by a program --><?xpacket begin=""?>
      <svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" xmlns:draw="urn:program" draw:version="1"
        xml:space="preserve"><metadata><other xmlns="urn:x"/></metadata><draw:grid><draw:line/></draw:grid>
        <g fill-rule="evenodd"><path d="M0 0H9V9Z" draw:name="a" data-name="Hull"/>
        <path d="M0 0H9V9Z" fill-rule="nonzero" unknown:name="b"/></g></svg>`;
    expect(readSvg(source).shapes).toMatchObject([
      { paint: { evenOdd: true } },
      { paint: { evenOdd: false } },
    ]);
    expect(refusalOf(svg('<path d="M0 0H9V9Z" fill-rule="odd"/>'))).toBe(
      'print.svg-attribute-value',
    );
  });

  it('sets lines of tspans one below the other', () => {
    const lines =
      '<text y="1"><tspan x="0" dy="2">a</tspan><tspan x="0" dy="3">b</tspan></text><text><title>t</title> <tspan x="1" y="2">c</tspan></text><text x="4" y="5"><tspan>d</tspan></text>';
    expect(shapesOf(lines)).toMatchObject([
      { y: 3 },
      { y: 6 },
      { x: 1, y: 2, text: 'c' },
      { x: 4, y: 5, text: 'd' },
    ]);
  });

  it.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'M1 2L4 2L4 6L1 6Z'],
    ['<rect width="50%" height="10%"/>', 'M0 0L5 0L5 1L0 1Z'],
    [
      '<rect width="4" height="4" rx="1"/>',
      'M1 0L3 0C3.6 0 4 0.4 4 1L4 3C4 3.6 3.6 4 3 4L1 4C0.4 4 0 3.6 0 3L0 1C0 0.4 0.4 0 1 0Z',
    ],
    [
      '<circle cx="5" cy="5" r="2"/>',
      'M3 5C3 3.9 3.9 3 5 3C6.1 3 7 3.9 7 5C7 6.1 6.1 7 5 7C3.9 7 3 6.1 3 5Z',
    ],
    ['<line x1="1" y1="2" x2="3" y2="4"/>', 'M1 2L3 4'],
    ['<polyline points="1,2 3,4 5 6"/>', 'M1 2L3 4L5 6'],
    ['<polygon points="1,2 3,4 5,6"/>', 'M1 2L3 4L5 6Z'],
    ['<path d=" M0 0 C1 1 2 2 3 3z "/>', 'M0 0C1 1 2 2 3 3Z'],
  ])('has outlines only: %s', (element, outline) => {
    expect(rounded(pathsOf(element)[0]?.outline)).toBe(outline);
  });

  it('leaves out what has no size, is hidden, or has nothing to be painted with', () => {
    const empty = [
      '<rect/><circle/><polygon points="1 2"/><path/><path d="M1 1"/><title>t</title><text> </text>',
      '<rect width="4" height="4" display="none"/><g visibility="hidden"><rect width="4" height="4"/></g>',
      '<rect width="4" height="4" fill="none"/><g opacity="0"><rect width="4" height="4"/></g>',
      '<defs><rect width="4" height="4"/></defs><symbol id="s"><rect width="4" height="4"/></symbol>',
      '<use href="#nothing"/><rect width="4" height="4" fill="url(#nothing)"/>',
    ];
    expect(shapesOf(empty.join(''))).toEqual([]);
  });

  it.each([
    ['fill="RED"', { fill: '#ff0000' }],
    ['fill="rebeccapurple"', { fill: '#663399' }],
    ['fill="rgb(255, 0 128)"', { fill: '#ff0080' }],
    ['fill="rgba(100%,0%,0%,.5)"', { fill: '#ff0000', fillOpacity: 0.5 }],
    ['fill="hsl(120 100% 50%)"', { fill: '#00ff00' }],
    ['fill="#f008"', { fill: '#ff0000', fillOpacity: 136 / 255 }],
    ['fill="none" stroke="currentColor" color="blue"', { fill: undefined, stroke: '#0000ff' }],
    ['stroke-dasharray="2 1" stroke-width="3px" stroke="red"', { dash: [2, 1], strokeWidth: 3 }],
    ['stroke-dasharray="2" stroke-dashoffset="1" stroke="red"', { dash: [2, 2], dashOffset: 1 }],
    [
      'stroke-linecap="round" stroke-linejoin="bevel" stroke="red"',
      { cap: 'round', join: 'bevel' },
    ],
    [
      'paint-order="stroke" stroke="red" stroke-miterlimit="9"',
      { strokeFirst: true, miterLimit: 9 },
    ],
    ['stroke-dasharray="none" fill-opacity="70%"', { dash: [], fillOpacity: 0.7 }],
    ['stroke-dasharray="0 0" fill="inherit"', { dash: [], fill: '#000000' }],
    [
      'style="fill:red;;stroke : blue ! important" stroke="green"',
      { fill: '#ff0000', stroke: '#0000ff' },
    ],
    ['fill="url(#none) lime"', { fill: '#00ff00' }],
    ['opacity=".5" fill="red"', { fillOpacity: 0.5 }],
  ])('is painted as %s says', (attributes, paint) => {
    expect(pathsOf(`<path d="M0 0L1 1" ${attributes}/>`)).toMatchObject([{ paint }]);
  });

  it.each([
    ['rotate(90 1 1)', [0, 1, -1, 0, 2, 0]],
    ['matrix(1 2 3 4 5 6)', [1, 2, 3, 4, 5, 6]],
    ['translate(3) , scale(2)', [2, 0, 0, 2, 3, 0]],
    ['skewX(45)', [1, 0, 1, 1, 0, 0]],
    ['skewY(45)', [1, 1, 0, 1, 0, 0]],
    ['translate(3px 4px)rotate(0deg)', [1, 0, 0, 1, 3, 4]],
  ])('goes where %s takes it', (transform, matrix) => {
    const [path] = pathsOf(`<path d="M0 0L1 1" transform="${transform}"/>`);
    expect(path?.matrix.map((number) => Math.round(number))).toEqual(matrix);
  });

  it('is one of those that everybody can show, where there is a choice', () => {
    const content = `<switch><foreignObject requiredExtensions="urn:program"/>
      <g systemLanguage="da"><rect width="1" height="1"/></g><g><rect width="2" height="2"/></g></switch>`;
    expect(rounded(pathsOf(content)[0]?.outline)).toBe('M0 0L2 0L2 2L0 2Z');
  });
});

describe('the styles of a drawing', () => {
  it.each([
    ['.a { fill: red }', 'class="b a"', '#ff0000'],
    ['#x{fill:red}', 'id="x"', '#ff0000'],
    ['rect{fill:red}', '', '#ff0000'],
    ['* , .never { fill : red }', '', '#ff0000'],
    ['rect.a.b{fill:red}', 'class="a b"', '#ff0000'],
    ['svg .a{fill:red}', 'class="a"', '#ff0000'],
    ['g .a{fill:red}', 'class="a"', '#000000'],
    ['.a{fill:red}.a{fill:lime}', 'class="a"', '#00ff00'],
    ['#x{fill:red}.a{fill:lime}rect{fill:blue}', 'id="x" class="a"', '#ff0000'],
    ['.a{fill:red}', 'class="a" fill="blue"', '#ff0000'],
    ['.a{fill:red}', 'class="a" style="fill:blue"', '#0000ff'],
    ['.a{fill:red!important}', 'class="a" style="fill:blue"', '#ff0000'],
    ['/* .a{fill:blue} */ .a{fill:red /* x */}', 'class="a"', '#ff0000'],
    ['@charset "utf-8"; .a{fill:red}', 'class="a"', '#ff0000'],
    ['@media (prefers-color-scheme: dark){.a{fill:blue}} .a{fill:red}', 'class="a"', '#ff0000'],
    ['@media print{.a{fill:red}}', 'class="a"', '#ff0000'],
    ['@font-face{font-family:x;src:url(x.woff)} .a:hover{fill:blue}', 'class="a"', '#000000'],
    ['<![CDATA[.a{fill:red}]]>', 'class="a"', '#ff0000'],
  ])('%s', (style, attributes, fill) => {
    expect(fillOf(`<style>${style}</style>${rect(attributes)}`)).toBe(fill);
  });

  it.each([
    'rect > .a{fill:red}',
    '.a:nth-child(2){fill:red}',
    '[id]{fill:red}',
    '@import "a.css";',
    '@media (min-width: 4px){.a{fill:red}}',
    '@media print{@media print{.a{fill:red}}}',
  ])('are refused where they are not known: %s', (style) => {
    const source = svg(`<style>${style.replaceAll('>', '&gt;')}</style>`);
    expect(refusalOf(source)).toBe('print.svg-style');
  });
});
