import type { Area, Matrix } from '../../scene/geometry.ts';
import { multiply } from '../../scene/matrix.ts';
import { outlineArea } from '../../scene/outline.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Surroundings } from './drawing-reading.ts';
import type { XmlElement } from './parse-xml.ts';
import { readNumbers } from './style/read-numbers.ts';
import { wrongValue } from './style/wrong-value.ts';

interface View {
  /** Where the view goes, in the space around it. */
  readonly place: Area;
  readonly own: Surroundings;
}

/** The content of a nested view (`svg` within a drawing, `symbol`), scaled to its place and clipped to it. */
export function enterView(
  { attributes }: XmlElement,
  { place, own }: View,
  build: (inside: Surroundings) => readonly Shape[],
): readonly Shape[] {
  if (place.width <= 0 || place.height <= 0) return [];
  const box = readViewBox(attributes.get('viewBox'));
  const fit = fitBox(box ?? { ...place, x: 0, y: 0 }, place, attributes.get('preserveAspectRatio'));
  const room = box ?? place;
  const shapes = build({ ...own, room, matrix: multiply(own.matrix, fit) });
  if (['visible', 'auto'].includes(attributes.get('overflow') ?? '')) return shapes;
  return shapes.length === 0 ? [] : cutToArea(shapes, place, own.matrix);
}

/** Shapes clipped to an area. */
export function cutToArea(shapes: readonly Shape[], area: Area, matrix: Matrix): readonly Shape[] {
  const clip = [{ outline: outlineArea(area), evenOdd: false, matrix, clips: [] }];
  return [{ kind: 'group', opacity: 1, clips: [clip], masks: [], shapes }];
}

/** The four numbers of a `viewBox`; throws DrawingRefused where they are not four, or enclose nothing. */
export function readViewBox(written: string | undefined): Area | undefined {
  if (written === undefined) return undefined;
  const [x, y, width, height, ...others] = readNumbers('viewBox', written);
  if (x === undefined || y === undefined || others.length > 0) throw wrongValue('viewBox', written);
  return { x, y, ...positiveSides(width, height, written) };
}

function positiveSides(width = 0, height = 0, written = '') {
  if (width <= 0 || height <= 0) throw wrongValue('viewBox', written);
  return { width, height };
}

const alignForm = /^(?:defer\s+)?(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max))(?:\s+(meet|slice))?$/;
const shares: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** Takes a box to a place, as `preserveAspectRatio` says. */
export function fitBox(box: Area, place: Area, written = 'xMidYMid meet'): Matrix {
  const form = alignForm.exec(written.trim());
  if (form === null) throw wrongValue('preserveAspectRatio', written);
  const [across, down] = [place.width / box.width, place.height / box.height];
  const [, none, x = 'Mid', y = 'Mid', mode] = form;
  const one = mode === 'slice' ? Math.max(across, down) : Math.min(across, down);
  const [sx, sy] = none === undefined ? [one, one] : [across, down];
  return [
    sx,
    0,
    0,
    sy,
    place.x - box.x * sx + spare(place.width - box.width * sx, x),
    place.y - box.y * sy + spare(place.height - box.height * sy, y),
  ];
}

function spare(room: number, at: string): number {
  return room * (shares[at] ?? 0);
}
