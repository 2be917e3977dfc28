import { findTable, viewOf } from './font-tables.ts';

/** A kind of font that is whole, and cannot be printed in. */
export type FontKind = 'colour' | 'bitmap' | 'cff2';

const outlines = ['glyf', 'CFF ', 'CFF2'] as const;
const colours = ['CBDT', 'sbix', 'SVG ', 'COLR'] as const;
const bitmaps = ['EBDT', 'bdat'] as const;

/**
 * What kind of font a file holds that no print takes, by its tables (OpenType 1.9); `undefined` = none
 * of these. `start` is where the font begins. Pictures in colour are told from outlines by what there
 * is of these: a font that has both is printed by its outlines.
 */
export function findKind(bytes: Uint8Array, start: number): FontKind | undefined {
  const view = viewOf(bytes);
  const has = (tag: string): boolean => findTable(view, tag, start) !== undefined;
  if (!outlines.some(has)) return kindWithout(has);
  // Glyphs that are pictures have frames for outlines, which print as nothing.
  if (has('sbix') || isLayered(view, findTable(view, 'COLR', start))) return 'colour';
  // Many cuts in one are told as that: it is easier to mend.
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
