import { DrawingRefused } from './drawing-refused.ts';
import { outlines } from './outline-shape.ts';
import { identity, multiply, parseTransform, readNumbers } from './parse-transform.ts';
import {
  initialStyle,
  readLength,
  readStyle,
  type SvgStyle,
  wrongValue,
} from './read-svg-paint.ts';
import { elementsOf, readXml, type XmlElement } from './read-xml.ts';
import type { Matrix, Scene, Shape } from './scene.ts';
import { assertKnown, refuseElement } from './svg-names.ts';

interface Inherited {
  readonly style: SvgStyle;
  readonly matrix: Matrix;
}

/**
 * Reads a drawing made of the closed set of SVG elements (paths, rectangles, circles, ellipses, lines,
 * polygons, text, groups). Throws DrawingRefused for everything else: scripts, styles, pictures,
 * references, animation, foreign elements.
 */
export function readSvg(source: string): Scene {
  const root = readXml(source);
  if (root.name !== 'svg') throw refuseElement(root.name);
  assertKnown(root);
  const viewBox = readViewBox(root);
  const shapes: Shape[] = [];
  const inherited = { style: readStyle(root.attributes, initialStyle), matrix: identity };
  for (const child of elementsOf(root)) addShapes(child, inherited, shapes);
  return { kind: 'drawing', ...readSize(root, viewBox), viewBox, shapes };
}

function readViewBox(root: XmlElement): Scene['viewBox'] {
  const written = root.attributes.get('viewBox');
  if (written === undefined) {
    const width = readLength(root.attributes, 'width', 300);
    const height = readLength(root.attributes, 'height', 150);
    return positiveBox([0, 0, width, height], 'width');
  }
  return positiveBox(readNumbers(written), 'viewBox');
}

function positiveBox(numbers: readonly number[], name: string): Scene['viewBox'] {
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  if (numbers.length !== 4 || width <= 0 || height <= 0) throw wrongValue(name, numbers.join(' '));
  return { x, y, width, height };
}

function readSize(root: XmlElement, viewBox: Scene['viewBox']) {
  const isShare = (name: string): boolean => root.attributes.get(name)?.endsWith('%') ?? true;
  if (isShare('width') && isShare('height')) {
    return { width: viewBox.width, height: viewBox.height };
  }
  const ratio = viewBox.width / viewBox.height;
  if (isShare('width')) {
    const height = readLength(root.attributes, 'height', viewBox.height);
    return { width: height * ratio, height };
  }
  const width = readLength(root.attributes, 'width', viewBox.width);
  return { width, height: width / ratio };
}

function addShapes(element: XmlElement, outer: Inherited, shapes: Shape[]): void {
  if (element.name === 'title' || element.name === 'desc') return;
  const inherited = {
    style: readStyle(element.attributes, outer.style),
    matrix: multiply(outer.matrix, parseTransform(element.attributes.get('transform') ?? '')),
  };
  if (element.name === 'g') {
    for (const child of elementsOf(element)) addShapes(child, inherited, shapes);
  } else if (element.name === 'text') addText(element, inherited, shapes);
  else addPath(element, inherited, shapes);
}

function addPath(element: XmlElement, { style, matrix }: Inherited, shapes: Shape[]): void {
  const outline = Object.hasOwn(outlines, element.name) ? outlines[element.name] : undefined;
  const d = outline?.(element.attributes);
  if (d === undefined) throw refuseElement(element.name);
  if (d === '') return;
  shapes.push({ kind: 'path', d, paint: toPaint(style), matrix });
}

function toPaint(style: SvgStyle) {
  const { fill, stroke, strokeWidth, dash, evenOdd, opacity } = style;
  const fillOpacity = style.fillOpacity * opacity;
  const strokeOpacity = style.strokeOpacity * opacity;
  return { fill, stroke, strokeWidth, dash, evenOdd, fillOpacity, strokeOpacity };
}

/** A text is one line, or lines of tspans each with a place of its own (x, and y or dy). */
function addText(element: XmlElement, { style, matrix }: Inherited, shapes: Shape[]): void {
  const place = {
    x: readLength(element.attributes, 'x', 0) + readLength(element.attributes, 'dx', 0),
    y: readLength(element.attributes, 'y', 0) + readLength(element.attributes, 'dy', 0),
  };
  if (element.children.every((child) => typeof child === 'string')) {
    addRun(element.children.join(''), { ...place, style, matrix }, shapes);
    return;
  }
  let { y } = place;
  for (const child of element.children) {
    if (typeof child === 'string') assertBlank(child);
    else y = addSpan(child, { ...place, y, style, matrix }, shapes);
  }
}

function assertBlank(text: string): void {
  if (text.trim() !== '') throw new DrawingRefused('print.svg-tspan');
}

interface RunPlace extends Inherited {
  readonly x: number;
  readonly y: number;
}

/** Adds one line of a text and gives its height back, from which the next line counts. */
function addSpan(element: XmlElement, outer: RunPlace, shapes: Shape[]): number {
  if (element.name === 'title') return outer.y;
  const text = element.children.filter((child) => typeof child === 'string').join('');
  if (!element.attributes.has('x')) throw new DrawingRefused('print.svg-tspan');
  if (element.name !== 'tspan' || elementsOf(element).length > 0) {
    throw refuseElement(element.name);
  }
  const { attributes } = element;
  const x = readLength(attributes, 'x', outer.x) + readLength(attributes, 'dx', 0);
  const y = readLength(attributes, 'y', outer.y) + readLength(attributes, 'dy', 0);
  addRun(text, { ...outer, x, y, style: readStyle(attributes, outer.style) }, shapes);
  return y;
}

function addRun(text: string, { x, y, style, matrix }: RunPlace, shapes: Shape[]): void {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return;
  const { fontSize: size, bold, anchor, baseline, fill } = style;
  const opacity = style.fillOpacity * style.opacity;
  shapes.push({
    kind: 'text',
    x,
    y,
    text: line,
    size,
    bold,
    anchor,
    baseline,
    fill,
    opacity,
    matrix,
  });
}
