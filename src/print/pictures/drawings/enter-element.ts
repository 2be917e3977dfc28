import { multiply } from '../../scene/matrix.ts';
import { type DrawingReading, goIn, type Surroundings } from './drawing-reading.ts';
import { parseTransform } from './parse-transform.ts';
import type { XmlElement } from './parse-xml.ts';
import { type Attributes, readLength } from './style/read-length.ts';
import { linkOf } from './style/read-reference.ts';
import { readStyle } from './style/read-style.ts';

/** What an element has around its shapes: all that is around it, with its own style and transform. */
export function enterElement({ attributes }: XmlElement, around: Surroundings): Surroundings {
  const inner = goIn(around);
  return {
    ...inner,
    style: readStyle(attributes, inner.style, inner.room),
    matrix: multiply(inner.matrix, parseTransform(attributes.get('transform') ?? '')),
  };
}

/** An element that is drawn once more elsewhere, with what it has around it there. */
export interface Used {
  readonly used: XmlElement;
  readonly inside: Surroundings;
}

/** What a `use` with these attributes draws (SVG 1.1, 5.6); `undefined` = it names nothing that is there. */
export function findUsed(
  attributes: Attributes,
  own: Surroundings,
  reading: DrawingReading,
): Used | undefined {
  const id = linkOf(attributes);
  const used = id === undefined ? undefined : reading.byId.get(id);
  if (used === undefined) return undefined;
  const base = { base: { ...own.room, fontSize: own.style.fontSize } };
  const [x, y] = [readLength(attributes, 'x', base), readLength(attributes, 'y', base)];
  const matrix = multiply(own.matrix, [1, 0, 0, 1, x, y]);
  return { used, inside: goIn({ ...own, matrix }, used) };
}
