import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/print/scene/scene.ts';
import { fillOf, pathsOf, refusalOf, rounded, shapesOf, svg } from './svg-support.ts';

describe('what a drawing uses again', () => {
  it('goes where it is used, in the colours of that place', () => {
    const content = `<defs><g id="a"><use href="#b" x="1"/></g><path id="b" d="M0 0L1 1" transform="scale(2)"/></defs>
      <use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a" x="3" y="4" fill="red" transform="scale(10)"/>`;
    expect(pathsOf(content)).toMatchObject([
      { matrix: [20, 0, 0, 20, 40, 40], paint: { fill: '#ff0000' } },
    ]);
  });

  it('is a view of its own where it is a symbol', () => {
    const content = `<symbol id="s" viewBox="0 0 2 2"><rect width="2" height="1"/></symbol>
      <use href="#s" x="1" y="1" width="8" height="4"/>`;
    const [group] = shapesOf(content);
    expect(group).toMatchObject({ kind: 'group', shapes: [{ matrix: [2, 0, 0, 2, 3, 1] }] });
    expect(group?.kind === 'group' && rounded(group.clips[0]?.[0]?.outline)).toBe(
      'M0 0L8 0L8 4L0 4Z',
    );
  });

  it('may be a drawing within the drawing', () => {
    const content =
      '<svg x="5" width="5" height="5" viewBox="0 0 10 10"><rect width="100%" height="10"/></svg>';
    const [path] = pathsOf(content);
    expect(path?.matrix).toEqual([0.5, 0, 0, 0.5, 5, 0]);
    expect(rounded(path?.outline)).toBe('M0 0L10 0L10 10L0 10Z');
  });
});

describe('a gradient', () => {
  const stops =
    '<stop stop-color="red"/><stop offset="1" style="stop-color:blue;stop-opacity:.5"/>';
  const square = '<rect x="2" y="2" width="4" height="4" fill="url(#g)"/>';

  it('is laid over the shape that it fills', () => {
    expect(fillOf(`<linearGradient id="g">${stops}</linearGradient>${square}`)).toEqual({
      kind: 'linear',
      from: { x: 0, y: 0, r: 0 },
      to: { x: 1, y: 0, r: 0 },
      spread: 'pad',
      matrix: [4, 0, 0, 4, 2, 2],
      stops: [
        { offset: 0, colour: '#ff0000', opacity: 1 },
        { offset: 1, colour: '#0000ff', opacity: 0.5 },
      ],
    });
  });

  it('takes from another what it does not say itself', () => {
    const content = `<linearGradient id="a" x2="4">${stops}</linearGradient>
      <linearGradient id="b" href="#a" gradientUnits="userSpaceOnUse" spreadMethod="reflect"/>
      <radialGradient id="g" href="#b" cx="5" r="50%" fx="100" gradientTransform="scale(2)"/>${square}`;
    const fill = fillOf(content);
    expect(fill).toMatchObject({
      kind: 'radial',
      to: { x: 5, y: 5, r: 5 },
      spread: 'reflect',
      matrix: [2, 0, 0, 2, 0, 0],
      stops: [{ offset: 0 }, { offset: 1 }],
    });
    // A focus beyond the circle moves to its edge.
    expect(fill).toMatchObject({ from: { x: expect.closeTo(10, 1), y: 5, r: 0 } });
  });

  it('is one colour where it has no way to go, and none without stops', () => {
    const point = `<linearGradient id="g" x2="0">${stops}</linearGradient>`;
    expect(pathsOf(`${point}${square}`)).toMatchObject([
      { paint: { fill: '#0000ff', fillOpacity: 0.5 } },
    ]);
    const single = '<radialGradient id="g"><stop stop-color="lime"/></radialGradient>';
    expect(fillOf(`${single}${square}`)).toBe('#00ff00');
    expect(shapesOf(`<linearGradient id="g"/>${square}`)).toEqual([]);
  });

  it('has stops in order', () => {
    const content = `<linearGradient id="g"><stop offset=".6"/><stop offset=".2"/><stop offset="200%"/></linearGradient>${square}`;
    expect(fillOf(content)).toMatchObject({
      stops: [{ offset: 0.6 }, { offset: 0.6 }, { offset: 1 }],
    });
  });
});

describe('a pattern', () => {
  it('is a tile in the space of the shape', () => {
    const content = `<pattern id="p" width=".5" height=".5" viewBox="0 0 1 1" patternTransform="rotate(90)">
      <rect width="1" height="1" fill="red"/></pattern><rect width="8" height="4" fill="url(#p)"/>`;
    expect(fillOf(content)).toMatchObject({
      kind: 'pattern',
      tile: { x: 0, y: 0, width: 4, height: 2 },
      shapes: [{ matrix: [2, 0, 0, 2, 1, 0] }],
    });
  });

  it('paints nothing where its tile is empty', () => {
    const empty = '<pattern id="p"><rect width="1" height="1"/></pattern>';
    expect(shapesOf(`${empty}<rect width="8" height="4" fill="url(#p)"/>`)).toEqual([]);
  });
});

function groupOf(content: string): Extract<Shape, { kind: 'group' }> {
  const [group] = shapesOf(content);
  if (group?.kind !== 'group') throw new Error('no group');
  return group;
}

describe('a clip', () => {
  const square = '<rect width="4" height="4" clip-path="url(#c)"/>';

  it('has parts, each by its own rule and within its own clip', () => {
    const content = `<clipPath id="d"><circle r="1"/></clipPath>
      <clipPath id="c" transform="scale(2)" clip-path="url(#d)"><path d="M0 0L1 1L2 0Z" clip-rule="evenodd"/>
      <use href="#e"/></clipPath><defs><rect id="e" width="1" height="1" clip-path="url(#d)"/></defs>${square}`;
    const { clips } = groupOf(content);
    expect(clips).toMatchObject([
      [{ evenOdd: false }],
      [
        { evenOdd: true, matrix: [2, 0, 0, 2, 0, 0], clips: [] },
        { evenOdd: false, clips: [[{}]] },
      ],
    ]);
  });

  it('is laid over the shape where it counts in parts of it', () => {
    const content = `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath>${square}`;
    expect(groupOf(content).clips).toMatchObject([[{ matrix: [4, 0, 0, 4, 0, 0] }]]);
  });

  it('shows nothing where it is empty', () => {
    expect(shapesOf(`<clipPath id="c"/>${square}`)).toEqual([]);
  });

  it('has no words', () => {
    const words = svg(`<clipPath id="c"><text>a</text></clipPath>${square}`);
    expect(refusalOf(words)).toBe('print.svg-element');
  });
});

describe('a mask', () => {
  it('shows by its light, or by its opacity, within its region', () => {
    const content = `<mask id="m" fill="white"><rect width="1" height="1"/></mask>
      <mask id="n" mask="url(#m)" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="2" height="3"><rect width="1" height="1"/></mask>
      <g mask="url(#n)"><rect width="4" height="4"/></g>`;
    const { masks } = groupOf(content);
    expect(masks).toMatchObject([
      { by: 'luminance', shapes: [{ shapes: [{ paint: { fill: '#ffffff' } }] }] },
      { by: 'alpha' },
    ]);
    const [region] = masks.map(({ shapes: [shape] }) => shape?.kind === 'group' && shape.clips[0]);
    expect(region).toMatchObject([{ matrix: [4, 0, 0, 4, 0, 0] }]);
  });

  it('hides all where it is empty', () => {
    const content = '<mask id="m"/><rect width="4" height="4" mask="url(#m)"/>';
    expect(shapesOf(content)).toEqual([]);
  });
});
