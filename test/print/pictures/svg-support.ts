import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { DrawingRefused } from '../../../src/print/scene/drawing-refused.ts';
import type { Outline } from '../../../src/print/scene/geometry.ts';
import type { PathShape, Shape } from '../../../src/print/scene/scene.ts';

/** A drawing of ten by ten. */
export function svg(content: string): string {
  return `<svg viewBox="0 0 10 10">${content}</svg>`;
}

export function shapesOf(content: string): readonly Shape[] {
  return readSvg(svg(content)).shapes;
}

/** All paths, those of groups too. */
export function pathsOf(content: string): readonly PathShape[] {
  return shapesOf(content).flatMap(pathsIn);
}

function pathsIn(shape: Shape): readonly PathShape[] {
  if (shape.kind === 'group') return shape.shapes.flatMap(pathsIn);
  return shape.kind === 'path' ? [shape] : [];
}

/** The key of the message with which a drawing is refused. */
export function refusalOf(source: string): string {
  try {
    readSvg(source);
    return 'accepted';
  } catch (error) {
    if (error instanceof DrawingRefused) return error.key;
    throw error;
  }
}

/** What the first path is filled with. */
export function fillOf(content: string): PathShape['paint']['fill'] {
  return pathsOf(content)[0]?.paint.fill;
}

/** An outline as path data, to a tenth. */
export function rounded(outline: Outline | undefined): string {
  return (outline ?? [])
    .map(
      ([step, ...points]) =>
        `${step}${points.map((point) => Math.round(point * 10) / 10).join(' ')}`,
    )
    .join('');
}
