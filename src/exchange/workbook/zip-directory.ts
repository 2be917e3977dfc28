import { inflateRawSync } from 'node:zlib';
import type { MessageKey } from '../../model/message-key.ts';
import { EomsError } from '../../model/problem.ts';

/** A part of a ZIP archive as its directory describes it; nothing of it is inflated yet. */
export interface ZipPart {
  readonly name: string;
  /** How it is packed: 0 = as it is, 8 = deflated; eoms knows no other way. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once inflated, as the directory says. */
  readonly inflated: number;
  /** The offset of its own header in the archive. */
  readonly at: number;
}

/** Signatures of the end of the directory, of an entry in it, and of the header of a part. */
const signature = { end: 0x06_05_4b_50, entry: 0x02_01_4b_50, part: 0x04_03_4b_50 } as const;
const length = { end: 22, entry: 46, part: 30 } as const;
const longestComment = 65_535;

/** Refuses a workbook for a reason that has words of its own. */
export function refuseWorkbook(key: MessageKey, file: string): never {
  throw new EomsError('bad-data', [{ key, place: { file } }]);
}

/**
 * The parts of an archive, by its directory alone. Archives beyond 4 GB have another directory, and are
 * refused as broken.
 *
 * @param most parts that it may have
 * @throws EomsError `bad-data` where the archive is not whole, or has more parts.
 */
export function readZipDirectory(bytes: Buffer, file: string, most: number): readonly ZipPart[] {
  const end = findEnd(bytes);
  if (end === undefined) return refuseWorkbook('exchange.workbook-broken', file);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) return refuseWorkbook('exchange.workbook-many-parts', file);
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (parts.length < count) {
    if (at + length.entry > end || bytes.readUInt32LE(at) !== signature.entry) {
      return refuseWorkbook('exchange.workbook-broken', file);
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push(readEntry(bytes, at, nameLength));
    const [extra, comment] = [bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    at += length.entry + nameLength + extra + comment;
  }
  return parts;
}

function findEnd(bytes: Buffer): number | undefined {
  const last = bytes.length - length.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === signature.end) return at;
  }
  return undefined;
}

function readEntry(bytes: Buffer, at: number, nameLength: number): ZipPart {
  const start = at + length.entry;
  return {
    name: bytes.toString('utf8', start, start + nameLength),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    inflated: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  };
}

/**
 * The bytes of a part. What a directory says may be a lie: no more is inflated than it promised.
 *
 * @throws EomsError `bad-data` where the part is not there, not whole, or larger than it says.
 */
export function inflatePart(bytes: Buffer, part: ZipPart, file: string): Buffer {
  const packed = dataOf(bytes, part);
  const content = packed === undefined ? undefined : unpack(packed, part);
  if (content?.length !== part.inflated) return refuseWorkbook('exchange.workbook-broken', file);
  return content;
}

function dataOf(bytes: Buffer, { at, packed }: ZipPart): Buffer | undefined {
  if (at + length.part > bytes.length || bytes.readUInt32LE(at) !== signature.part)
    return undefined;
  const start = at + length.part + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}

/** `undefined` where it cannot be unpacked, or would be larger than it says. */
function unpack(packed: Buffer, { method, inflated }: ZipPart): Buffer | undefined {
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, inflated) });
  } catch {
    return undefined;
  }
}
