import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { fillOf, pathsOf, refusalOf, rounded, shapesOf, svg } from './svg-support.ts';

describe('shapes', () => {
  it.each(['<path d="none"/>', '<polyline/>', '<rect transform="none"/>'])(
    'have no outline as %s',
    (shape) => {
      expect(shapesOf(shape)).toEqual([]);
    },
  );

  it('stay where they are with the transform none', () => {
    expect(pathsOf('<path d="M0 0L4 4" transform="none"/>')[0]?.matrix).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it('do without an arc that ends where it begins', () => {
    expect(rounded(pathsOf('<path d="M1 2A3 3 0 0 1 1 2L4 5"/>')[0]?.outline)).toBe('M1 2L4 5');
  });

  it.each([
    '<tspan>a</tspan>',
    '<clipPath id="c"><image/></clipPath><g clip-path="url(#c)"><path d="M0 0H1"/></g>',
  ])('are refused where an element is none: %.40s', (content) => {
    expect(refusalOf(svg(content))).toBe('print.svg-element');
  });

  it('keep what only words would show', () => {
    expect(
      shapesOf(`<g letter-spacing="2" text-decoration="underline"><path d="M0 0L4 4"/></g>`),
    ).toHaveLength(1);
  });

  it('are not used through more levels than a page could have', () => {
    const links = Array.from(
      { length: 120 },
      (_, level) => `<use id="l${level + 1}" href="#l${level}"/>`,
    );
    const content = `<defs><path id="l0" d="M0 0L1 1"/>${links.join('')}</defs><use href="#l120"/>`;
    expect(refusalOf(svg(content))).toBe('print.svg-too-much');
  });
});

const filled = (style: string): unknown =>
  fillOf(`<style>${style}</style><g id="a"><rect class="b" width="1" height="1"/></g>`);

describe('a stylesheet', () => {
  it.each([
    ['{fill:blue} .b{fill:red}', '#ff0000'],
    ['; .b{fill:red}', '#ff0000'],
    [':root{fill:red}', '#ff0000'],
    ['#a .b{fill:red}', '#ff0000'],
    ['#other .b{fill:red}', '#000000'],
    ['.b.c{fill:red}', '#000000'],
    ['.b{fill:red} /* .b{fill:blue}', '#ff0000'],
    ['.b{--Tone:1;fill:red;fill:;:blue}', '#ff0000'],
  ])('paints %s', (style, fill) => {
    expect(filled(style)).toBe(fill);
  });

  it('of another kind is not read', () => {
    const content = '<style type="text/less">.b{fill:red}</style><path class="b" d="M0 0H1"/>';
    expect(fillOf(content)).toBe('#000000');
  });

  it('is refused where a rule has no name', () => {
    expect(refusalOf(svg('<style>@ {}</style>'))).toBe('print.svg-style');
  });
});

describe('the size of a drawing without a box', () => {
  it('is that of its sides', () => {
    expect(readSvg('<svg width="2in" height="96"/>')).toMatchObject({ width: 192, height: 96 });
  });

  it.each([
    ['width', '<svg width="0"/>'],
    ['height', '<svg width="4" height="0"/>'],
  ])('is refused where it has no %s', (name, source) => {
    expect(() => readSvg(source)).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ name, value: '0' }) }),
    );
  });
});

describe('the source of a drawing', () => {
  it('may be in the words of another vocabulary, which say nothing', () => {
    const source = svg('<text>Ward<x:note xmlns:x="urn:x">not this</x:note></text>');
    expect(readSvg(source).shapes).toMatchObject([{ text: 'Ward' }]);
  });

  it('may link in two ways, of which the newer counts', () => {
    const links = ['href="#new"', 'xlink:href="#old"'];
    const uses = [links, links.toReversed()].map((both) => `<use ${both.join(' ')}/>`);
    const content = `<defs><path id="new" d="M0 0H1"/><path id="old" d="M0 0H2"/></defs><g xmlns:xlink="http://www.w3.org/1999/xlink">${uses.join('')}</g>`;
    expect(pathsOf(content).map(({ outline }) => rounded(outline))).toEqual([
      'M0 0L1 0',
      'M0 0L1 0',
    ]);
  });
});
