import { findTable, viewOf } from './font-tables.ts';

/** A kind of font that is whole, and cannot be printed in. */
export type FontKind = 'colour' | 'bitmap' | 'cff2';

const outlines = ['glyf', 'CFF ', 'CFF2'] as const;
const colours = ['CBDT', 'sbix', 'SVG ', 'COLR'] as const;
const bitmaps = ['EBDT', 'bdat'] as const;

/**
 * What kind of unprintable font a file holds, by its tables (OpenType 1.9); `undefined` = none of
 * these. `start` is where the font begins. A font with both outlines and coloured pictures is printed
 * by its outlines.
 */
export function findKind(bytes: Uint8Array, start: number): FontKind | undefined {
  const view = viewOf(bytes);
  const has = (tag: string): boolean => findTable(view, tag, start) !== undefined;
  if (!outlines.some(has)) return kindWithout(has);
  // Glyphs that are pictures have frames for outlines, which print as nothing.
  if (has('sbix') || isLayered(view, findTable(view, 'COLR', start))) return 'colour';
  // A variable font is reported as such elsewhere, which is easier to fix.
  return has('CFF2') && !has('fvar') ? 'cff2' : undefined;
}

function kindWithout(has: (tag: string) => boolean): FontKind | undefined {
  if (colours.some(has)) return 'colour';
  return bitmaps.some(has) ? 'bitmap' : undefined;
}

/** Version 1 of coloured layers paints gradients and shapes, and has no outline of the whole. */
function isLayered(view: DataView, layers: number | undefined): boolean {
  return layers !== undefined && view.getUint16(layers) > 0;
}
