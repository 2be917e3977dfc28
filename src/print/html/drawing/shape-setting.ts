import type { Area } from '../../scene/geometry.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Definitions } from './drawing-definitions.ts';

/** How a drawing's colours are written, where they are seen and where they are stops of a gradient. */
export interface DrawingColours {
  readonly shape: (hex: string) => string;
  readonly stop: (hex: string) => string;
}

/** What the writers of one drawing share. */
export interface ShapeSetting {
  readonly definitions: Definitions;
  readonly colours: DrawingColours;
  /** The whole drawing. */
  readonly box: Area;
  readonly writeShapes: (shapes: readonly Shape[], setting: ShapeSetting) => string;
}
