import { describe, expect, it } from 'vitest';
import { aPng, chunk } from './png-support.ts';
import { refusalOf, shapesOf, svg } from './svg-support.ts';

/** A grey pixel as base64; a remark of so many bytes makes it end in `=`, `==` or neither. */
function pixel(remark: number): string {
  const extra = [chunk('tEXt', Buffer.from('a\0'.padEnd(remark, 'b')))];
  const parts = { width: 1, height: 1, depth: 8, colourType: 0, rows: [0, 128] };
  return aPng(parts, extra).toString('base64');
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
});
