import type { Area, Outline } from '../../scene/geometry.ts';
import type { PaintSource } from '../../scene/scene.ts';
import type { DrawingReading, Surroundings } from './drawing-reading.ts';

/** A shape that is painted. */
export interface Painting {
  readonly outline: Outline;
  readonly own: Surroundings;
  readonly reading: DrawingReading;
  /** Of the outline; `undefined` where it is none. */
  readonly bounds: Area | undefined;
}

/** What a shape is painted with, and how opaque it is by itself. */
export interface Painted {
  readonly source: PaintSource;
  readonly alpha: number;
}
