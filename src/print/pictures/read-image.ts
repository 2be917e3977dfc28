import type { Problem } from '../../model/problem.ts';
import type { Picture } from '../document/block.ts';
import type { PictureBytes } from '../document/picture-bytes.ts';
import { DrawingRefused } from '../scene/drawing-refused.ts';
import { readSvg } from './drawings/read-svg.ts';
import { readRaster } from './photos/read-raster.ts';

const base64Form = /^data:image\/(svg\+xml|png|jpeg);base64,([A-Za-z0-9+/]*={0,2})$/;
const percentForm = /^data:image\/svg\+xml(?:;charset=utf-8|;utf8)?,(.*)$/is;
const schemeForm = /^[a-z][a-z0-9+.-]*:/i;

type ReadBytes = ((path: string) => PictureBytes) | undefined;

/** Bytes behind an address, and how they are called in problems. */
interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The drawing or picture that an image of Markdown links to, or what is wrong with it. */
export function readImage(source: string, readBytes: ReadBytes): Picture | Omit<Problem, 'place'> {
  if (source.trim() === '') return { key: 'print.image-unnamed' };
  const name = schemeForm.test(source) ? source.slice(0, 60) : source;
  return orRefusal(name, () => readPicture(readEmbedded(source) ?? readLinked(source, readBytes)));
}

/** The drawing or picture in a file, or what is wrong with it. `path` is how a person calls it. */
export function readPictureFile(path: string, bytes: Uint8Array): Picture | Omit<Problem, 'place'> {
  return orRefusal(path, () => readPicture({ bytes, name: path }));
}

function orRefusal(name: string, read: () => Picture): Picture | Omit<Problem, 'place'> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DrawingRefused)) throw error;
    return { key: error.key, values: { source: name, ...error.values } };
  }
}

/** Reads by what the bytes are, whatever the name says. */
function readPicture({ bytes, name }: NamedBytes): Picture {
  const raster = readRaster(bytes);
  if (raster !== undefined) return raster;
  if (rasterName.test(name)) throw new DrawingRefused('print.picture-broken');
  if (!isEmbedded(name) && !isDrawing(bytes)) throw new DrawingRefused('print.picture-foreign');
  return readSvg(decode(bytes));
}

function isEmbedded(name: string): boolean {
  return name.startsWith('data:');
}

/** A drawing has the element that gives it its name, unless it is broken off above. */
function isDrawing(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  return (
    /<(?:[\w.-]+:)?svg[\s/>]/i.test(text) ||
    /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<(?!!doctype html|html)/i.test(text)
  );
}

const rasterName =
  /^data:image\/(?:png|jpeg)|\.(?:png|jpe?g|gif|webp|hei[cf]|avif|tiff?|bmp|ico|jp2|jxl)$/i;

function readEmbedded(source: string): NamedBytes | undefined {
  const [, , base64] = base64Form.exec(source) ?? [];
  if (base64 !== undefined) {
    return { bytes: Buffer.from(base64, 'base64'), name: source.slice(0, 60) };
  }
  const percent = percentForm.exec(source)?.[1];
  return percent === undefined
    ? undefined
    : { bytes: Buffer.from(decodePercent(percent)), name: source.slice(0, 60) };
}

function readLinked(source: string, readBytes: ReadBytes): NamedBytes {
  if (schemeForm.test(source) || source.startsWith('/')) {
    throw new DrawingRefused('print.image-kind', { source: source.slice(0, 60) });
  }
  const path = decodePercent(source);
  const bytes = readBytes?.(path);
  if (bytes === undefined) throw new DrawingRefused('print.image-missing', { path });
  if (typeof bytes === 'string')
    throw new DrawingRefused('print.image-unread', { path, why: bytes });
  return { bytes, name: path };
}

/** UTF-8, or what the first bytes of the drawing say of it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new DrawingRefused('print.svg-malformed', { line: 1, column: 1 });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const [, name = 'utf-8'] =
    /^<\?xml[^>]*\sencoding=["'](iso-8859-1|windows-1252)["']/i.exec(start) ?? [];
  return name;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DrawingRefused('print.image-kind', { source: text.slice(0, 60) });
  }
}
