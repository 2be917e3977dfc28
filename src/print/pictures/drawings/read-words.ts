import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Surroundings } from './drawing-reading.ts';
import { elementsOf, wordsOf, type XmlElement } from './parse-xml.ts';
import { type Attributes, readLength } from './style/read-length.ts';
import { isHidden, readStyle, wordColour } from './style/read-style.ts';
import { isUnseen, refuseElement } from './svg-names.ts';

interface RunPlace {
  readonly x: number;
  readonly y: number;
  readonly own: Surroundings;
}

/** A text is one line, or lines of tspans each with a place of its own (x, and y or dy). */
export function readWords(element: XmlElement, own: Surroundings): readonly Shape[] {
  const start = placeIn(element.attributes, { x: 0, y: 0, own });
  if (element.children.every((child) => typeof child === 'string')) {
    return readRun(wordsOf(element), { ...start, own });
  }
  if (wordsOf(element).trim() !== '') throw new DrawingRefused('print.svg-tspan');
  let { y } = start;
  return elementsOf(element)
    .filter((span) => !isUnseen(span) && !isHidden(span.attributes))
    .flatMap((span) => {
      const line = readSpan(span, { x: start.x, y, own }, elementsOf(element).length === 1);
      ({ y } = line);
      return line.shapes;
    });
}

/** One line of a text, and its height, from which the next line counts. */
function readSpan(element: XmlElement, outer: RunPlace, isOnly: boolean) {
  const { name, attributes } = element;
  if (name !== 'tspan') throw refuseElement(name);
  if (!attributes.has('x') && !isOnly) throw new DrawingRefused('print.svg-tspan');
  const place = placeIn(attributes, outer);
  const own = {
    ...outer.own,
    style: readStyle(attributes, outer.own.style, outer.own.room),
  };
  const inner = elementsOf(element).filter((child) => !isUnseen(child));
  const [first] = inner;
  if (first === undefined)
    return { y: place.y, shapes: readRun(wordsOf(element), { ...place, own }) };
  if (inner.length > 1 || wordsOf(element).trim() !== '')
    throw new DrawingRefused('print.svg-tspan');
  return readSpan(first, { ...place, own }, true);
}

function placeIn(attributes: Attributes, { x, y, own }: RunPlace): { x: number; y: number } {
  const base = { ...own.room, fontSize: own.style.fontSize };
  const at = (name: string, otherwise: number): number =>
    readLength(attributes, name, { base, otherwise });
  return { x: at('x', x) + at('dx', 0), y: at('y', y) + at('dy', 0) };
}

function readRun(words: string, { x, y, own }: RunPlace): readonly Shape[] {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  const { style, matrix } = own;
  if (text === '' || !style.isVisible) return [];
  const fill = wordColour(style);
  const { fontSize: size, bold, anchor, baseline } = style;
  const opacity = style.fillOpacity * (fill?.alpha ?? 1);
  const look = { size, bold, anchor, baseline, fill: fill?.hex, opacity };
  return [{ kind: 'text', x, y, text, ...look, matrix }];
}
