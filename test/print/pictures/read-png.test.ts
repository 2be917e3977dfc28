import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../src/print/scene/raster.ts';
import { aPng, chunk, type PngParts } from './png-support.ts';
import { readPicture, refusalOf } from './raster-support.ts';

const coloursOf = ({ pixels }: Raster): readonly number[] => [...inflateSync(pixels.data)];
const alphaOf = ({ pixels }: Raster): readonly number[] | undefined =>
  pixels.alpha === undefined ? undefined : [...inflateSync(pixels.alpha)];

const grey: PngParts = { width: 2, height: 2, depth: 8, colourType: 0, rows: [0, 1, 2, 0, 3, 4] };

describe('a PNG', () => {
  it('goes in as it is compressed where PDF knows its form', () => {
    expect(readPicture(aPng(grey)).pixels).toMatchObject({
      bits: 8,
      colours: 'DeviceGray',
      predicted: 1,
      alpha: undefined,
    });
    const palette = { ...grey, depth: 4, colourType: 3, palette: [9, 8, 7, 6, 5, 4] };
    const raster = readPicture(aPng({ ...palette, rows: [0, 0x01, 0, 0x10] }));
    expect(raster.pixels).toMatchObject({ bits: 4, predicted: 1 });
    expect(raster.pixels.colours).toEqual(Buffer.from([9, 8, 7, 6, 5, 4]));
  });

  it('has its opacity parted from its colours, unless all is opaque', () => {
    const rgba = { ...grey, width: 1, colourType: 6 };
    const raster = readPicture(aPng({ ...rgba, rows: [0, 1, 2, 3, 128, 0, 4, 5, 6, 255] }));
    expect(coloursOf(raster)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(alphaOf(raster)).toEqual([128, 255]);
    const opaque = readPicture(aPng({ ...rgba, rows: [0, 1, 2, 3, 255, 0, 4, 5, 6, 255] }));
    expect(alphaOf(opaque)).toBeUndefined();
    const deep = { ...grey, width: 1, colourType: 4, depth: 16 };
    const deepRaster = readPicture(aPng({ ...deep, rows: [0, 7, 1, 9, 1, 0, 8, 1, 255, 255] }));
    expect([coloursOf(deepRaster), alphaOf(deepRaster)]).toEqual([
      [7, 8],
      [9, 255],
    ]);
  });

  it('has a colour, or colours of its palette, that are not there', () => {
    expect(alphaOf(readPicture(aPng({ ...grey, key: [0, 3] })))).toEqual([255, 255, 0, 255]);
    const deep = { ...grey, depth: 16, width: 1, rows: [0, 5, 0, 0, 6, 0], key: [6, 0] };
    expect(alphaOf(readPicture(aPng(deep)))).toEqual([255, 0]);
    const palette = { ...grey, depth: 2, colourType: 3, palette: [1, 1, 1, 2, 2, 2], key: [40] };
    const raster = readPicture(aPng({ ...palette, rows: [0, 0b0001_0000, 0, 0b0100_0000] }));
    expect(coloursOf(raster)).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1]);
    expect(alphaOf(raster)).toEqual([40, 255, 255, 40]);
  });

  it('is unpacked whatever made its rows easy to compress', () => {
    const rows = [
      [0, 10, 255, 20, 255, 30, 255],
      [1, 5, 200, 6, 0, 7, 0],
      [2, 1, 1, 1, 1, 1, 1],
      [3, 2, 0, 4, 0, 6, 0],
      [4, 1, 0, 1, 0, 1, 0],
    ].flat();
    const raster = readPicture(aPng({ width: 3, height: 5, depth: 8, colourType: 4, rows }));
    expect(coloursOf(raster)).toEqual([10, 20, 30, 5, 11, 18, 6, 12, 19, 5, 12, 21, 6, 13, 22]);
    expect(alphaOf(raster)).toEqual([
      255, 255, 255, 200, 200, 200, 201, 201, 201, 100, 150, 175, 100, 150, 175,
    ]);
  });

  it('is unpacked where the corner of a pixel is nearer to it than its sides', () => {
    const rows = [0, 20, 255, 30, 255, 4, 246, 0, 5, 0];
    const raster = readPicture(aPng({ width: 2, height: 2, depth: 8, colourType: 4, rows }));
    expect(coloursOf(raster)).toEqual([20, 30, 10, 25]);
    expect(alphaOf(raster)).toBeUndefined();
  });

  it('is black where it names a colour that its palette has not', () => {
    const palette = { ...grey, height: 1, depth: 2, colourType: 3, palette: [9, 8, 7], key: [5] };
    const raster = readPicture(aPng({ ...palette, rows: [0, 0b0011_0000] }));
    expect(coloursOf(raster)).toEqual([9, 8, 7, 0, 0, 0]);
    expect(alphaOf(raster)).toEqual([5, 255]);
  });

  it('is put together where it is stored in passes', () => {
    // 3 × 3 pixels: passes 1, 4 (pixel 2), 5 (row 2, columns 0 and 2), 6 and 7.
    const rows = [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6];
    const parts = { width: 3, height: 3, depth: 8, colourType: 0, interlaced: true };
    expect(coloursOf(readPicture(aPng({ ...parts, rows })))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const bits = { ...parts, depth: 1, rows: [0, 128, 0, 0, 0, 192, 0, 128, 0, 0, 0, 0xa0] };
    expect(coloursOf(readPicture(aPng(bits)))).toEqual([255, 255, 0, 255, 0, 255, 255, 0, 255]);
  });

  it('loses its words, and keeps what a viewer needs', () => {
    const words = [chunk('tEXt', Buffer.from('Author\0Ann')), chunk('eXIf', Buffer.from('MM'))];
    const raster = readPicture(aPng(grey, words));
    expect(Buffer.from(raster.file).equals(aPng(grey))).toBe(true);
  });

  it('is refused where it is broken, cut off, or holds more or less than it says', () => {
    const whole = aPng(grey);
    for (let length = 8; length < whole.length; length += 3) {
      expect(refusalOf(whole.subarray(0, length))).toBe('print.picture-broken');
    }
    const broken: readonly PngParts[] = [
      { ...grey, rows: [0, 1, 2] },
      { ...grey, rows: [...grey.rows, 0, 0, 0] },
      { ...grey, depth: 3 },
      { ...grey, colourType: 5 },
      { ...grey, colourType: 3 },
      { ...grey, colourType: 3, palette: [1, 2] },
      { ...grey, width: 0 },
      { ...grey, colourType: 4, rows: [5, 1, 1, 1, 1, 0, 1, 1, 1, 1] },
    ];
    expect(broken.map((parts) => refusalOf(aPng(parts)))).toEqual(
      broken.map(() => 'print.picture-broken'),
    );
    const header = chunk('IHDR', Buffer.alloc(4));
    const odd = Buffer.concat([whole.subarray(0, 8), header, chunk('IEND', Buffer.alloc(0))]);
    expect(refusalOf(odd)).toBe('print.picture-broken');
    const spoilt = Buffer.from(whole);
    spoilt.fill(0, whole.indexOf('IDAT') + 4, whole.indexOf('IEND') - 8);
    expect(refusalOf(spoilt)).toBe('print.picture-broken');
  });

  it('is refused where it would take too much memory', () => {
    expect(refusalOf(aPng({ ...grey, width: 60_000, height: 60_000 }))).toBe(
      'print.picture-too-large',
    );
    const deep = { ...grey, width: 7_000, height: 7_000, depth: 16, colourType: 6 };
    expect(refusalOf(aPng(deep))).toBe('print.picture-too-large');
    const padded = Buffer.concat([aPng(grey), Buffer.alloc(20_000_000)]);
    expect(refusalOf(padded)).toBe('print.picture-too-large');
  });
});
