import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath } from '../../../src/print/pictures/drawings/parse-path.ts';
import { DrawingRefused } from '../../../src/print/scene/drawing-refused.ts';
import { rounded } from './svg-support.ts';

describe('path data', () => {
  it.each([
    ['M1 2L3 4', 'm1,2 2 2'],
    ['M1 2H5V6', 'm1 2h4v4'],
    ['M0 0C1 0 2 1 2 2', 'M0 0c1,0,2,1,2,2'],
    ['M0 0Q2 0 2 2', 'm0 0q2 0 2 2'],
    ['M0 0C1 0 2 1 2 2C2 3 3 4 4 4', 'M0 0C1 0 2 1 2 2S3 4 4 4'],
    ['M0 0C1 0 2 1 2 2C2 3 3 4 4 4', 'M0 0C1 0 2 1 2 2s1 2 2 2'],
    ['M0 0C0 0 3 4 4 4', 'M0 0S3 4 4 4'],
    ['M0 0Q2 0 2 2Q2 4 4 4', 'M0 0Q2 0 2 2T4 4'],
    ['M0 0Q2 0 2 2Q2 4 4 4', 'M0 0q2 0 2 2t2 2'],
    ['M0 0Q0 0 4 4', 'M0 0T4 4'],
    ['M0 0L1 1ZL2 2', 'M0 0l1 1zl2 2'],
    ['M0 0L-1 .5L1 .5', 'M0 0L-1.0.5L1e0.5'],
  ])('says the same as %s by %s', (whole, short) => {
    expect(rounded(parsePath(short))).toBe(rounded(parsePath(whole)));
  });

  it('draws an arc from its start to its end, flags close together or not', () => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(ends, fc.boolean(), fc.boolean(), ([x, y], large, sweep) => {
        const flags = [large, sweep].map(Number);
        const apart = parsePath(`M0 0A5 3 20 ${flags.join(' ')} ${x} ${y}`);
        const together = parsePath(`m0 0a5 3 20 ${flags.join('')}${x} ${y}`);
        const last = apart.at(-1)?.slice(-2).map(Number) ?? [];
        expect(last[0]).toBeCloseTo(x, 6);
        expect(last[1]).toBeCloseTo(y, 6);
        expect(rounded(together)).toBe(rounded(apart));
      }),
    );
  });

  it('is a line where an arc has no radius', () => {
    expect(rounded(parsePath('M0 0A0 3 0 0 1 4 4'))).toBe(rounded(parsePath('M0 0L4 4')));
  });

  it('is nothing where there is nothing', () => {
    expect(parsePath('')).toEqual([]);
    expect(parsePath(' \n')).toEqual([]);
  });

  it.each(['L1 1', 'M1', 'M0 0L1', 'M0 0x', 'M0 0A1 1 0 2 0 1 1', 'M0 0Z1 1', 'M1e400 0', '5 5'])(
    'is refused where it is not written as SVG has it: %s',
    (d) => {
      expect(() => parsePath(d)).toThrow(DrawingRefused);
    },
  );
});
