import type { Shape } from './scene.ts';

/** All words that shapes show, those of groups too. */
export function wordsOfShapes(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'text') return [shape.text];
    return shape.kind === 'group' ? wordsOfShapes(shape.shapes) : [];
  });
}
