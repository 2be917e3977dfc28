import type { Area, Matrix, Outline } from './geometry.ts';
import type { Raster } from './raster.ts';

export interface GradientStop {
  /** 0…1, never before the stop above it. */
  readonly offset: number;
  readonly colour: string;
  readonly opacity: number;
}

/** A circle; of a linear gradient only its centre counts. */
export interface GradientEnd {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Colours that change into each other from one end to the other; at least two stops. */
export interface Gradient {
  readonly kind: 'linear' | 'radial';
  readonly from: GradientEnd;
  readonly to: GradientEnd;
  readonly stops: readonly GradientStop[];
  /** What is beyond the ends. */
  readonly spread: 'pad' | 'reflect' | 'repeat';
  /** From the space of the ends to that of the shape that is painted. */
  readonly matrix: Matrix;
}

/** A tile that is repeated. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly tile: Area;
  readonly shapes: readonly Shape[];
  /** From the space of the tile to that of the shape that is painted. */
  readonly matrix: Matrix;
}

/** A colour as #rrggbb, or colours that change over the shape. */
export type PaintSource = string | Gradient | Pattern;

/** How a shape is filled and stroked. `undefined` = not at all; opacities are 0…1. */
export interface Paint {
  readonly fill: PaintSource | undefined;
  readonly stroke: PaintSource | undefined;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  /** Where outlines are nested, every second one is a hole. */
  readonly evenOdd: boolean;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** The line is below the area. */
  readonly strokeFirst: boolean;
}

export interface PathShape {
  readonly kind: 'path';
  readonly outline: Outline;
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

/** A picture of pixels within a drawing, drawn into a square of 1 by its matrix. */
export interface ImageShape {
  readonly kind: 'image';
  readonly raster: Raster;
  readonly opacity: number;
  readonly matrix: Matrix;
}

/** One of the outlines within which something is seen. */
export interface ClipPart {
  readonly outline: Outline;
  readonly evenOdd: boolean;
  readonly matrix: Matrix;
  /** The part itself counts only within all of these. */
  readonly clips: readonly Clip[];
}

/** What is within none of the parts is invisible. */
export type Clip = readonly ClipPart[];

/** Shapes that say by their light, or by their opacity, how much of something is seen. */
export interface Mask {
  readonly by: 'luminance' | 'alpha';
  readonly shapes: readonly Shape[];
}

/** Shapes that are put together first, and then made translucent or cut as one. */
export interface GroupShape {
  readonly kind: 'group';
  readonly opacity: number;
  /** It is seen within all of these. */
  readonly clips: readonly Clip[];
  readonly masks: readonly Mask[];
  readonly shapes: readonly Shape[];
}

export type Shape = PathShape | TextShape | ImageShape | GroupShape;

/** A drawing: shapes in painting order. Every matrix leads to the units of the drawing's own box. */
export interface Scene {
  readonly kind: 'drawing';
  /** Natural size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly viewBox: Area;
  readonly shapes: readonly Shape[];
}
