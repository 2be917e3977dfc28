import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Matrix, Outline } from '../../scene/geometry.ts';
import { identity } from '../../scene/matrix.ts';
import type { Shape } from '../../scene/scene.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { initialStyle, readStyle, type SvgStyle } from './style/read-style.ts';

/** Shapes that a drawing comes to at most, with all that it uses again. */
const mostShapes = 20_000;
/** Steps of outlines. */
const mostSegments = 300_000;
/** Elements within elements, counted through what is used again. */
const deepest = 100;

/** What the readers of one drawing share. */
export interface DrawingReading {
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly parents: ReadonlyMap<XmlElement, XmlElement>;
  /** Builds the children of an element, calling back for theirs. */
  readonly buildContent: (element: XmlElement, around: Surroundings) => readonly Shape[];
  readonly spent: { shapes: number; segments: number };
}

/** The sides that percentages count from. */
export interface ViewRoom {
  readonly width: number;
  readonly height: number;
}

/** What an element finds around itself. */
export interface Surroundings {
  readonly style: SvgStyle;
  /** To the drawing's own box. */
  readonly matrix: Matrix;
  readonly room: ViewRoom;
  /** What is being used, the outermost first: nothing may use itself. */
  readonly using: readonly XmlElement[];
  readonly depth: number;
}

/** The surroundings of the whole drawing. */
export function outermost(room: ViewRoom): Surroundings {
  return { style: initialStyle, matrix: identity, room, using: [], depth: 0 };
}

/** Which elements have which ids (the first of each), and the parent of each. */
export function indexElements(root: XmlElement) {
  const byId = new Map<string, XmlElement>();
  const parents = new Map<XmlElement, XmlElement>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of elementsOf(element)) {
      parents.set(child, element);
      visit(child);
    }
  };
  visit(root);
  return { byId, parents };
}

/** Counts an element each time it is painted. Throws DrawingRefused for more than a page could show. */
export function countShape({ spent }: DrawingReading): void {
  spent.shapes += 1;
  if (spent.shapes > mostShapes) throw new DrawingRefused('print.svg-too-much');
}

/** Counts the steps of an outline each time it is painted. */
export function countSegments({ spent }: DrawingReading, { length }: Outline): void {
  spent.segments += length;
  if (spent.segments > mostSegments) throw new DrawingRefused('print.svg-too-much');
}

/** One level further in. Throws DrawingRefused where elements use each other without end. */
export function goIn(around: Surroundings, used?: XmlElement): Surroundings {
  if (around.depth >= deepest) throw new DrawingRefused('print.svg-too-much');
  if (used === undefined) return { ...around, depth: around.depth + 1 };
  if (around.using.includes(used)) {
    const id = used.attributes.get('id') ?? used.name;
    throw new DrawingRefused('print.svg-circle', { id: id.slice(0, 60) });
  }
  return { ...around, depth: around.depth + 1, using: [...around.using, used] };
}

/** The style that a definition inherits from its own place, not from where it is used. */
export function styleWhereDefined(
  element: XmlElement,
  room: ViewRoom,
  reading: DrawingReading,
): SvgStyle {
  const above: XmlElement[] = [];
  for (let at: XmlElement | undefined = element; at !== undefined; at = reading.parents.get(at)) {
    above.push(at);
  }
  return above
    .toReversed()
    .reduce((style, { attributes }) => readStyle(attributes, style, room), initialStyle);
}

/** The element of a kind that an id names; `undefined` where there is none. */
export function findElement(
  id: string,
  name: string,
  { byId }: DrawingReading,
): XmlElement | undefined {
  const found = byId.get(id);
  return found?.name === name ? found : undefined;
}
