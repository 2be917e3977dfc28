import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import type { Font, GlyphBounds } from '../kit/font.ts';
import type { GlyphRecord } from '../kit/pdf-file.ts';
import type { CellPart } from './shape-text.ts';

const headLength = 10;
const partLength = 8;
/** Offsets are words, and are distances. */
const plainPart = 0x0003;
const morePartsFollow = 0x0020;

/** A glyph made of glyphs of the font; `codeOf` gives the number of each in the new font. */
export function encodeParts(
  parts: readonly CellPart[],
  font: Font,
  codeOf: (glyph: number) => number,
): GlyphRecord {
  const bytes = new Uint8Array(headLength + parts.length * partLength);
  const view = new DataView(bytes.buffer);
  const bounds = boundsOf(parts, font);
  writeHead(view, -1, bounds);
  parts.forEach(({ glyph, dx, dy }, index) => {
    const at = headLength + index * partLength;
    view.setUint16(at, index < parts.length - 1 ? plainPart | morePartsFollow : plainPart);
    view.setUint16(at + 2, codeOf(glyph));
    view.setInt16(at + 4, dx);
    view.setInt16(at + 6, dy);
  });
  return { bytes, left: bounds.minX };
}

/**
 * A glyph that is a place and paints nothing: a line there and back, without an area. Programs
 * that read text pass over a glyph without any outline.
 */
export function encodePlace(advance: number, height: number): GlyphRecord {
  const bytes = new Uint8Array(30);
  const view = new DataView(bytes.buffer);
  writeHead(view, 1, { minX: 0, minY: 0, maxX: advance, maxY: height });
  const lastPoint = 2;
  view.setUint16(headLength, lastPoint);
  // No instructions; three points on the curve, their steps as words: x, then y.
  bytes.fill(1, headLength + 4, headLength + 7);
  const steps = [0, advance, -advance, 0, height, -height];
  for (const [index, step] of steps.entries()) view.setInt16(headLength + 7 + index * 2, step);
  return { bytes, left: 0 };
}

function writeHead(view: DataView, contours: number, bounds: GlyphBounds): void {
  const { minX, minY, maxX, maxY } = bounds;
  for (const [index, value] of [contours, minX, minY, maxX, maxY].entries()) {
    view.setInt16(index * 2, value);
  }
}

function boundsOf(parts: readonly CellPart[], font: Font): GlyphBounds {
  const all = parts.flatMap(({ glyph, dx, dy }) => {
    const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox ?? nothing;
    const isEmpty = !(maxX >= minX);
    return isEmpty ? [] : [{ minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy }];
  });
  if (all.length === 0) return nothing;
  return {
    minX: Math.floor(leastOf(all.map(({ minX }) => minX))),
    minY: Math.floor(leastOf(all.map(({ minY }) => minY))),
    maxX: Math.ceil(greatestOf(all.map(({ maxX }) => maxX))),
    maxY: Math.ceil(greatestOf(all.map(({ maxY }) => maxY))),
  };
}

const nothing: GlyphBounds = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
