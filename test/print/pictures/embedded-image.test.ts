import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/print/scene/scene.ts';
import { aPng, chunk } from './png-support.ts';
import { refusalOf, rounded, shapesOf, svg } from './svg-support.ts';

/** A grey pixel as base64; a remark of so many bytes makes it end in `=`, `==` or neither. */
function pixel(remark: number): string {
  const extra = [chunk('tEXt', Buffer.from('a\0'.padEnd(remark, 'b')))];
  const parts = { width: 1, height: 1, depth: 8, colourType: 0, rows: [0, 128] };
  return aPng(parts, extra).toString('base64');
}

/** A grey picture of 4 by 2 in a drawing of 10 by 10. */
function pictured(attributes: string): readonly Shape[] {
  const rows = [0, 1, 2, 3, 4, 0, 5, 6, 7, 8];
  const data = aPng({ width: 4, height: 2, depth: 8, colourType: 0, rows }).toString('base64');
  return shapesOf(`<image href="data:image/png;base64,${data}" ${attributes}/>`);
}

const image = (data: string) =>
  `<image href="data:image/png;base64,${data}" width="1" height="1"/>`;

describe('a picture that is written into a drawing', () => {
  it.each([3, 4, 5])('is read however its text ends: %d', (remark) => {
    const data = pixel(remark);
    const inLines = `\n  ${data.replaceAll(/(.{20})/g, '$1\n')}\n`;
    expect(shapesOf(image(data))).toMatchObject([{ kind: 'image' }]);
    expect(shapesOf(image(inLines))).toEqual(shapesOf(image(data)));
  });

  it.each(['AA=A', 'AA===', 'AA==A', 'AA-_', 'AAA%3D'])('is refused as %s', (data) => {
    expect(refusalOf(svg(image(data)))).toBe('print.svg-reference');
  });

  it.each([
    ['', [4, 0, 0, 2, 0, 0]],
    ['width="8"', [8, 0, 0, 4, 0, 0]],
    ['height="1" x="3" y="4"', [2, 0, 0, 1, 3, 4]],
    ['width="8" height="auto"', [8, 0, 0, 4, 0, 0]],
    ['width="8" height="8"', [8, 0, 0, 4, 0, 2]],
    ['width="8" height="8" preserveAspectRatio="none"', [8, 0, 0, 8, 0, 0]],
  ])('has the sides that are said, and those that follow: %s', (attributes, matrix) => {
    expect(pictured(attributes)).toMatchObject([{ kind: 'image', matrix }]);
  });

  it('is cut to its place where it is to fill it', () => {
    const [group] = pictured('width="8" height="8" preserveAspectRatio="xMidYMid slice"');
    expect(group).toMatchObject({ kind: 'group', shapes: [{ matrix: [16, 0, 0, 8, -4, 0] }] });
    const clip = group?.kind === 'group' ? group.clips[0]?.[0] : undefined;
    expect(rounded(clip?.outline)).toBe('M0 0L8 0L8 8L0 8Z');
  });

  it.each(['width="0"', 'height="0"', 'visibility="hidden"'])('is not seen with %s', (said) => {
    expect(pictured(said)).toEqual([]);
  });

  it('is translucent by itself, without a group', () => {
    expect(pictured('opacity=".4"')).toMatchObject([{ kind: 'image', opacity: 0.4 }]);
  });

  it('has an extent for a clip that counts in shares of it', () => {
    const clip =
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="1" height="1"/></clipPath>';
    const data = pixel(3);
    const inside = `<g clip-path="url(#c)">${image(data)}</g>`;
    expect(shapesOf(clip + inside)).toMatchObject([{ clips: [[{ matrix: [1, 0, 0, 1, 0, 0] }]] }]);
  });

  it('is refused if there is none, or its bytes are not a picture', () => {
    expect(refusalOf(svg('<image width="1" height="1"/>'))).toBe('print.svg-reference');
    const words = Buffer.from('A letter to the board').toString('base64');
    expect(refusalOf(svg(image(words)))).toBe('print.picture-broken');
  });
});
