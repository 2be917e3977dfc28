import { deflateSync, inflateSync } from 'node:zlib';
import { assertSize } from '../../scene/assert-size.ts';
import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { PixelData, Raster } from '../../scene/raster.ts';
import { decodePng, type PngHeader, sizeOfRows } from './decode-png.ts';

/** Bytes of memory that pixels may take while they are read. */
const mostUnpacked = 200_000_000;

/** Samples of each kind of pixel, and the depths that it may have (PNG, table 11.1). */
const kinds: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly whole: Buffer;
}

/** What is kept in a picture's file; words, dates and places are not. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * A PNG as PDF takes it: as it is compressed where PDF knows the form, else unpacked, its opacity
 * parted from its colours, 8 bits to a sample.
 * Throws DrawingRefused where it is broken, cut off or too large.
 */
export function readPng(bytes: Uint8Array): Raster {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = [...chunksOf(view)].filter(({ type }) => kept.has(type));
  const join = (type: string): Buffer =>
    Buffer.concat(chunks.flatMap((chunk) => (chunk.type === type ? [chunk.data] : [])));
  if (chunks[0]?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') throw broken();
  const header = readHeader(join('IHDR'), { palette: join('PLTE'), key: join('tRNS') });
  const { width, height } = header;
  const packed = join('IDAT');
  return {
    kind: 'raster',
    format: 'png',
    width,
    height,
    orientation: 1,
    pixels: readPixels(header, packed),
    file: Buffer.concat([view.subarray(0, 8), ...chunks.map(({ whole }) => whole)]),
  };
}

function broken(): DrawingRefused {
  return new DrawingRefused('print.picture-broken');
}

function* chunksOf(view: Buffer): Generator<Chunk> {
  let at = 8;
  while (at + 12 <= view.length) {
    const length = view.readUInt32BE(at);
    const to = at + 12 + length;
    if (to > view.length) throw broken();
    const type = view.toString('latin1', at + 4, at + 8);
    yield { type, data: view.subarray(at + 8, to - 4), whole: view.subarray(at, to) };
    if (type === 'IEND') return;
    at = to;
  }
}

function readHeader(
  data: Buffer,
  { palette, key }: { readonly palette: Buffer; readonly key: Buffer },
): PngHeader {
  if (data.length !== 13) throw broken();
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth, colourType, interlace] = [data.readUInt8(8), data.readUInt8(9), data.readUInt8(12)];
  const kind = kinds[colourType];
  if (kind?.depths.includes(depth) !== true || interlace > 1) throw broken();
  if (colourType === 3 && !isPalette(palette)) throw broken();
  assertSize(width, height);
  const { samples } = kind;
  return { width, height, depth, colourType, samples, interlaced: interlace === 1, palette, key };
}

function isPalette({ length }: Buffer): boolean {
  return length > 0 && length <= 768 && length % 3 === 0;
}

function readPixels(header: PngHeader, packed: Buffer): PixelData {
  const rows = unpack(header, packed);
  const { width, height, depth, samples, colourType, palette } = header;
  if (isPlain(header)) {
    const colours = colourType === 0 ? 'DeviceGray' : 'DeviceRGB';
    return {
      width,
      height,
      bits: depth,
      colours: colourType === 3 ? palette : colours,
      filter: 'FlateDecode',
      predicted: samples,
      data: packed,
      alpha: undefined,
    };
  }
  const { colours, isGrey, alpha } = decodePng(header, rows);
  return {
    width,
    height,
    bits: 8,
    colours: isGrey ? 'DeviceGray' : 'DeviceRGB',
    filter: 'FlateDecode',
    predicted: undefined,
    data: deflateSync(colours),
    alpha: alpha === undefined ? undefined : deflateSync(alpha),
  };
}

/** PDF knows it as it is. */
function isPlain({ interlaced, colourType, key }: PngHeader): boolean {
  return !interlaced && colourType < 4 && key.length === 0;
}

/** The memory for unpacked rows, plus the colours and opacity split out of them. */
function memoryFor(header: PngHeader): number {
  const parted = header.colourType === 0 || header.colourType === 4 ? 2 : 4;
  const planes = isPlain(header) ? 0 : header.width * header.height * parted;
  return sizeOfRows(header) + planes;
}

/** Also proves that all pixels are there, and no more than that: a small file can hold gigabytes. */
function unpack(header: PngHeader, packed: Buffer): Buffer {
  const size = sizeOfRows(header);
  if (memoryFor(header) > mostUnpacked) throw new DrawingRefused('print.picture-too-large');
  const rows = inflate(packed, size);
  if (rows === undefined || rows.length < size) throw broken();
  return rows;
}

/** Into one piece of memory, not into many that are joined afterwards. */
function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: size, chunkSize: size + 64 });
  } catch {
    return undefined;
  }
}
