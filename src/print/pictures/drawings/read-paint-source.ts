import { assertBounded, product } from '../../scene/matrix.ts';
import type { Painted, Painting } from './painting.ts';
import { readGradient } from './read-gradient.ts';
import { readPattern } from './read-pattern.ts';
import type { PaintChoice } from './style/read-paint-choice.ts';

type ReadSource = typeof readGradient;

const sources: Readonly<Record<string, ReadSource>> = {
  linearGradient: readGradient,
  radialGradient: readGradient,
  pattern: readPattern,
};

/** What a choice of paint comes to on a shape; `undefined` = nothing. Throws DrawingRefused for one without measure. */
export function readPaintSource(choice: PaintChoice, painting: Painting): Painted | undefined {
  if (choice.kind === 'none') return undefined;
  if (choice.kind === 'colour') return { source: choice.hex, alpha: choice.alpha };
  const found = painting.reading.byId.get(choice.id);
  const read =
    found !== undefined && Object.hasOwn(sources, found.name) ? sources[found.name] : undefined;
  if (found === undefined || read === undefined) return readPaintSource(choice.otherwise, painting);
  return assertPaintable(read(found, painting), painting);
}

/** Neither a paint nor its shape may be too large, nor both together. */
function assertPaintable(painted: Painted | undefined, { own }: Painting): Painted | undefined {
  if (typeof painted?.source === 'object')
    assertBounded(product(own.matrix, painted.source.matrix));
  return painted;
}
