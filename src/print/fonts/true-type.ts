import { sum } from '../../model/lists/sum.ts';

interface CharacterRun {
  readonly start: number;
  end: number;
  readonly delta: number;
}

/** A `cmap` table of format 4: the glyph of each character, in runs of neighbours. */
export function writeCharacterMap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const segments: CharacterRun[] = [];
  for (const [codePoint, glyph] of [...glyphs].toSorted(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    const delta = glyph - codePoint;
    if (last?.end === codePoint - 1 && last.delta === delta) last.end = codePoint;
    else segments.push({ start: codePoint, end: codePoint, delta });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const range = 2 * 2 ** power;
  const head = [4, 16 + 8 * count, 0, 2 * count, range, power, 2 * count - range];
  const subtable = [
    ...head,
    ...segments.map(({ end }) => end),
    0,
    ...segments.map(({ start }) => start),
    ...segments.map(({ delta }) => delta & 0xffff),
    ...segments.map(() => 0),
  ];
  // One subtable, for Windows and Unicode, 12 bytes from here.
  return wordsToBytes([0, 1, 3, 1, 0, 12, ...subtable]);
}

function wordsToBytes(words: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => {
    bytes.writeUInt16BE(word, 2 * index);
  });
  return bytes;
}

const headLength = 12;
const entryLength = 16;

/** The font file with one more table. Its directory grows by an entry, so that all others move. */
export function addTable(file: Uint8Array, tag: string, table: Uint8Array): Uint8Array {
  const old = Buffer.from(file);
  const count = old.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, index) =>
    Buffer.from(
      old.subarray(headLength + index * entryLength, headLength + (index + 1) * entryLength),
    ),
  );
  for (const entry of entries) entry.writeUInt32BE(entry.readUInt32BE(8) + entryLength, 8);
  const tables = padToWords(old.subarray(headLength + count * entryLength));
  const padded = padToWords(table);
  const added = Buffer.alloc(entryLength);
  added.write(tag, 'latin1');
  added.writeUInt32BE(checksum(padded), 4);
  added.writeUInt32BE(headLength + (count + 1) * entryLength + tables.length, 8);
  added.writeUInt32BE(table.length, 12);
  const sorted = [...entries, added].toSorted((a, b) => a.compare(b, 0, 4, 0, 4));
  const head = Buffer.from(old.subarray(0, headLength));
  const power = Math.floor(Math.log2(count + 1));
  [count + 1, 2 ** power * 16, power, (count + 1) * 16 - 2 ** power * 16].forEach(
    (value, index) => {
      head.writeUInt16BE(value, 4 + 2 * index);
    },
  );
  return Buffer.concat([head, ...sorted, tables, padded]);
}

/** Tables start at multiples of four bytes. */
function padToWords(table: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
  padded.set(table);
  return padded;
}

function checksum(table: Buffer): number {
  const words = Array.from({ length: table.length / 4 }, (_, index) =>
    table.readUInt32BE(4 * index),
  );
  return sum(words) % 2 ** 32;
}
