/** Glyphs, from one number to another. */
type GlyphRange = readonly [first: number, last: number];

const rules = 48;

/**
 * A font in which setting some glyphs has no end: each of its rules applies the next one twice. Made
 * of a sound one, whose table GSUB is put behind it anew.
 */
export function endlessFont(sound: Uint8Array, glyphs: GlyphRange): Uint8Array {
  const table = substitutions(glyphs);
  const bytes = Buffer.concat([sound, table]);
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    if (bytes.toString('latin1', at, at + 4) !== 'GSUB') continue;
    bytes.writeUInt32BE(sound.length, at + 8);
    bytes.writeUInt32BE(table.length, at + 12);
  }
  return bytes;
}

/** OpenType 1.9, "GSUB": one script, one feature, and contexts that lead from one to the next. */
function substitutions(glyphs: GlyphRange): Buffer {
  const scripts = Buffer.concat([words(1), tag('DFLT'), words(8, 4, 0, 0, 0xffff, 1, 0)]);
  const features = Buffer.concat([words(1), tag('ccmp'), words(8, 0, 1, 0)]);
  const contexts = Array.from({ length: rules }, (_, index) => context(index + 1, glyphs));
  const size = contexts[0]?.length ?? 0;
  const places = contexts.map((_, index) => 2 + 2 * rules + index * size);
  const head = words(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length);
  return Buffer.concat([head, scripts, features, words(rules, ...places), ...contexts]);
}

/** Where one of the glyphs stands, another rule is applied to it twice; the last one does nothing. */
function context(next: number, [first, last]: GlyphRange): Buffer {
  const lookup = words(5, 0, 1, 8);
  const applied = next < rules ? 2 : 0;
  const subtable = words(3, 1, applied, 16, 0, next % rules, 0, next % rules);
  return Buffer.concat([lookup, subtable, words(2, 1, first, last, 0)]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(value, 2 * index));
  return bytes;
}

function tag(name: string): Buffer {
  return Buffer.from(name, 'latin1');
}
