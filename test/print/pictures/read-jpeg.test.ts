import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRaster } from '../../../src/print/pictures/photos/read-raster.ts';
import type { Raster } from '../../../src/print/scene/raster.ts';
import { readPicture, refusalOf } from './raster-support.ts';

const picture = (name: string): Buffer => readFileSync(`test/fixtures/pictures/${name}`);

describe('a JPEG', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says which way is up: %i', (orientation) => {
    const raster = readPicture(picture(`turned-${orientation}.jpg`));
    expect(raster).toMatchObject({ format: 'jpeg', orientation, width: 64, height: 48 });
    expect(raster.pixels.width).toBe(orientation > 4 ? 48 : 64);
  });

  it('is grey, or coloured, in one go or in several', () => {
    expect(readPicture(picture('grey.jpg')).pixels.colours).toBe('DeviceGray');
    expect(readPicture(picture('progressive.jpg')).pixels.colours).toBe('DeviceRGB');
  });

  it('loses place, maker, comment and all that follows its end, and not its pixels', () => {
    const first = picture('turned-6.jpg');
    const raster = readPicture(Buffer.concat([first, picture('turned-1.jpg')]));
    const written = Buffer.from(raster.pixels.data).toString('latin1');
    expect(first.toString('latin1')).toMatch(/Exif[^]*Fictional Camera/);
    expect(written).not.toMatch(/Exif|Fictional|Secret Street/);
    const scan = first.subarray(first.indexOf(Buffer.from([0xff, 0xda])));
    expect(Buffer.from(raster.pixels.data).subarray(-scan.length).equals(scan)).toBe(true);
  });

  it('copies into a file of its own which way is up, and nothing else', () => {
    const raster = readPicture(picture('turned-6.jpg'));
    expect(raster.file.length).toBe(raster.pixels.data.length + 36);
    const again = readPicture(raster.file);
    expect(again.orientation).toBe(6);
    expect(Buffer.from(again.pixels.data).equals(Buffer.from(raster.pixels.data))).toBe(true);
    const upright = readPicture(picture('grey.jpg'));
    expect(upright.file).toBe(upright.pixels.data);
  });

  it('is refused where it is cut off, wherever that is', () => {
    const bytes = picture('progressive.jpg');
    for (let length = 3; length < bytes.length; length += 7) {
      expect(refusalOf(bytes.subarray(0, length))).toBe('print.picture-broken');
    }
  });

  it('is refused where its colours or its coding are not for PDF', () => {
    expect(refusalOf(picture('cmyk.jpg'))).toBe('print.picture-cmyk');
    const rare = Buffer.from(picture('grey.jpg'));
    const frame = rare.indexOf(Buffer.from([0xff, 0xc0]));
    rare[frame + 1] = 0xc9;
    expect(refusalOf(rare)).toBe('print.picture-jpeg-kind');
    rare[frame + 1] = 0xc0;
    rare[frame + 4] = 12;
    expect(refusalOf(rare)).toBe('print.picture-jpeg-kind');
    rare[frame + 4] = 8;
    rare[frame + 9] = 2;
    expect(refusalOf(rare)).toBe('print.picture-broken');
    rare.writeUInt32BE(0xff_ff_ff_ff, frame + 5);
    expect(refusalOf(rare)).toBe('print.picture-too-large');
    rare.writeUInt32BE(0, frame + 5);
    expect(refusalOf(rare)).toBe('print.picture-broken');
  });

  it('is refused where what its scans need is not there, or is not what it says', () => {
    const sound = picture('progressive.jpg');
    const spoilt = (marker: number, offset: number, value: number): string => {
      const copy = Buffer.from(sound);
      copy[copy.indexOf(Buffer.from([0xff, marker])) + offset] = value;
      return refusalOf(copy);
    };
    expect(spoilt(0xdb, 4, 0x05)).toBe('print.picture-broken');
    expect(spoilt(0xc4, 5, 0xff)).toBe('print.picture-broken');
    expect(spoilt(0xc2, 11, 0x00)).toBe('print.picture-broken');
    expect(spoilt(0xc2, 12, 0x03)).toBe('print.picture-broken');
    expect(spoilt(0xda, 5, 0x63)).toBe('print.picture-broken');
    expect(spoilt(0xda, 6, 0x33)).toBe('print.picture-broken');
  });

  it('is refused where restarts stand without pixels, or are not those that were promised', () => {
    const bytes = picture('grey.jpg');
    const storm = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.alloc(2000, '\u00FF\u00D0', 'latin1'),
    ]);
    expect(refusalOf(storm)).toBe('print.picture-broken');
    const end = bytes.length - 2;
    const restarted = [bytes.subarray(0, end), Buffer.from([0xff, 0xd0]), bytes.subarray(end)];
    expect(refusalOf(Buffer.concat(restarted))).toBe('print.picture-broken');
    const comments = Buffer.alloc(60_000, '\u00FF\u00FE\0\u0002', 'latin1');
    const many = [bytes.subarray(0, 2), comments, bytes.subarray(2)];
    expect(refusalOf(Buffer.concat(many))).toBe('print.picture-broken');
  });

  it('stands upright where its Exif is nonsense', () => {
    const bytes = picture('turned-6.jpg');
    const tiff = bytes.indexOf('Exif\0\0') + 6;
    const spoilt = (change: (copy: Buffer) => void): Raster => {
      const copy = Buffer.from(bytes);
      change(copy);
      return readPicture(copy);
    };
    expect(spoilt((copy) => copy.write('XX', tiff)).orientation).toBe(1);
    expect(spoilt((copy) => copy.fill(0xff, tiff + 4, tiff + 8)).orientation).toBe(1);
    expect(spoilt((copy) => copy.fill(0, tiff + 8, tiff + 10)).orientation).toBe(1);
  });
});

describe('another kind of picture', () => {
  it.each([
    ['GIF', 'GIF89a'],
    ['WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['HEIC', '\0\0\0\x18ftypheic'],
    ['AVIF', '\0\0\0\x18ftypavif'],
    ['TIFF', 'II*\0'],
    ['BMP', 'BM'],
    ['ICO', '\0\0\u0001\0'],
    ['JPEG XL', '\u00FF\n'],
    ['JPEG 2000', '\0\0\0\u000CjP  '],
    ['compressed SVG (SVGZ)', '\u001F\u008B'],
    ['PDF', '%PDF-1.7'],
  ])('is refused by its name: %s', (name, start) => {
    expect(refusalOf(Buffer.from(start, 'latin1'))).toBe(`print.picture-format ${name}`);
  });

  it('may be a drawing, where it is none of those', () => {
    expect(readRaster(Buffer.from('<svg/>'))).toBeUndefined();
    expect(readRaster(new Uint8Array())).toBeUndefined();
  });
});
