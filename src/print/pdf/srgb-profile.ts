/*
 * The colours of our prints are those of sRGB (IEC 61966-2-1). A PDF for archives has to carry what
 * that means, as an ICC profile (ICC.1:2004-10, version 4.2): where the three lights and white lie,
 * for the viewing light of all profiles (D50), and how much light a value gives.
 */

interface ProfileTag {
  readonly names: readonly string[];
  readonly body: Buffer;
}

/** White of the profile connection space. */
const d50 = [0.9642, 1, 0.8249] as const;
const red = [0.43604, 0.22248, 0.01392] as const;
const green = [0.38511, 0.71691, 0.09707] as const;
const blue = [0.14305, 0.06061, 0.71391] as const;
/** From daylight (D65), which sRGB is seen in, to D50 (Bradford). */
const adaptation = [
  1.04789, 0.02292, -0.05022, 0.02958, 0.99048, -0.01708, -0.00925, 0.01507, 0.75168,
] as const;
/** Light = (a·value + b)^g from d upwards, and c·value below: g, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;
const headerLength = 128;

/** The sRGB profile: always the same bytes. */
export function writeSrgbProfile(): Uint8Array {
  const tags: readonly ProfileTag[] = [
    { names: ['desc'], body: namedText('sRGB') },
    { names: ['cprt'], body: namedText('CC0') },
    { names: ['wtpt'], body: typed('XYZ ', fixed(d50)) },
    { names: ['chad'], body: typed('sf32', fixed(adaptation)) },
    { names: ['rXYZ'], body: typed('XYZ ', fixed(red)) },
    { names: ['gXYZ'], body: typed('XYZ ', fixed(green)) },
    { names: ['bXYZ'], body: typed('XYZ ', fixed(blue)) },
    { names: ['rTRC', 'gTRC', 'bTRC'], body: typed('para', numbers16(3, 0), fixed(curve)) },
  ];
  const count = tags.flatMap(({ names }) => names).length;
  const table = [numbers32(count)];
  let offset = headerLength + 4 + 12 * count;
  for (const { names, body } of tags) {
    for (const name of names) table.push(Buffer.from(name), numbers32(offset, body.length));
    offset += body.length;
  }
  return new Uint8Array(
    Buffer.concat([writeHeader(offset), ...table, ...tags.map(({ body }) => body)]),
  );
}

function writeHeader(size: number): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(0x0420_0000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // The day that this description was written: a profile has one, and it must not change.
  numbers16(2026, 11, 25).copy(header, 24);
  header.write('acsp', 36, 'latin1');
  fixed(d50).copy(header, 68);
  return header;
}

/** A text in English (multiLocalizedUnicodeType). */
function namedText(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16();
  return typed('mluc', numbers32(1, 12), Buffer.from('enUS'), numbers32(words.length, 28), words);
}

/** What a tag points to starts with its type, and ends at a multiple of four bytes. */
function typed(type: string, ...parts: readonly Buffer[]): Buffer {
  const whole = Buffer.concat([Buffer.from(type, 'latin1'), numbers32(0), ...parts]);
  return Buffer.concat([whole, Buffer.alloc(-whole.length & 3)]);
}

/** Signed numbers in 65536ths. */
function fixed(values: readonly number[]): Buffer {
  return numbers32(...values.map((value) => Math.round(value * 65_536) >>> 0));
}

function numbers32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4));
  return buffer;
}

function numbers16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value, index * 2));
  return buffer;
}
