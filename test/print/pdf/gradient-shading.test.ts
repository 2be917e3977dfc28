import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientShading } from '../../../src/print/pdf/content/gradient-shading.ts';
import { identity } from '../../../src/print/scene/matrix.ts';
import type { Gradient } from '../../../src/print/scene/scene.ts';

/** A function of a PDF, as far as shadings use it (ISO 32000-1, 7.10.3 and 7.10.4). */
interface Colouring {
  readonly FunctionType: 2 | 3;
  readonly C0: readonly number[];
  readonly C1: readonly number[];
  readonly Functions: readonly Colouring[];
  readonly Bounds: readonly number[];
}

interface Shading {
  readonly ShadingType: number;
  readonly ColorSpace: string;
  readonly Coords: readonly number[];
  readonly Function: Colouring;
}

function valueAt(colouring: Colouring, at: number): readonly number[] {
  if (colouring.FunctionType === 2) {
    return colouring.C0.map((from, part) => from + ((colouring.C1[part] ?? from) - from) * at);
  }
  const { Bounds: bounds, Functions: pieces } = colouring;
  const index = bounds.filter((bound) => bound <= at).length;
  const [low, high] = [bounds[index - 1] ?? 0, bounds[index] ?? 1];
  const piece = pieces[index];
  if (piece === undefined) throw new Error('no piece there');
  return valueAt(piece, (at - low) / (high - low));
}

const stops = [
  { offset: 0.2, colour: '#ff0000', opacity: 1 },
  { offset: 0.6, colour: '#00ff00', opacity: 0.5 },
  { offset: 0.9, colour: '#0000ff', opacity: 0 },
];
const area = { x: -50, y: -10, width: 200, height: 20 };

/** Where in its round a gradient is, so far along, by the rules of SVG. */
const places: Readonly<Record<Gradient['spread'], (along: number) => number>> = {
  pad: (along) => Math.min(1, Math.max(0, along)),
  repeat: (along) => along - Math.floor(along),
  reflect: (along) => 1 - Math.abs(1 - (Math.abs(along) % 2)),
};

/** How opaque the stops are at a place between them. */
function opacityAt(place: number): number {
  const after = stops.findIndex(({ offset }) => offset > place);
  const [low, high] = [stops.at(Math.max(0, after - 1)), stops.at(after)];
  if (after === -1 || low === undefined || high === undefined) return stops.at(-1)?.opacity ?? 0;
  if (low === high) return low.opacity;
  const share = (place - low.offset) / (high.offset - low.offset);
  return low.opacity + (high.opacity - low.opacity) * share;
}

function shadingOf(gradient: Partial<Gradient>, channel: 'colour' | 'opacity'): Shading {
  const ends = { from: { x: 10, y: 0, r: 0 }, to: { x: 40, y: 0, r: 0 } };
  const whole: Gradient = {
    kind: 'linear',
    ...ends,
    stops,
    spread: 'pad',
    matrix: identity,
    ...gradient,
  };
  return JSON.parse(JSON.stringify(gradientShading(whole, area, channel)));
}

describe('the shading of a gradient', () => {
  it.each(['pad', 'reflect', 'repeat'] as const)(
    'has at every place of the area what SVG paints there: %s',
    (spread) => {
      const shading = shadingOf({ spread }, 'opacity');
      const [from = 0, , to = 0] = shading.Coords;
      fc.assert(
        fc.property(fc.double({ min: area.x, max: area.x + area.width, noNaN: true }), (x) => {
          const along = (x - 10) / 30;
          // Where rounds meet, a repeated gradient changes at once.
          fc.pre(spread !== 'repeat' || Math.abs(along - Math.round(along)) > 1e-3);
          const at = Math.min(1, Math.max(0, (x - from) / (to - from)));
          const wanted = opacityAt(places[spread](along));
          expect(valueAt(shading.Function, at)[0]).toBeCloseTo(wanted, 3);
        }),
      );
    },
  );

  it('has circles until the whole area is within, where it goes on around', () => {
    const [from, to] = [
      { x: 0, y: 0, r: 0 },
      { x: 0, y: 0, r: 10 },
    ];
    const shading = shadingOf({ kind: 'radial', from, to, spread: 'repeat' }, 'colour');
    expect(shading).toMatchObject({ ShadingType: 3, ColorSpace: 'DeviceRGB' });
    const outermost = shading.Coords.at(-1) ?? 0;
    expect(outermost).toBeGreaterThanOrEqual(Math.hypot(150, 10));
    expect(outermost).toBeLessThan(Math.hypot(150, 10) + 10);
    // Where the third round is green.
    expect(valueAt(shading.Function, 26 / outermost).map(Math.round)).toEqual([0, 1, 0]);
  });

  it('changes at once where two stops are in one place', () => {
    const sharp = [
      { offset: 0.5, colour: '#000000', opacity: 1 },
      { offset: 0.5, colour: '#ffffff', opacity: 1 },
    ];
    const { Function: colouring } = shadingOf({ stops: sharp }, 'colour');
    expect(valueAt(colouring, 0.49)).toEqual([0, 0, 0]);
    expect(valueAt(colouring, 0.51)).toEqual([1, 1, 1]);
  });

  it('is one piece between two colours', () => {
    const two = [
      { offset: 0, colour: '#000000', opacity: 1 },
      { offset: 1, colour: '#ffffff', opacity: 1 },
    ];
    expect(shadingOf({ stops: two }, 'colour').Function).toMatchObject({
      FunctionType: 2,
      C0: [0, 0, 0],
      C1: [1, 1, 1],
    });
  });
});
