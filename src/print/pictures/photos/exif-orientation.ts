import type { Orientation } from '../../scene/raster.ts';

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
const orientationTag = 0x0112;

/** Reads numbers in the order of bytes that a TIFF structure names. */
interface TiffReader {
  readonly length: number;
  readonly read16: (at: number) => number;
  readonly read32: (at: number) => number;
}

/**
 * Which way is up, from the TIFF structure within Exif (CIPA DC-008, 4.6.2); 1 where it does not
 * say, or says nothing sensible.
 */
export function readExifOrientation(tiff: Buffer): Orientation {
  const reader = openTiff(tiff);
  const value = reader === undefined ? 1 : findOrientation(reader);
  return orientations.find((known) => known === value) ?? 1;
}

function openTiff(tiff: Buffer): TiffReader | undefined {
  const order = tiff.toString('latin1', 0, 2);
  const { length } = tiff;
  if (length < 8) return undefined;
  if (order === 'II') {
    return {
      length,
      read16: (at) => tiff.readUInt16LE(at),
      read32: (at) => tiff.readUInt32LE(at),
    };
  }
  if (order !== 'MM') return undefined;
  return { length, read16: (at) => tiff.readUInt16BE(at), read32: (at) => tiff.readUInt32BE(at) };
}

function findOrientation({ length, read16, read32 }: TiffReader): number | undefined {
  const directory = read32(4);
  if (directory + 2 > length) return undefined;
  const entries = Math.min(read16(directory), Math.floor((length - directory - 2) / 12));
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (read16(at) === orientationTag) return read16(at + 8);
  }
  return undefined;
}

/** A segment of JPEG with an Exif that says which way is up, and nothing else. */
export function writeExifOrientation(orientation: Orientation): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xff_e1, 0);
  segment.writeUInt16BE(segment.length - 2, 2);
  segment.write('Exif\0\0MM\0*', 4, 'latin1');
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(orientationTag, 20);
  // One short number, in the first half of its field.
  segment.writeUInt16BE(3, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
}
