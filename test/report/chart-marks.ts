import { readXml, type XmlElement } from '../../src/print/read-xml.ts';
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
  const root = readXml(svg);
  const [, , width = 0, height = 0] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
  return { width, height, marks: marksBelow(root, { x: 0, y: 0 }) };
}

function marksBelow(element: XmlElement, offset: Offset): readonly Mark[] {
  return element.children.flatMap((child): readonly Mark[] => {
    if (typeof child === 'string' || child.name === 'title' || child.name === 'desc') return [];
    if (child.name !== 'g') return [markOf(child, offset)];
    const moved = /^translate\((\S+) (\S+)\)$/.exec(child.attributes.get('transform') ?? '');
    const [x, y] = [Number(moved?.[1] ?? 0), Number(moved?.[2] ?? 0)];
    return marksBelow(child, { x: offset.x + x, y: offset.y + y });
  });
}

function markOf({ name, attributes, children }: XmlElement, { x, y }: Offset): Mark {
  const text = children.join('');
  const points = pointsOf(name, text, (key) => Number(attributes.get(key) ?? 0), attributes);
  const [xs, ys] = [points.map((point) => point[0] + x), points.map((point) => point[1] + y)];
  return {
    kind: name,
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    attributes,
  };
}

type Points = readonly (readonly [number, number])[];

function pointsOf(
  name: string,
  text: string,
  at: (key: string) => number,
  attributes: ReadonlyMap<string, string>,
): Points {
  if (name === 'rect') {
    return [
      [at('x'), at('y')],
      [at('x') + at('width'), at('y') + at('height')],
    ];
  }
  if (name === 'circle') {
    return [
      [at('cx') - at('r'), at('cy') - at('r')],
      [at('cx') + at('r'), at('cy') + at('r')],
    ];
  }
  if (name === 'line') {
    return [
      [at('x1'), at('y1')],
      [at('x2'), at('y2')],
    ];
  }
  if (name === 'path') return pathPoints(attributes.get('d') ?? '');
  if (name !== 'text') throw new Error(`${name} is no element of a chart`);
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
