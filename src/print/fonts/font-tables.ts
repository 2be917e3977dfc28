import type { PostFacts } from '../kit/font.ts';

/**
 * Where a table of a TrueType or OpenType font begins, by its tag; `undefined` = it has none.
 * `start` is where the font itself begins, in a collection of fonts.
 */
export function findTable(view: DataView, tag: string, start = 0): number | undefined {
  const count = view.getUint16(start + 4);
  for (let record = start + 12; record < start + 12 + count * 16; record += 16) {
    if (readTag(view, record) === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

/** The four letters at a place of a font. */
export function readTag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

/** Reads the head of the `post` table, without the names of all glyphs behind it. */
export function readPost(bytes: Uint8Array): PostFacts | undefined {
  const view = viewOf(bytes);
  const table = findTable(view, 'post');
  if (table === undefined) return undefined;
  return {
    italicAngle: view.getInt32(table + 4) / 0x1_00_00,
    isFixedPitch: view.getUint32(table + 12),
  };
}

/** A font's bytes, to be read by their places. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
