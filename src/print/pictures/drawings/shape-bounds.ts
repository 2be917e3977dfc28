import type { Area, Matrix, Outline } from '../../scene/geometry.ts';
import { invert, multiply } from '../../scene/matrix.ts';
import { boundsOf, outlineArea, transformOutline } from '../../scene/outline.ts';
import type { Shape } from '../../scene/scene.ts';

const unit: Area = { x: 0, y: 0, width: 1, height: 1 };

/**
 * The area that shapes fill, without their lines and in the space of a matrix: what
 * `objectBoundingBox` is of. Words are left out, as their width depends on fonts.
 */
export function boundsOfShapes(shapes: readonly Shape[], space: Matrix): Area | undefined {
  const back = invert(space);
  return back === undefined ? undefined : boundsOf(outlinesOf(shapes, back));
}

function outlinesOf(shapes: readonly Shape[], back: Matrix): readonly Outline[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return outlinesOf(shape.shapes, back);
    if (shape.kind === 'text') return [];
    const outline = shape.kind === 'image' ? outlineArea(unit) : shape.outline;
    return [transformOutline(outline, multiply(back, shape.matrix))];
  });
}

/** Takes the square of 1 to an area. */
export function matrixOfArea({ x, y, width, height }: Area): Matrix {
  return [width, 0, 0, height, x, y];
}

/** The area of one outline, in the space of another matrix than its own. */
export function boundsIn(outline: Outline, matrix: Matrix, space: Matrix): Area | undefined {
  const back = invert(space);
  return back === undefined
    ? undefined
    : boundsOf([transformOutline(outline, multiply(back, matrix))]);
}
