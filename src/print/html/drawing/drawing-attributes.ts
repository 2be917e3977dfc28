import { escapeXml } from '../../../model/text/escape-xml.ts';
import type { Matrix, Outline } from '../../scene/geometry.ts';
import { isIdentity } from '../../scene/matrix.ts';

/** An attribute with a blank before it. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}

/** An attribute that is a number, to a thousandth; none where it is what it would be without. */
export function numberAttribute(name: string, value: number, otherwise?: number): string {
  return value === otherwise ? '' : attribute(name, writeNumber(value));
}

export function transformAttribute(matrix: Matrix, name = 'transform'): string {
  return isIdentity(matrix) ? '' : attribute(name, `matrix(${matrix.map(writeExact).join(' ')})`);
}

/** An outline as path data of SVG. */
export function writeOutline(outline: Outline): string {
  return outline.map(([step, ...points]) => `${step}${points.map(writePoint).join(' ')}`).join('');
}

/** A number to a thousandth. */
export function writeNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}

function writePoint(value: number): string {
  return String(Number(value.toPrecision(7)));
}

/** Scales may be small numbers that matter. */
export function writeExact(value: number): string {
  return String(Number(value.toPrecision(8)));
}
