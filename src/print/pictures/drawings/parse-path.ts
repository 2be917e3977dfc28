import type { Outline, Segment } from '../../scene/geometry.ts';
import { curvesOfArc } from './arc-curves.ts';

import { largestNumber } from './style/read-numbers.ts';
import { wrongValue } from './style/wrong-value.ts';

const separators = /[\s,]*/y;
const commandForm = /[MmZzLlHhVvCcSsQqTtAa]/y;
const numberForm = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** Flags of arcs need nothing between them: `a1 1 0 012 2`. */
const flagForm = /[01]/y;

/** How many numbers follow each command, as often as one likes. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Where the pen is, and what the next smooth curve goes on from. */
interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** The last control point, where a curve of this kind came last. */
  control: { readonly kind: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined;
  readonly segments: Segment[];
}

/** Reads path data of SVG. Throws DrawingRefused where it is not written as SVG has it. */
export function parsePath(d: string): Outline {
  const scan = { text: d, at: 0 };
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, control: undefined, segments: [] };
  let command = '';
  skip(scan);
  while (scan.at < d.length) {
    const next = take(commandForm, scan);
    command = next ?? repeated(command);
    if (command === '' || (pen.segments.length === 0 && !/m/i.test(command))) throw refused(scan);
    draw(command, readArguments(command, scan), pen);
    skip(scan);
  }
  return pen.segments;
}

interface Scan {
  readonly text: string;
  at: number;
}

/** Further numbers after a move are lines; nothing follows a Z by itself. */
function repeated(command: string): string {
  if (command === 'M') return 'L';
  if (command === 'm') return 'l';
  return /z/i.test(command) ? '' : command;
}

function readArguments(command: string, scan: Scan): readonly number[] {
  const kind = command.toUpperCase();
  const numbers: number[] = [];
  while (numbers.length < (counts[kind] ?? 0)) {
    skip(scan);
    const isFlag = kind === 'A' && (numbers.length === 3 || numbers.length === 4);
    const written = take(isFlag ? flagForm : numberForm, scan);
    const number = Number(written);
    if (written === undefined || !(Math.abs(number) < largestNumber)) throw refused(scan);
    numbers.push(number);
  }
  return numbers;
}

function skip(scan: Scan): void {
  separators.lastIndex = scan.at;
  separators.exec(scan.text);
  scan.at = separators.lastIndex;
}

function take(form: RegExp, scan: Scan): string | undefined {
  form.lastIndex = scan.at;
  const [found] = form.exec(scan.text) ?? [];
  if (found !== undefined) scan.at = form.lastIndex;
  return found;
}

function refused({ text, at }: Scan) {
  return wrongValue(
    'd',
    text.length <= 60 ? text : `…${text.slice(Math.max(0, at - 30), at + 20)}…`,
  );
}

type Draw = (numbers: readonly number[], pen: Pen) => void;

const steps: Readonly<Record<string, Draw>> = {
  M: ([x = 0, y = 0], pen) => {
    pen.segments.push(['M', x, y]);
    Object.assign(pen, { x, y, startX: x, startY: y, control: undefined });
  },
  L: ([x = 0, y = 0], pen) => drawLine(x, y, pen),
  H: ([x = 0], pen) => drawLine(x, pen.y, pen),
  V: ([y = 0], pen) => drawLine(pen.x, y, pen),
  C: ([x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0], pen) =>
    drawCurve(['C', x1, y1, x2, y2, x, y], pen),
  S: ([x2 = 0, y2 = 0, x = 0, y = 0], pen) =>
    drawCurve(['C', ...mirrored('C', pen), x2, y2, x, y], pen),
  Q: ([x1 = 0, y1 = 0, x = 0, y = 0], pen) => drawQuadratic([x1, y1, x, y], pen),
  T: ([x = 0, y = 0], pen) => drawQuadratic([...mirrored('Q', pen), x, y], pen),
  A: ([rx = 0, ry = 0, turn = 0, ...rest], pen) => {
    const [x = 0, y = 0] = rest.slice(2);
    const shape = { rx, ry, turn, isLarge: rest[0] === 1, isSweep: rest[1] === 1 };
    for (const segment of curvesOfArc([pen.x, pen.y], shape, [x, y])) pen.segments.push(segment);
    Object.assign(pen, { x, y, control: undefined });
  },
  Z: (_, pen) => {
    pen.segments.push(['Z']);
    Object.assign(pen, { x: pen.startX, y: pen.startY, control: undefined });
  },
};

function draw(command: string, numbers: readonly number[], pen: Pen): void {
  const kind = command.toUpperCase();
  // A shape that goes on after Z begins where the last one began.
  if (pen.segments.at(-1)?.[0] === 'Z' && kind !== 'M' && kind !== 'Z') {
    pen.segments.push(['M', pen.x, pen.y]);
  }
  steps[kind]?.(command === kind ? numbers : toAbsolute(kind, numbers, pen), pen);
}

function toAbsolute(kind: string, numbers: readonly number[], { x, y }: Pen): readonly number[] {
  if (kind === 'V') return numbers.map((number) => number + y);
  const from = kind === 'A' ? 5 : 0;
  return numbers.map((number, index) =>
    index < from ? number : number + ((index - from) % 2 === 0 ? x : y),
  );
}

function drawLine(x: number, y: number, pen: Pen): void {
  pen.segments.push(['L', x, y]);
  Object.assign(pen, { x, y, control: undefined });
}

function drawCurve(segment: Extract<Segment, readonly ['C', ...number[]]>, pen: Pen): void {
  const [, , , x2, y2, x, y] = segment;
  pen.segments.push(segment);
  Object.assign(pen, { x, y, control: { kind: 'C', x: x2, y: y2 } });
}

/** A quadratic curve is a cubic one whose control points are two thirds of the way to its own. */
function drawQuadratic([cx, cy, x, y]: readonly [number, number, number, number], pen: Pen): void {
  const first = [toward(pen.x, cx), toward(pen.y, cy)] as const;
  pen.segments.push(['C', ...first, toward(x, cx), toward(y, cy), x, y]);
  Object.assign(pen, { x, y, control: { kind: 'Q', x: cx, y: cy } });
}

function toward(from: number, control: number): number {
  return from + (2 / 3) * (control - from);
}

function mirrored(kind: 'C' | 'Q', { x, y, control }: Pen): [number, number] {
  return control?.kind === kind ? [2 * x - control.x, 2 * y - control.y] : [x, y];
}
