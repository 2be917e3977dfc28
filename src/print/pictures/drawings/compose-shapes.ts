import type { GroupShape, Shape } from '../../scene/scene.ts';
import type { DrawingReading, Surroundings } from './drawing-reading.ts';
import type { XmlElement } from './parse-xml.ts';
import { readClips } from './read-clips.ts';
import { readMasks } from './read-masks.ts';
import { boundsOfShapes } from './shape-bounds.ts';
import { readShare } from './style/property-value.ts';

/** An element whose shapes are there, and what it finds around itself. */
export interface Composing {
  readonly element: XmlElement;
  readonly own: Surroundings;
  readonly reading: DrawingReading;
}

/** Shapes put together as their element says: made translucent as one, clipped, masked. */
export function composeShapes(
  shapes: readonly Shape[],
  { element, own, reading }: Composing,
): readonly Shape[] {
  const { attributes } = element;
  const opacity = readShare(attributes, 'opacity', 1);
  if (shapes.length === 0 || opacity === 0) return [];
  const setting = { own, reading, bounds: () => boundsOfShapes(shapes, own.matrix) };
  const clips = readClips(attributes, setting);
  const masks = readMasks(attributes, setting);
  if (clips === 'nothing' || masks === 'nothing') return [];
  if (clips.length === 0 && masks.length === 0) return fade(shapes, opacity);
  return [{ kind: 'group', opacity, clips, masks, shapes }];
}

function fade(shapes: readonly Shape[], opacity: number): readonly Shape[] {
  if (opacity === 1) return shapes;
  return [faded({ kind: 'group', opacity, clips: [], masks: [], shapes })];
}

/** One shape in one colour is translucent by itself, without a group. */
function faded(group: GroupShape): Shape {
  const [shape, ...others] = group.shapes;
  if (shape === undefined || others.length > 0) return group;
  if (shape.kind !== 'path') {
    return { ...shape, opacity: shape.opacity * group.opacity };
  }
  const { paint } = shape;
  if (paint.fill !== undefined && paint.stroke !== undefined) return group;
  return {
    ...shape,
    paint: {
      ...paint,
      fillOpacity: paint.fillOpacity * group.opacity,
      strokeOpacity: paint.strokeOpacity * group.opacity,
    },
  };
}
