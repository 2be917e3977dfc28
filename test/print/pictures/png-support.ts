import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** A PNG as bytes, from what its header says and its unpacked rows, each with its filter first. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly key?: readonly number[];
  readonly rows: readonly number[];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function headerChunk({ width, height, depth, colourType, interlaced }: PngParts): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlaced === true ? 1 : 0], 8);
  return chunk('IHDR', header);
}

export function aPng(parts: PngParts, extra: readonly Buffer[] = []): Buffer {
  const { palette, key, rows } = parts;
  return Buffer.concat([
    signature,
    headerChunk(parts),
    ...extra,
    ...(palette === undefined ? [] : [chunk('PLTE', Buffer.from(palette))]),
    ...(key === undefined ? [] : [chunk('tRNS', Buffer.from(key))]),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
