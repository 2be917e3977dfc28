/** Six numbers of an affine transform, in the order of SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [number, number, number, number, number, number];

export type Point = readonly [number, number];

/** A rectangle whose sides run along the axes. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A step of an outline, with the points where it goes: move, line, cubic curve, back to the start. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Steps from point to point. The first of each part is a move; all points are absolute. */
export type Outline = readonly Segment[];
