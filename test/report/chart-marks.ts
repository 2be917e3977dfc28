import { parseXml, type XmlElement } from '../../src/print/pictures/drawings/parse-xml.ts';
import { textWidth } from '../../src/report/charts/fit-text.ts';
import { faces } from '../print/print-support.ts';

/** What a mark of a drawing covers, in the units of its view box. */
export interface Mark {
  readonly kind: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface ChartMarks {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Every mark of a chart with the room that it takes; texts by the typeface that prints them. */
export function readMarks(svg: string): ChartMarks {
  const root = parseXml(svg);
  const [, , width = 0, height = 0] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
  return { width, height, marks: marksBelow(root, { x: 0, y: 0 }) };
}

const unseen = new Set(['title', 'desc']);

function marksBelow(element: XmlElement, offset: Offset): readonly Mark[] {
  return element.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => !unseen.has(name))
    .flatMap((child) =>
      child.name === 'g' ? marksBelow(child, movedBy(child, offset)) : [markOf(child, offset)],
    );
}

function movedBy({ attributes }: XmlElement, { x, y }: Offset): Offset {
  const [, dx = 0, dy = 0] =
    /^translate\((\S+) (\S+)\)$/.exec(attributes.get('transform') ?? '') ?? [];
  return { x: x + Number(dx), y: y + Number(dy) };
}

function markOf(element: XmlElement, { x, y }: Offset): Mark {
  const { name: kind, attributes } = element;
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const outline = outlines[kind];
  if (outline === undefined) throw new Error(`${kind} is no element of a chart`);
  const points = outline({ attributes, text, at: (key) => Number(attributes.get(key) ?? 0) });
  const [xs, ys] = [points.map((point) => point[0] + x), points.map((point) => point[1] + y)];
  return {
    kind,
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    attributes,
  };
}

type Points = readonly (readonly [number, number])[];

interface Written {
  readonly text: string;
  readonly at: (key: string) => number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The points that the bounds of each element are taken from. */
const outlines: Readonly<Record<string, (written: Written) => Points>> = {
  rect: ({ at }) => [
    [at('x'), at('y')],
    [at('x') + at('width'), at('y') + at('height')],
  ],
  circle: ({ at }) => [
    [at('cx') - at('r'), at('cy') - at('r')],
    [at('cx') + at('r'), at('cy') + at('r')],
  ],
  line: ({ at }) => [
    [at('x1'), at('y1')],
    [at('x2'), at('y2')],
  ],
  polygon: ({ attributes }) =>
    Array.from((attributes.get('points') ?? '').split(' '), (point) => {
      const [px = 0, py = 0] = point.split(',').map(Number);
      return [px, py];
    }),
  path: ({ attributes }) => pathPoints(attributes.get('d') ?? ''),
  text: textPoints,
};

function textPoints({ text, at, attributes }: Written): Points {
  const size = at('font-size');
  const face = attributes.get('font-weight') === 'bold' ? faces.bold : faces.regular;
  const width = face.width(text) * size;
  const shares: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };
  const left = at('x') - (shares[attributes.get('text-anchor') ?? 'start'] ?? 0) * width;
  return [
    [left, at('y') - 0.78 * size],
    [left + width, at('y') + 0.22 * size],
  ];
}

function pathPoints(d: string): Points {
  return [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** How much a typeface takes more than the estimate that charts are drawn by. */
export function excessOf(text: string, bold: boolean): number {
  const real = (bold ? faces.bold : faces.regular).width(text) * 10;
  return real - textWidth(text, { size: 10, bold });
}

/** Whether two marks cover the same spot; edges that only touch do not. */
export function overlap(one: Mark, other: Mark): boolean {
  const slack = 0.05;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}
