/** Six numbers of an affine transform, in the order of SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** How a shape is filled and stroked. `undefined` = not at all; opacities are 0…1. */
export interface Paint {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  /** Where outlines lie in each other, every second of them is a hole. */
  readonly evenOdd: boolean;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
}

export interface PathShape {
  readonly kind: 'path';
  /** Path commands in SVG's grammar. */
  readonly d: string;
  readonly paint: Paint;
  readonly matrix: Matrix;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'alphabetic' | 'middle' | 'hanging';
  readonly fill: string | undefined;
  readonly opacity: number;
  readonly matrix: Matrix;
}

export type Shape = PathShape | TextShape;

/** A drawing: shapes in painting order, in the units of its own box. */
export interface Scene {
  readonly kind: 'drawing';
  /** Natural size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly shapes: readonly Shape[];
}
