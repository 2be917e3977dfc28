import type { Room } from '../block.ts';
import type { Matrix, PathShape, Scene, Shape, TextShape } from '../pictures/scene.ts';
import { escapeHtml, textHtml } from './escape-html.ts';
import type { StyleRules } from './style-rules.ts';

/** What is said about a picture. */
export interface Said {
  readonly title: string;
  readonly description: string;
}

export interface DrawingSetting {
  /** Names of the drawing's own elements begin with it; no other drawing of the page has it. */
  readonly id: string;
  readonly rules: StyleRules;
  /** In pixels of CSS. */
  readonly size: Room;
}

/** A drawing as SVG of its own: every element is made here, none is taken over. */
export function writeDrawing(
  scene: Scene,
  said: Said,
  { id, rules, size }: DrawingSetting,
): string {
  const { x, y, width, height } = scene.viewBox;
  const box = [x, y, width, height].map(writeNumber).join(' ');
  const [wide, high] = [size.width, size.height].map(writeNumber);
  const sides = `width="${wide}" height="${high}"`;
  const named = nameDrawing(id, said);
  const shapes = scene.shapes.map((shape) => writeShape(shape, rules)).join('\n');
  return `<svg viewBox="${box}" ${sides} ${named.attributes}>${named.elements}\n${shapes}\n</svg>`;
}

/** A drawing that nothing is said about is decoration, and is not read out. */
function nameDrawing(id: string, { title, description }: Said) {
  const name = title === '' ? description : title;
  if (name === '') return { attributes: 'aria-hidden="true"', elements: '' };
  const titled = `<title id="${id}Title">${escapeHtml(name)}</title>`;
  if (description === '' || title === '') {
    return { attributes: `role="img" aria-labelledby="${id}Title"`, elements: titled };
  }
  return {
    attributes: `role="img" aria-labelledby="${id}Title ${id}Description"`,
    elements: `${titled}<desc id="${id}Description">${escapeHtml(description)}</desc>`,
  };
}

function writeShape(shape: Shape, rules: StyleRules): string {
  return shape.kind === 'path' ? writePath(shape, rules) : writeText(shape, rules);
}

function writePath({ d, paint, matrix }: PathShape, rules: StyleRules): string {
  const { fill, stroke, strokeWidth, dash, evenOdd, fillOpacity, strokeOpacity } = paint;
  const strokes = stroke !== undefined && strokeWidth > 0;
  const attributes = [
    attribute('d', d),
    colourAttribute('fill', fill, rules),
    evenOdd ? attribute('fill-rule', 'evenodd') : '',
    opacityAttribute('fill-opacity', fillOpacity),
    ...(strokes
      ? [
          colourAttribute('stroke', stroke, rules),
          attribute('stroke-width', writeNumber(strokeWidth)),
          opacityAttribute('stroke-opacity', strokeOpacity),
          ...(dash.length === 0
            ? []
            : [attribute('stroke-dasharray', dash.map(writeNumber).join(' '))]),
        ]
      : []),
    transformAttribute(matrix),
  ];
  return `<path${attributes.join('')}/>`;
}

/** A drawing's middle is half the height of a small letter above its baseline. */
const drops = { alphabetic: 0, middle: 0.34, hanging: 0.78 } as const;

function writeText(shape: TextShape, rules: StyleRules): string {
  if (shape.fill === undefined) return '';
  const { x, y, size, baseline, anchor, bold, fill, opacity, matrix } = shape;
  const attributes = [
    attribute('x', writeNumber(x)),
    attribute('y', writeNumber(y + drops[baseline] * size)),
    attribute('font-size', writeNumber(size)),
    bold ? attribute('font-weight', '600') : '',
    anchor === 'start' ? '' : attribute('text-anchor', anchor),
    colourAttribute('fill', fill, rules),
    opacityAttribute('fill-opacity', opacity),
    transformAttribute(matrix),
  ];
  return `<text${attributes.join('')}>${textHtml(shape.text)}</text>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

function colourAttribute(name: string, colour: string | undefined, rules: StyleRules): string {
  if (colour === undefined) return attribute(name, 'none');
  rules.addColour(colour);
  return attribute(name, colour);
}

function opacityAttribute(name: string, opacity: number): string {
  return opacity === 1 ? '' : attribute(name, writeNumber(opacity));
}

function transformAttribute(matrix: Matrix): string {
  const isIdentity = matrix.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0));
  return isIdentity ? '' : attribute('transform', `matrix(${matrix.map(writeExact).join(' ')})`);
}

function writeNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** Scales may be small numbers that matter. */
function writeExact(value: number): string {
  return String(Number(value.toPrecision(8)));
}
