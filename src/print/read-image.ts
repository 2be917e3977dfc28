import type { Problem } from '../model/problem.ts';
import { DrawingRefused } from './drawing-refused.ts';
import { readSvg } from './read-svg.ts';
import type { Scene } from './scene.ts';

const base64Form = /^data:image\/svg\+xml;base64,([A-Za-z0-9+/]*={0,2})$/;
const percentForm = /^data:image\/svg\+xml(?:;charset=utf-8|;utf8)?,(.*)$/is;
const schemeForm = /^[a-z][a-z0-9+.-]*:/i;

type ReadBytes = ((path: string) => Uint8Array | undefined) | undefined;

/** The drawing that an image of Markdown links to, or what is wrong with it. */
export function readImage(source: string, readBytes: ReadBytes): Scene | Omit<Problem, 'place'> {
  try {
    return readSvg(readSource(source, readBytes));
  } catch (error) {
    if (error instanceof DrawingRefused) return { key: error.key, values: error.values };
    throw error;
  }
}

function readSource(source: string, readBytes: ReadBytes): string {
  return readEmbedded(source) ?? readLinked(source, readBytes);
}

function readEmbedded(source: string): string | undefined {
  const base64 = base64Form.exec(source)?.[1];
  if (base64 !== undefined) return decode(Buffer.from(base64, 'base64'));
  const percent = percentForm.exec(source)?.[1];
  return percent === undefined ? undefined : decodePercent(percent);
}

function readLinked(source: string, readBytes: ReadBytes): string {
  if (schemeForm.test(source) || source.startsWith('/')) {
    throw new DrawingRefused('print.image-kind', { source: source.slice(0, 60) });
  }
  const path = decodePercent(source);
  const bytes = readBytes?.(path);
  if (bytes === undefined) throw new DrawingRefused('print.image-missing', { path });
  return decode(bytes);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DrawingRefused('print.svg-malformed', { line: 1 });
  }
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DrawingRefused('print.image-kind', { source: text.slice(0, 60) });
  }
}
