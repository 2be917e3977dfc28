import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPicture, refusalOf } from './raster-support.ts';

const picture = (name: string): Buffer => readFileSync(`test/fixtures/pictures/${name}`);
const grey = picture('grey.jpg');
const coloured = picture('turned-1.jpg');
const progressive = picture('progressive.jpg');

function placeOf(bytes: Buffer, marker: number): number {
  return bytes.indexOf(Buffer.from([0xff, marker]));
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A picture with bytes put in at a place. */
function withBytes(bytes: Buffer, at: number, added: Buffer | readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at)]);
}

const dataOf = (bytes: Buffer): string =>
  Buffer.from(readPicture(bytes).pixels.data).toString('latin1');

describe('what stands between the segments of a JPEG', () => {
  it('may be filled up, before a segment and behind the pixels', () => {
    expect(dataOf(withBytes(grey, 2, [0xff, 0xff]))).toBe(dataOf(grey));
    const filled = dataOf(withBytes(grey, grey.length - 2, [0xff]));
    expect(filled).toBe(`${dataOf(grey).slice(0, -2)}\u00FF\u00FF\u00D9`);
  });

  it.each([
    ['is no marker', [0xff, 0xfe, 0, 2, 0x41]],
    ['is a segment shorter than its own length', [0xff, 0xfe, 0, 1]],
    ['is a frame without sides', [0xff, 0xc0, 0, 4, 8, 8]],
    ['is a marker that has no meaning', [0xff, 0x30, 0, 2]],
  ])('is refused where it %s', (_, added) => {
    expect(refusalOf(withBytes(grey, 2, added))).toBe('print.picture-broken');
  });

  it('is refused where a scan says nothing of itself', () => {
    const scan = [0xff, 0xda, 0, 2];
    expect(refusalOf(withBytes(grey, grey.length - 2, scan))).toBe('print.picture-broken');
  });

  it('is refused where pixels come before their frame', () => {
    const scan = grey.subarray(placeOf(grey, 0xda), -2);
    expect(refusalOf(withBytes(grey, placeOf(grey, 0xc0), scan))).toBe('print.picture-broken');
  });
});

describe('what an Adobe program says of the colours of a JPEG', () => {
  const said = Buffer.from('Adobe\0\u0064\0\0\0\0\u0001', 'latin1');

  it('is kept, and nothing that stands behind it', () => {
    const plain = withBytes(grey, 2, segment(0xee, said));
    expect(dataOf(plain)).toContain(segment(0xee, said).toString('latin1'));
    const more = segment(0xee, Buffer.concat([said, Buffer.from('Fictional Street 4')]));
    expect(dataOf(withBytes(grey, 2, more))).toBe(dataOf(plain));
  });

  it('is dropped where it is cut short, or is said by another', () => {
    const short = segment(0xee, said.subarray(0, 8));
    const other = segment(0xee, Buffer.from('Farmer, twelve bytes'));
    expect(dataOf(withBytes(grey, 2, short))).toBe(dataOf(grey));
    expect(dataOf(withBytes(grey, 2, other))).toBe(dataOf(grey));
  });
});

/** The picture with a promise of how long its parts are, and with so many marks between them. */
function parted(bytes: Buffer, interval: number, marks: number): Buffer {
  const end = bytes.length - 2;
  const between = Array.from({ length: marks }, (_, index) => [0xff, 0xd0 + (index % 8)]);
  const cut = withBytes(bytes, end, between.flat());
  const promise = Buffer.from([interval >> 8, interval & 0xff]);
  return withBytes(cut, placeOf(cut, 0xda), segment(0xdd, promise));
}

/** How many units the only scan of a picture has. */
function unitsOf(bytes: Buffer): number {
  const frame = bytes.subarray(placeOf(bytes, 0xc0) + 4);
  const [height, width, count] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]];
  const factor = count === 1 ? 0x11 : (frame[7] ?? 0);
  return Math.ceil(width / (8 * (factor >> 4))) * Math.ceil(height / (8 * (factor & 15)));
}

describe('the parts that the pixels of a JPEG are cut into', () => {
  it.each([
    ['grey', grey],
    ['coloured', coloured],
  ])('are as many as its units make: %s', (_, bytes) => {
    const units = unitsOf(bytes);
    expect(units).toBeGreaterThan(9);
    for (const interval of [1, 3, units]) {
      const marks = Math.ceil(units / interval) - 1;
      expect(refusalOf(parted(bytes, interval, marks))).toBe('accepted');
      expect(refusalOf(parted(bytes, interval, marks + 1))).toBe('print.picture-broken');
    }
  });

  it('are counted for each of its scans, of one colour or of all', () => {
    const last = progressive.lastIndexOf(Buffer.from([0xff, 0xda]));
    const promised = withBytes(progressive, last, segment(0xdd, Buffer.from([0xff, 0xff])));
    expect(refusalOf(promised)).toBe('accepted');
    const broken = withBytes(progressive, last, segment(0xdd, Buffer.from([0, 1])));
    expect(refusalOf(broken)).toBe('print.picture-broken');
  });
});

const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0];
const exif = (...tiff: readonly number[]): Buffer =>
  withBytes(grey, 2, segment(0xe1, Buffer.from([...Buffer.from('Exif\0\0'), ...tiff])));

describe('the Exif of a JPEG', () => {
  it('may have its lower bytes first', () => {
    const turned = exif(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, ...entry, 8, 0, 0, 0);
    const { width, height } = readPicture(grey);
    expect(readPicture(turned)).toMatchObject({ orientation: 8, width: height, height: width });
  });

  it.each([
    ['is too short', [0x49, 0x49, 42, 0]],
    ['names a side that there is not', [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, ...entry, 9, 0, 0, 0]],
  ])('says nothing where it %s', (_, tiff) => {
    expect(readPicture(exif(...tiff)).orientation).toBe(1);
  });
});
