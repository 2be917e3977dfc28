import { readTag, viewOf } from './font-tables.ts';

/** What a file is by its first bytes, as far as fonts are concerned. */
export type FontForm =
  | 'font'
  | 'collection'
  | 'woff2'
  | 'woff'
  | 'type1'
  | 'suitcase'
  | 'bitmap'
  | 'none';

const forms: ReadonlyMap<string, FontForm> = new Map([
  ['\0\u0001\0\0', 'font'],
  ['true', 'font'],
  ['OTTO', 'font'],
  ['wOF2', 'woff2'],
  ['wOFF', 'woff'],
  ['ttcf', 'collection'],
  ['%!PS', 'type1'],
  ['STAR', 'bitmap'],
]);

/** The format of a file that should be a font. */
export function formOf(bytes: Uint8Array): FontForm {
  if (bytes.length < 12) return 'none';
  const view = viewOf(bytes);
  if (isSuitcase(view)) return 'suitcase';
  // A Type 1 font in binary form (PFB) parts what it holds into segments that begin like this.
  if (view.getUint16(0) === 0x8001 && readTag(view, 6) === '%!PS') return 'type1';
  return forms.get(readTag(view, 0)) ?? 'none';
}

/** Resources in a file, as old Macs store fonts (.dfont): the map directly follows the data. */
function isSuitcase(view: DataView): boolean {
  const dataStart = view.getUint32(0);
  return dataStart === 0x100 && view.getUint32(4) === dataStart + view.getUint32(8);
}
