import { assertSize } from '../../scene/assert-size.ts';
import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Orientation, Raster } from '../../scene/raster.ts';
import { checkJpeg, type JpegSegment } from './check-jpeg.ts';
import { readExifOrientation, writeExifOrientation } from './exif-orientation.ts';

const start = Buffer.from([0xff, 0xd8]);
const endMarker = 0xd9;
const scanMarker = 0xda;
const commentMarker = 0xfe;

/** Frames of whole pictures in ordinary coding: baseline, extended, progressive. */
const printable = new Set([0xc0, 0xc1, 0xc2]);
/** Not frames, though their numbers are among those of frames: tables and a reserved one. */
const notFrames = new Set([0xc4, 0xc8, 0xcc]);

/**
 * A JPEG as PDF takes it, compressed as it is. What cameras add (place, date, maker, thumbnails,
 * comments, further pictures behind the first) is taken out; which way is up is read before.
 * Throws DrawingRefused where it is broken or cut off, or of a kind that PDF cannot show.
 */
export function readJpeg(bytes: Uint8Array): Raster {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const segments = listSegments(view);
  const { width, height, colours } = readFrame(view, findFrame(segments));
  checkJpeg(view, segments);
  const orientation = findOrientation(view, segments);
  const kept = segments.map((segment) => keepSegment(view, segment));
  const compressed = Buffer.concat([start, ...kept]);
  const exif = orientation === 1 ? undefined : writeExifOrientation(orientation);
  const isTurned = orientation > 4;
  return {
    kind: 'raster',
    format: 'jpeg',
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    orientation,
    pixels: { ...asCompressed, width, height, colours, data: compressed },
    file: exif === undefined ? compressed : Buffer.concat([start, exif, ...kept]),
  };
}

const asCompressed = {
  bits: 8,
  filter: 'DCTDecode',
  predicted: undefined,
  alpha: undefined,
} as const;

function findFrame(segments: readonly JpegSegment[]): JpegSegment {
  const frame = segments.find(({ marker }) => isFrame(marker));
  const isWhole = segments.at(-1)?.marker === endMarker;
  const hasScan = segments.some(({ marker }) => marker === scanMarker);
  if (frame === undefined || !isWhole || !hasScan) throw new DrawingRefused('print.picture-broken');
  return frame;
}

/** A picture has some dozens; more than this are made to take a computer's memory. */
const mostSegments = 10_000;

function listSegments(view: Buffer): readonly JpegSegment[] {
  const segments: JpegSegment[] = [];
  for (const segment of segmentsOf(view)) {
    if (segments.length >= mostSegments) throw new DrawingRefused('print.picture-broken');
    segments.push(segment);
  }
  return segments;
}

/** The segments up to the end of the first picture; in a truncated file the end marker is missing. */
function* segmentsOf(view: Buffer): Generator<JpegSegment> {
  let at = 2;
  while (at + 1 < view.length) {
    if (view[at] !== 0xff) throw new DrawingRefused('print.picture-broken');
    const marker = view.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else {
      const to = endOf(view, at, marker);
      if (to > view.length) return;
      yield { marker, from: at, to };
      if (marker === endMarker) return;
      at = to;
    }
  }
}

function endOf(view: Buffer, from: number, marker: number): number {
  if (marker === endMarker) return from + 2;
  // Restarts occur only within scans.
  if (isAlone(marker)) throw new DrawingRefused('print.picture-broken');
  if (from + 4 > view.length) return view.length + 1;
  const length = view.readUInt16BE(from + 2);
  if (length < 2) throw new DrawingRefused('print.picture-broken');
  const to = from + 2 + length;
  return marker === scanMarker ? endOfScan(view, to) : to;
}

/** Markers without a length: restarts, and one for temporary use. */
function isAlone(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
}

/** Where the pixels of a scan end: at a marker that is neither a restart nor a stuffed byte. */
function endOfScan(view: Buffer, from: number): number {
  let at = view.indexOf(0xff, from);
  while (at !== -1 && at + 1 < view.length) {
    const next = view.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
    at = view.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return view.length + 1;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker);
}

function readFrame(view: Buffer, { marker, from, to }: JpegSegment) {
  if (to - from < 10) throw new DrawingRefused('print.picture-broken');
  const [bits = 0, height, width] = [
    view[from + 4],
    view.readUInt16BE(from + 5),
    view.readUInt16BE(from + 7),
  ];
  if (!printable.has(marker) || bits !== 8) throw new DrawingRefused('print.picture-jpeg-kind');
  assertSize(width, height);
  return { width, height, colours: coloursOf(view.readUInt8(from + 9)) };
}

function coloursOf(channels: number): 'DeviceGray' | 'DeviceRGB' {
  if (channels === 1) return 'DeviceGray';
  if (channels === 3) return 'DeviceRGB';
  throw new DrawingRefused(channels === 4 ? 'print.picture-cmyk' : 'print.picture-broken');
}

function findOrientation(view: Buffer, segments: readonly JpegSegment[]): Orientation {
  const exif = segments.find((segment) => isNamed(view, segment, [0xe1, 'Exif\0\0']));
  return exif === undefined ? 1 : readExifOrientation(view.subarray(exif.from + 10, exif.to));
}

function isNamed(
  view: Buffer,
  { marker, from, to }: JpegSegment,
  [wanted, name]: readonly [number, string],
): boolean {
  return marker === wanted && view.toString('latin1', from + 4, to).startsWith(name);
}

const nothing = Buffer.alloc(0);

/** What is kept of a segment: pixels and what they are decoded with, nothing that tells tales. */
function keepSegment(view: Buffer, segment: JpegSegment): Buffer {
  const { marker, from, to } = segment;
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication) return marker === commentMarker ? nothing : view.subarray(from, to);
  // Both say how colours are to be understood. The second could hold a thumbnail behind its fields.
  if (isNamed(view, segment, [0xee, 'Adobe']) && to - from >= 16) {
    return withLength(view.subarray(from, from + 16));
  }
  if (!isNamed(view, segment, [0xe0, 'JFIF\0']) || to - from < 18) return nothing;
  const plain = withLength(view.subarray(from, from + 18));
  plain.writeUInt16BE(0, 16);
  return plain;
}

/** A copy of a segment that was cut short, with the length that it has now. */
function withLength(segment: Buffer): Buffer {
  const copy = Buffer.from(segment);
  copy.writeUInt16BE(copy.length - 2, 2);
  return copy;
}
