import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Raster } from '../../scene/raster.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

/** A file that is larger is not read. */
const mostBytes = 20_000_000;

/** What the first bytes of a file say it is; a dot stands for any byte. */
const signatures: readonly (readonly [name: string, start: string])[] = [
  ['GIF', 'GIF8'],
  ['WebP', 'RIFF....WEBP'],
  ['HEIC', '....ftyphei'],
  ['HEIC', '....ftyphev'],
  ['HEIC', '....ftypmif1'],
  ['HEIC', '....ftypmsf1'],
  ['AVIF', '....ftypavi'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['TIFF', 'II+\0'],
  ['TIFF', 'MM\0+'],
  ['BMP', 'BM'],
  ['ICO', '\0\0\u0001\0'],
  ['PDF', '%PDF'],
  ['PostScript', '%!PS'],
  ['PostScript', '\u00C5\u00D0\u00D3\u00C6'],
  ['Photoshop', '8BPS'],
  ['JPEG XL', '....JXL '],
  ['JPEG XL', '\u00FF\u000A'],
  ['JPEG 2000', '....jP  '],
  ['JPEG 2000', '\u00FF\u004F\u00FF\u0051'],
  ['compressed SVG (SVGZ)', '\u001F\u008B'],
];

const pngStart = '\u0089PNG\r\n\u001A\n';
const jpegStart = '\u00FF\u00D8\u00FF';

/**
 * A PNG or JPEG picture from its bytes; `undefined` where they are neither, nor any other picture
 * of pixels that is known by its first bytes. Throws DrawingRefused where it cannot be printed:
 * other formats, broken or cut off, too large, colours of a printing press.
 */
export function readRaster(bytes: Uint8Array): Raster | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const read = findReader(start);
  if (read === undefined) return undefined;
  if (bytes.length > mostBytes) throw new DrawingRefused('print.picture-too-large');
  return read(bytes);
}

function findReader(start: string): ((bytes: Uint8Array) => Raster) | undefined {
  if (start.startsWith(pngStart)) return readPng;
  if (start.startsWith(jpegStart)) return readJpeg;
  const other = signatures.find(([, signature]) => isStart(signature, start));
  if (other === undefined) return undefined;
  throw new DrawingRefused('print.picture-format', { format: other[0] });
}

function isStart(signature: string, start: string): boolean {
  return signature.split('').every((letter, index) => letter === '.' || start[index] === letter);
}
