import { DrawingRefused } from '../../../scene/drawing-refused.ts';
import { readShare, readWord, valueOf } from './property-value.ts';
import type { Colour } from './read-colour.ts';
import { type Attributes, type LengthBase, parseLength } from './read-length.ts';
import { blackPaint, type PaintChoice, readOwnColour, readPaint } from './read-paint-choice.ts';
import { readStroke, type StrokeLook } from './read-stroke.ts';

/** What a shape inherits from the groups around it. */
export interface SvgStyle extends StrokeLook {
  readonly colour: Colour;
  readonly fill: PaintChoice;
  readonly stroke: PaintChoice;
  readonly evenOdd: boolean;
  readonly evenOddClip: boolean;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly isVisible: boolean;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'alphabetic' | 'middle' | 'hanging';
}

export const initialStyle: SvgStyle = {
  colour: blackPaint,
  fill: { kind: 'colour', ...blackPaint },
  stroke: { kind: 'none' },
  strokeWidth: 1,
  dash: [],
  dashOffset: 0,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  strokeFirst: false,
  evenOdd: false,
  evenOddClip: false,
  fillOpacity: 1,
  strokeOpacity: 1,
  isVisible: true,
  fontSize: 16,
  bold: false,
  anchor: 'start',
  baseline: 'alphabetic',
};

const rules = { nonzero: false, evenodd: true } as const;
const visibilities = { visible: true, hidden: false, collapse: false } as const;
const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;
const weights = { bold: true, bolder: true, normal: false, lighter: false } as const;
const baselines = {
  auto: 'alphabetic',
  alphabetic: 'alphabetic',
  middle: 'middle',
  central: 'middle',
  hanging: 'hanging',
  'text-before-edge': 'hanging',
} as const;

/** Attributes for the geometry of shapes, the only ones of most elements. */
const places = new Set(['id', 'class', 'd', 'href', 'x', 'y', 'width', 'height', 'transform']);

function saysNothing(attributes: Attributes): boolean {
  return [...attributes.keys()].every((name) => places.has(name));
}

/** The style of an element: its own attributes over what it inherits. */
export function readStyle(
  attributes: Attributes,
  inherited: SvgStyle,
  room: Omit<LengthBase, 'fontSize'>,
): SvgStyle {
  if (saysNothing(attributes)) return inherited;
  const fontSize = readFontSize(attributes, inherited.fontSize, room);
  const colour = readOwnColour(attributes, inherited.colour);
  const paint = { attributes, colour };
  return {
    colour,
    fontSize,
    fill: readPaint('fill', paint, inherited.fill),
    stroke: readPaint('stroke', paint, inherited.stroke),
    ...readStroke(attributes, inherited, { ...room, fontSize }),
    evenOdd: readWord(attributes, 'fill-rule', rules) ?? inherited.evenOdd,
    evenOddClip: readWord(attributes, 'clip-rule', rules) ?? inherited.evenOddClip,
    fillOpacity: readShare(attributes, 'fill-opacity', inherited.fillOpacity),
    strokeOpacity: readShare(attributes, 'stroke-opacity', inherited.strokeOpacity),
    isVisible: readWord(attributes, 'visibility', visibilities) ?? inherited.isVisible,
    bold: readBold(attributes, inherited.bold),
    anchor: readWord(attributes, 'text-anchor', anchors) ?? inherited.anchor,
    baseline: readWord(attributes, 'dominant-baseline', baselines) ?? inherited.baseline,
  };
}

const sizes: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function readFontSize(
  attributes: Attributes,
  inherited: number,
  room: Omit<LengthBase, 'fontSize'>,
): number {
  const value = valueOf(attributes, 'font-size');
  if (value === undefined) return inherited;
  if (Object.hasOwn(sizes, value)) return sizes[value] ?? inherited;
  if (value.endsWith('%')) {
    return parseLength('font-size', value, {
      base: { width: inherited, height: inherited, fontSize: 0 },
      axis: 'x',
    });
  }
  return parseLength('font-size', value, {
    base: { ...room, fontSize: inherited },
    axis: 'x',
  });
}

function readBold(attributes: Attributes, inherited: boolean): boolean {
  const value = valueOf(attributes, 'font-weight');
  if (value !== undefined && /^\d{1,4}$/.test(value)) return Number(value) >= 600;
  return readWord(attributes, 'font-weight', weights) ?? inherited;
}

/** What is not painted at all, with everything in it. */
export function isHidden(attributes: Attributes): boolean {
  return attributes.get('display')?.trim() === 'none';
}

/** Words are set in one plain colour. Throws DrawingRefused for a gradient or an outline of letters. */
export function wordColour({ fill, stroke, strokeWidth }: SvgStyle): Colour | undefined {
  const isOutlined = stroke.kind !== 'none' && strokeWidth > 0;
  if (isOutlined || fill.kind === 'reference') throw new DrawingRefused('print.svg-words');
  return fill.kind === 'none' ? undefined : fill;
}
