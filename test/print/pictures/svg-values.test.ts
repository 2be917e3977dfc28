import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { fillOf, pathsOf, refusalOf, shapesOf, svg } from './svg-support.ts';

const line = (attributes: string): string => `<path d="M0 0L4 4" ${attributes}/>`;

describe('words of a drawing', () => {
  it.each([
    ['x-small', 10],
    ['xx-large', 32],
    ['150%', 30],
    ['2em', 40],
    ['1ex', 10],
    ['6pt', 8],
    ['10%', 2],
  ])('are of a size that is said as %s, where they would be of 20', (size, pixels) => {
    const words = `<g font-size="20"><text font-size="${size}">Ward</text></g>`;
    expect(shapesOf(words)).toMatchObject([{ kind: 'text', text: 'Ward', size: pixels }]);
  });

  it('may be in a tspan within a tspan, in the colours of both', () => {
    const words =
      '<text y="2"><tspan x="1" fill="navy"><tspan dy="3" font-weight="700">Floor 2</tspan></tspan></text>';
    expect(shapesOf(words)).toMatchObject([
      { x: 1, y: 5, text: 'Floor 2', fill: '#000080', bold: true },
    ]);
  });

  it.each([
    '<tspan x="1">Floor <tspan x="2">2</tspan></tspan>',
    '<tspan x="1"><tspan x="1">Floor</tspan><tspan x="2">2</tspan></tspan>',
  ])('are refused where tspans share a line: %s', (spans) => {
    expect(refusalOf(svg(`<text>${spans}</text>`))).toBe('print.svg-tspan');
  });

  it('are translucent by themselves, without a group', () => {
    expect(shapesOf('<text opacity=".25" fill="rgba(0,0,0,.5)">Draft</text>')).toMatchObject([
      { kind: 'text', opacity: 0.125 },
    ]);
  });

  it('are not seen where they are hidden', () => {
    expect(shapesOf('<text visibility="collapse">Draft</text>')).toEqual([]);
  });
});

describe('what a drawing is painted with', () => {
  it.each([
    ['fill="transparent"', { fill: '#000000', fillOpacity: 0 }],
    ['stroke="red" stroke-dasharray="10% 1mm"', { dash: [1, 96 / 25.4] }],
    ['stroke="red" stroke-dasharray="1px"', { dash: [1, 1] }],
    ['stroke="red" fill="none" opacity=".5"', { strokeOpacity: 0.5 }],
  ])('is what %s says', (attributes, paint) => {
    expect(pathsOf(line(attributes))).toMatchObject([{ paint }]);
  });

  it('is made translucent as one where an area and its line would show through each other', () => {
    expect(shapesOf(line('fill="red" stroke="blue" opacity=".5"'))).toMatchObject([
      { kind: 'group', opacity: 0.5, shapes: [{ paint: { fillOpacity: 1, strokeOpacity: 1 } }] },
    ]);
  });

  it.each([
    'fill="context-fill"',
    'stroke="context-stroke"',
    'opacity="half"',
    'fill-opacity="1.2.3"',
    'stroke-width="999999in"',
    'transform="turn(4)"',
    'transform="scale(2) and more"',
    `d="M0 0${'L1 1'.repeat(40)}x"`,
  ])('is refused as %.40s', (attributes) => {
    expect(refusalOf(svg(`<path ${attributes}/>`))).toBe('print.svg-attribute-value');
  });

  it('says of a long path only what stands around its fault', () => {
    const source = svg(`<path d="M0 0${'L1 1'.repeat(40)}x"/>`);
    expect(() => readSvg(source)).toThrow(
      expect.objectContaining({
        values: expect.objectContaining({ value: '… 1L1 1L1 1L1 1L1 1L1 1L1 1L1 1x…' }),
      }),
    );
  });
});

const gradientOf = (kind: string, attributes: string): string =>
  `<${kind} id="g" ${attributes}><stop stop-color="currentColor" color="teal"/><stop offset="1"/></${kind}>`;

describe('a gradient', () => {
  const square = '<rect width="4" height="4" fill="url(#g)"/>';

  it('has the colour of its place where a stop asks for it', () => {
    expect(fillOf(gradientOf('linearGradient', '') + square)).toMatchObject({
      stops: [{ colour: '#008080' }, { colour: '#000000' }],
    });
  });

  it('has a focus of its own height', () => {
    const content = gradientOf('radialGradient', 'fy="25%" fr="10%"') + square;
    expect(fillOf(content)).toMatchObject({ from: { x: 0.5, y: 0.25, r: 0.1 }, to: { r: 0.5 } });
  });

  it.each(['M0 1H4', 'M1 0V4'])('that counts in shares paints nothing of %s', (d) => {
    const stroked = `<path d="${d}" fill="none" stroke="url(#g)"/>`;
    expect(shapesOf(gradientOf('linearGradient', '') + stroked)).toEqual([]);
  });

  it.each(['repeat', 'reflect'])('goes on beyond its ends: %s', (spread) => {
    const content = gradientOf('linearGradient', `spreadMethod="${spread}"`) + square;
    expect(fillOf(content)).toMatchObject({ spread });
  });

  it('is refused where it is to go on in another way', () => {
    const content = gradientOf('linearGradient', 'spreadMethod="mirror"') + square;
    expect(refusalOf(svg(content))).toBe('print.svg-attribute-value');
  });
});

describe('a pattern', () => {
  const square = '<rect width="8" height="4" fill="url(#p)"/>';

  it('may have what is in its tile in shares of the shape', () => {
    const content = `<pattern id="p" width=".5" height=".5" patternContentUnits="objectBoundingBox"><rect width=".25" height=".5"/></pattern>${square}`;
    expect(fillOf(content)).toMatchObject({ shapes: [{ matrix: [8, 0, 0, 4, 0, 0] }] });
  });

  it('may have a tile in the units of the drawing', () => {
    const content = `<pattern id="p" patternUnits="userSpaceOnUse" x="1" width="10%" height="2"><rect width="1" height="1"/></pattern>${square}`;
    expect(fillOf(content)).toMatchObject({ tile: { x: 1, y: 0, width: 1, height: 2 } });
  });

  it('paints nothing where nothing in its tile is seen', () => {
    const content = `<pattern id="p" width=".5" height=".5"><rect width="1" height="1" fill="none"/></pattern>${square}`;
    expect(shapesOf(content)).toEqual([]);
  });
});

describe('what is painted with something squeezed to a line is not seen', () => {
  it.each(['scale(0)', 'scale(1 0)', 'matrix(1 1 1 1 0 0)', 'scale(1e-12 1)'])('%s', (squeeze) => {
    const gradient = `<linearGradient id="p" spreadMethod="repeat" gradientTransform="${squeeze}"><stop/><stop offset="1" stop-color="red"/></linearGradient>`;
    const pattern = `<pattern id="p" width=".5" height=".5" patternTransform="${squeeze}"><rect width="1" height="1"/></pattern>`;
    const square = '<rect width="8" height="4" fill="url(#p)"/>';
    expect(shapesOf(gradient + square)).toEqual([]);
    expect(shapesOf(pattern + square)).toEqual([]);
  });
});
