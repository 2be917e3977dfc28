import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { DrawingReading } from './drawing-reading.ts';
import type { XmlElement } from './parse-xml.ts';
import type { Attributes } from './style/read-length.ts';
import { linkOf } from './style/read-reference.ts';

const longest = 32;

/** A definition, and those that it takes from by `href`, one from the other. */
export function definitionChain(
  element: XmlElement,
  { byId }: DrawingReading,
): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | undefined = element; at !== undefined; ) {
    if (chain.includes(at) || chain.length >= longest) {
      const id = element.attributes.get('id') ?? element.name;
      throw new DrawingRefused('print.svg-circle', { id: id.slice(0, 60) });
    }
    chain.push(at);
    const id = linkOf(at.attributes);
    at = id === undefined ? undefined : byId.get(id);
  }
  return chain;
}

/** What a definition says itself, and where it does not, what the ones that it takes from say. */
export function chainedAttributes(chain: readonly XmlElement[]): Attributes {
  return new Map(chain.toReversed().flatMap(({ attributes }) => [...attributes]));
}
