import { DrawingRefused } from './drawing-refused.ts';
import { readNumbers } from './parse-transform.ts';
import type { Paint } from './scene.ts';

type Attributes = ReadonlyMap<string, string>;

/** What a shape inherits from the groups round it. */
export interface SvgStyle extends Paint {
  readonly opacity: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'alphabetic' | 'middle' | 'hanging';
}

export const initialStyle: SvgStyle = {
  fill: '#000000',
  stroke: undefined,
  strokeWidth: 1,
  dash: [],
  evenOdd: false,
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  fontSize: 16,
  bold: false,
  anchor: 'start',
  baseline: 'alphabetic',
};

const namedColours: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  currentcolor: '#000000',
};

const baselines: Readonly<Record<string, SvgStyle['baseline']>> = {
  auto: 'alphabetic',
  alphabetic: 'alphabetic',
  middle: 'middle',
  central: 'middle',
  hanging: 'hanging',
  'text-before-edge': 'hanging',
};

const hexForm = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/;
const numberForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?(?:px)?$/;

/** The style of an element: its own presentation attributes over what it inherits. */
export function readStyle(attributes: Attributes, inherited: SvgStyle): SvgStyle {
  const opacity = readShare(attributes, 'opacity', 1) * inherited.opacity;
  return {
    opacity,
    fill: readColour(attributes, 'fill', inherited.fill),
    stroke: readColour(attributes, 'stroke', inherited.stroke),
    strokeWidth: readLength(attributes, 'stroke-width', inherited.strokeWidth),
    dash: readDash(attributes, inherited.dash),
    evenOdd: readRule(attributes.get('fill-rule'), inherited.evenOdd),
    fillOpacity: readShare(attributes, 'fill-opacity', inherited.fillOpacity),
    strokeOpacity: readShare(attributes, 'stroke-opacity', inherited.strokeOpacity),
    fontSize: readLength(attributes, 'font-size', inherited.fontSize),
    bold: readBold(attributes.get('font-weight'), inherited.bold),
    anchor: readAnchor(attributes.get('text-anchor'), inherited.anchor),
    baseline: readBaseline(attributes.get('dominant-baseline'), inherited.baseline),
  };
}

/** A plain number or a number of `px`; `otherwise` where the attribute is missing. */
export function readLength(attributes: Attributes, name: string, otherwise: number): number {
  const value = attributes.get(name)?.trim();
  if (value === undefined) return otherwise;
  const number = Number(value.replace(/px$/, ''));
  if (!numberForm.test(value) || Math.abs(number) >= 1e6) throw wrongValue(name, value);
  return number;
}

function readShare(attributes: Attributes, name: string, otherwise: number): number {
  return Math.min(1, Math.max(0, readLength(attributes, name, otherwise)));
}

function readColour(attributes: Attributes, name: string, otherwise: string | undefined) {
  const value = attributes.get(name)?.trim().toLowerCase();
  if (value === undefined || value === 'inherit') return otherwise;
  return value === 'none' || value === 'transparent' ? undefined : parseColour(name, value);
}

function parseColour(name: string, value: string): string {
  if (hexForm.test(value)) return toLongHex(value);
  const known = Object.hasOwn(namedColours, value) ? namedColours[value] : undefined;
  if (known === undefined) throw wrongValue(name, value);
  return known;
}

function toLongHex(hex: string): string {
  if (hex.length === 7) return hex;
  return `#${hex.slice(1).replaceAll(/./g, '$&$&')}`;
}

function readDash(attributes: Attributes, otherwise: readonly number[]): readonly number[] {
  const value = attributes.get('stroke-dasharray');
  if (value === undefined) return otherwise;
  if (value.trim() === 'none') return [];
  const lengths = readNumbers(value);
  if (lengths.some((length) => length < 0)) throw wrongValue('stroke-dasharray', value);
  return lengths.some((length) => length > 0) ? lengths : [];
}

function readRule(value: string | undefined, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (value !== 'evenodd' && value !== 'nonzero') throw wrongValue('fill-rule', value);
  return value === 'evenodd';
}

function readBold(value: string | undefined, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (value === 'bold') return true;
  if (value === 'normal') return false;
  if (!/^[1-9]00$/.test(value)) throw wrongValue('font-weight', value);
  return Number(value) >= 600;
}

function readAnchor(value: string | undefined, otherwise: SvgStyle['anchor']): SvgStyle['anchor'] {
  if (value === undefined) return otherwise;
  if (value !== 'start' && value !== 'middle' && value !== 'end')
    throw wrongValue('text-anchor', value);
  return value;
}

function readBaseline(value: string | undefined, otherwise: SvgStyle['baseline']) {
  if (value === undefined) return otherwise;
  const baseline = Object.hasOwn(baselines, value) ? baselines[value] : undefined;
  if (baseline === undefined) throw wrongValue('dominant-baseline', value);
  return baseline;
}

/** The refusal of a value that an attribute cannot have. */
export function wrongValue(name: string, value: string): DrawingRefused {
  return new DrawingRefused('print.svg-attribute-value', { name, value: value.slice(0, 60) });
}
