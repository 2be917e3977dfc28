import { greatestOf, leastOf } from '../../../model/lists/extremes.ts';
import type { Area } from '../../scene/geometry.ts';
import { invert, transformPoint } from '../../scene/matrix.ts';
import type { Gradient, GradientEnd, GradientStop } from '../../scene/scene.ts';

/** The most repeats of a gradient that continues beyond its ends; more look the same. */
const mostRounds = 100;

/** A gradient that has all its rounds between its ends; beyond them, the last colours go on. */
type Padded = Pick<Gradient, 'kind' | 'from' | 'to' | 'stops'>;

/** What the shading is of: the colours of a gradient, or how opaque it is. */
export type Channel = 'colour' | 'opacity';

/** The dictionary of a gradient's shading over an area (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4). */
export function gradientShading(gradient: Gradient, painted: Area, channel: Channel): object {
  const { kind, from, to, stops } = unrolled(gradient, painted);
  const ends = [from, to].flatMap(({ x, y, r }) => (kind === 'linear' ? [x, y] : [x, y, r]));
  return {
    ShadingType: kind === 'linear' ? 2 : 3,
    ColorSpace: channel === 'colour' ? 'DeviceRGB' : 'DeviceGray',
    Coords: ends,
    Extend: [true, true],
    Function: functionOf(stops, channel),
  };
}

/** PDF does not repeat gradients: as many rounds are written as the area needs. */
function unrolled(gradient: Gradient, painted: Area): Padded {
  const { kind, from, to, spread } = gradient;
  if (spread === 'pad') return gradient;
  const [first, last] =
    kind === 'linear' ? roundsAlong(gradient, painted) : [0, roundsAround(gradient, painted)];
  const count = last - first;
  const stops = Array.from({ length: count }, (_, index) => index + first).flatMap((round) => {
    const isBack = spread === 'reflect' && Math.abs(round % 2) === 1;
    const turned = isBack ? gradient.stops.toReversed() : gradient.stops;
    return closed(
      turned.map((stop) => ({ ...stop, offset: isBack ? 1 - stop.offset : stop.offset })),
    ).map((stop) => ({ ...stop, offset: (round - first + stop.offset) / count }));
  });
  return { kind, from: between(from, to, first), to: between(from, to, last), stops };
}

/** The stops of one round, from its very start to its very end. */
function closed(stops: readonly GradientStop[]): readonly GradientStop[] {
  const [first, last] = [stops.at(0), stops.at(-1)];
  if (first === undefined || last === undefined) return stops;
  return [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
}

function between(from: GradientEnd, to: GradientEnd, at: number): GradientEnd {
  const along = (a: number, b: number): number => a + (b - a) * at;
  return { x: along(from.x, to.x), y: along(from.y, to.y), r: along(from.r, to.r) };
}

function cornersIn(
  { matrix }: Gradient,
  { x, y, width, height }: Area,
): readonly [number, number][] {
  const back = invert(matrix);
  if (back === undefined) return [];
  return [x, x + width].flatMap((left) =>
    [y, y + height].map((top) => transformPoint(back, left, top)),
  );
}

function roundsAlong(gradient: Gradient, painted: Area): readonly [number, number] {
  const { from, to } = gradient;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const places = cornersIn(gradient, painted).map(
    ([x, y]) => ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy),
  );
  const first = Math.max(-mostRounds, Math.floor(leastOf(places, 0)));
  return [first, Math.min(mostRounds, Math.max(1, first + 1, Math.ceil(greatestOf(places, 1))))];
}

/** Circles grow until all corners are within. */
function roundsAround(gradient: Gradient, painted: Area): number {
  const corners = cornersIn(gradient, painted);
  const isWithin = (round: number): boolean => {
    const { x, y, r } = between(gradient.from, gradient.to, round);
    return corners.every(([left, top]) => Math.hypot(left - x, top - y) <= r);
  };
  let rounds = 1;
  while (rounds < mostRounds && !isWithin(rounds)) rounds += 1;
  return rounds;
}

/** From stop to stop in a straight line; where two are in one place, the colour changes at once. */
function functionOf(stops: readonly GradientStop[], channel: Channel): object {
  const all = closed(stops);
  const pieces: { readonly to: number; readonly piece: object }[] = [];
  for (const [index, stop] of all.entries()) {
    const next = all[index + 1];
    if (next === undefined || next.offset - stop.offset < 1e-6) continue;
    const ends = { C0: valueOf(stop, channel), C1: valueOf(next, channel) };
    pieces.push({ to: next.offset, piece: { FunctionType: 2, Domain: [0, 1], N: 1, ...ends } });
  }
  const [only, ...others] = pieces;
  if (only !== undefined && others.length === 0) return only.piece;
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: pieces.map(({ piece }) => piece),
    Bounds: pieces.slice(0, -1).map(({ to }) => to),
    Encode: pieces.flatMap(() => [0, 1]),
  };
}

function valueOf({ colour, opacity }: GradientStop, channel: Channel): readonly number[] {
  if (channel === 'opacity') return [opacity];
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
