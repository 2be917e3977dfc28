import { nearestWord } from '../../model/nearest-word.ts';
import { DrawingRefused } from './drawing-refused.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';

const elementNames =
  'svg g path rect circle ellipse line polyline polygon text tspan title desc'.split(' ');

const attributeNames = new Set(
  [
    'fill fill-rule stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin opacity',
    'fill-opacity stroke-opacity transform viewBox d points font-size font-weight',
    'font-family text-anchor dominant-baseline class x y x1 y1 x2 y2 cx cy r rx ry dx',
    'dy width height id role lang xml:lang xmlns version aria-label aria-labelledby',
    'aria-hidden preserveAspectRatio stroke-miterlimit xml:space xmlns:xlink data-name',
  ].flatMap((line) => line.split(' ')),
);

/** More than this many unknown things are counted and not named. */
const mostNamed = 12;

/** Throws DrawingRefused with all elements and attributes of a drawing that are not printed. */
export function assertKnown(root: XmlElement): void {
  const unknown = findUnknown(root);
  const list = [...new Map(unknown.map((one) => [one.shown, one])).values()];
  const [first] = list;
  if (first === undefined) return;
  if (list.length === 1) throw first.refusal;
  const named = list.slice(0, mostNamed).map(({ shown }) => shown);
  const values = { names: named.join(', '), more: list.length - named.length };
  throw new DrawingRefused('print.svg-unknown', values);
}

/** The refusal of an element that does not exist, or not here. */
export function refuseElement(name: string): DrawingRefused {
  const nearest = nearestWord(name, elementNames) ?? 'none';
  return new DrawingRefused('print.svg-element', { name, nearest, known: elementNames.join(', ') });
}

interface Unknown {
  /** As it is listed beside others. */
  readonly shown: string;
  readonly refusal: DrawingRefused;
}

/** What stands in an unknown element goes with it, and titles are words. */
function findUnknown(element: XmlElement): readonly Unknown[] {
  const { name: tag } = element;
  if (!elementNames.includes(tag)) return [{ shown: `<${tag}>`, refusal: refuseElement(tag) }];
  const own = [...element.attributes.keys()]
    .filter((name) => !attributeNames.has(name))
    .map((name) => ({
      shown: `${name} on <${tag}>`,
      refusal: new DrawingRefused('print.svg-attribute', { name, element: tag }),
    }));
  if (tag === 'title' || tag === 'desc') return own;
  return [...own, ...elementsOf(element).flatMap(findUnknown)];
}
