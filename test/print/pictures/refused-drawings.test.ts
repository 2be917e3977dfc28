import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, svg } from './svg-support.ts';

const doubled = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => {
    const inner = level === 0 ? '<path d="M0 0L1 1"/>' : `<use href="#u${level - 1}"/>`.repeat(2);
    return `<g id="u${level}">${inner}</g>`;
  }).join('');

const scaled = (levels: number): string =>
  `${'<g transform="scale(100000)">'.repeat(levels)}<path d="M0 0L1 1"/>${'</g>'.repeat(levels)}`;

/** Neither a paint nor what it paints is too large, but both together are. */
const measureless = (paint: string): string =>
  `${paint}<g transform="scale(100000)"><rect width="8" height="4" fill="url(#p)"/></g>`;
const gradient =
  '<linearGradient id="p" gradientTransform="scale(1e6)"><stop/><stop offset="1"/></linearGradient>';
const tiles =
  '<pattern id="p" width="1" height="1" patternTransform="scale(1e6)"><rect width="1" height="1"/></pattern>';

describe('a drawing is refused', () => {
  it.each([
    [svg('<path d="M0 0" stroke-dasharray="-1"/>'), 'print.svg-attribute-value'],
    [svg('<text font-weight="heavy">a</text>'), 'print.svg-attribute-value'],
    [svg('<text text-anchor="left">a</text>'), 'print.svg-attribute-value'],
    [svg('<text dominant-baseline="top">a</text>'), 'print.svg-attribute-value'],
    [svg('<g transform="rotate()"/>'), 'print.svg-attribute-value'],
    [svg('<g transform="matrix(1 0 0 1 0)"/>'), 'print.svg-attribute-value'],
    [svg('<polygon points="1 2 3"/>'), 'print.svg-attribute-value'],
    [svg('<path d="M12345678 0"/>'), 'print.svg-attribute-value'],
    [svg('<path d="M0 0 L x"/>'), 'print.svg-attribute-value'],
    [svg('<path d="L 1 1"/>'), 'print.svg-attribute-value'],
    [svg('<path d="M0 0Z1 1"/>'), 'print.svg-attribute-value'],
    [svg('<path d="M0 0A1 1 0 2 0 3 3"/>'), 'print.svg-attribute-value'],
    [svg('<rect fill="url(#a) url(#b)"/>'), 'print.svg-attribute-value'],
    [svg('<rect width="1" height="1" clip-path="red"/>'), 'print.svg-attribute-value'],
    [svg('<rect width="1" height="1" mask="url(#a) red"/>'), 'print.svg-attribute-value'],
    [svg('<rect width="10vw"/>'), 'print.svg-attribute-value'],
    [svg('<rect fill="rgb(1)"/>'), 'print.svg-attribute-value'],
    ['<svg viewBox="0 0 0 0"/>', 'print.svg-attribute-value'],
    ['<html/>', 'print.svg-element'],
    [svg('<script>alert(1)</script>'), 'print.svg-element'],
    [svg('<metadata><script/></metadata>'), 'print.svg-element'],
    [svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'), 'print.svg-element'],
    [svg('<foreignObject/>'), 'print.svg-element'],
    [svg('<constructor/>'), 'print.svg-element'],
    [svg('<animate/>'), 'print.svg-element'],
    [svg('<text><g x="1">b</g></text>'), 'print.svg-element'],
    [svg('<text><textPath href="#a">b</textPath></text>'), 'print.svg-element'],
    [svg('<rect onclick="x()"/>'), 'print.svg-attribute'],
    [svg('<rect filter="url(#f)"/>'), 'print.svg-attribute'],
    [svg('<rect style="mix-blend-mode: multiply"/>'), 'print.svg-attribute'],
    [svg('<path marker-end="url(#m)"/>'), 'print.svg-attribute'],
    [svg('<text letter-spacing="2">a</text>'), 'print.svg-attribute'],
    [svg('<text>a<tspan x="1">b</tspan></text>'), 'print.svg-tspan'],
    [svg('<text><tspan>b</tspan><tspan>c</tspan></text>'), 'print.svg-tspan'],
    [svg('<text stroke="red">a</text>'), 'print.svg-words'],
    [svg('<text fill="url(#g)">a</text>'), 'print.svg-words'],
  ])('for what is not printed: %.70s', (source, key) => {
    expect(refusalOf(source)).toBe(key);
  });

  it.each([
    svg('<image href="https://example.org/x.png" width="1" height="1"/>'),
    svg('<image href="x.png" width="1" height="1"/>'),
    svg('<image href="data:image/svg+xml;base64,AAAA" width="1" height="1"/>'),
    svg('<use href="other.svg#a"/>'),
    svg('<rect fill="url(https://example.org/#a)"/>'),
    svg('<rect clip-path="url(file:///etc/passwd)" width="1" height="1"/>'),
  ])('for what lies elsewhere: %.70s', (source) => {
    expect(refusalOf(source)).toBe('print.svg-reference');
  });

  it.each([
    ['<svg', 'print.svg-malformed'],
    ['<svg/>text', 'print.svg-malformed'],
    ['<svg>text', 'print.svg-malformed'],
    ['<svg><g></svg>', 'print.svg-malformed'],
    ['<svg/><svg/>', 'print.svg-malformed'],
    ['<svg x="1" x="2"/>', 'print.svg-malformed'],
    ['', 'print.svg-malformed'],
    [svg('<!-- open'), 'print.svg-malformed'],
    [svg('<text>&xxe;</text>'), 'print.svg-entity'],
    [svg('<text>&#0;</text>'), 'print.svg-entity'],
    [svg('<text>a & b</text>'), 'print.svg-malformed'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', 'print.svg-doctype'],
    ['<?xml-stylesheet href="a.css"?><svg/>', 'print.svg-stylesheet-link'],
  ])('if it is not standalone XML: %.60s', (source, key) => {
    expect(refusalOf(source)).toBe(key);
  });

  it.each([
    ['elements in each other', svg('<g>'.repeat(40) + '</g>'.repeat(40)), 'print.svg-too-large'],
    ['many elements', svg('<g/>'.repeat(20_001)), 'print.svg-too-large'],
    ['a long text', svg(`<desc>${' '.repeat(1_000_000)}</desc>`), 'print.svg-too-large'],
    ['uses of uses', svg(`<defs>${doubled(25)}</defs><use href="#u24"/>`), 'print.svg-too-much'],
    ['one that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'print.svg-circle'],
    [
      'gradients in a ring',
      svg(
        '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="1" height="1" fill="url(#a)"/>',
      ),
      'print.svg-circle',
    ],
    [
      'a mask that masks itself',
      svg(
        '<mask id="m"><rect width="1" height="1" mask="url(#m)"/></mask><rect width="1" height="1" mask="url(#m)"/>',
      ),
      'print.svg-circle',
    ],
    [
      'a pattern in itself',
      svg(
        '<pattern id="p" width="1" height="1"><rect width="1" height="1" fill="url(#p)"/></pattern><rect width="1" height="1" fill="url(#p)"/>',
      ),
      'print.svg-circle',
    ],
    [
      'tiles without number',
      svg(
        '<pattern id="p" width=".001" height=".001"><path d="M0 0L1 1L1 0Z"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
      ),
      'print.svg-too-much',
    ],
    [
      'a number beyond numbers',
      svg('<rect width="1e400" height="1"/>'),
      'print.svg-attribute-value',
    ],
    ['a scale beyond numbers', svg('<g transform="scale(1e400)"/>'), 'print.svg-attribute-value'],
    ['scales upon scales', svg(scaled(25)), 'print.svg-numbers'],
    ['a box too small to be seen', '<svg viewBox="0 0 1e-9 1e-9"/>', 'print.svg-numbers'],
    ['a side too small to be seen', '<svg width="1e-9"/>', 'print.svg-numbers'],
    ['a gradient scaled without measure', svg(measureless(gradient)), 'print.svg-numbers'],
    ['tiles scaled without measure', svg(measureless(tiles)), 'print.svg-numbers'],
    [
      'a path used without end',
      svg(
        `<defs><path id="p" d="M0 0${'l1 1'.repeat(9000)}"/></defs>${'<use href="#p"/>'.repeat(99)}`,
      ),
      'print.svg-too-much',
    ],
    ['rules without number', svg(`<style>${'a{}'.repeat(5001)}</style>`), 'print.svg-too-large'],
  ])('for %s', (_, source, key) => {
    expect(refusalOf(source)).toBe(key);
  });

  it('or read, whatever is done to it', () => {
    const seed = svg(
      '<defs><linearGradient id="g"><stop offset="1"/></linearGradient><clipPath id="c"><path d="M0 0a1 1 0 012 2z"/></clipPath></defs><g clip-path="url(#c)" style="fill:url(#g)" transform="scale(2)"><rect width="4mm" height="4"/></g>',
    );
    const change = fc.record({
      at: fc.nat(seed.length),
      removed: fc.nat(9),
      added: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('1e400', '"', '<', 'url(#g)', '-'),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = changes.reduce(
          (text, { at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed),
          seed,
        );
        expect(refusalOf(changed)).toMatch(/^accepted$|^print\.svg-/);
      }),
      { numRuns: 300 },
    );
  });
});
