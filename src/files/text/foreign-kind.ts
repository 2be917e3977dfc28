import type { MessageKey } from '../../model/message-key.ts';
import { refuseDocument } from './refuse-document.ts';

/** What a file is that holds no text, as far as its bytes tell. */
export type ForeignKind =
  | 'pdf'
  | 'spreadsheet'
  | 'word'
  | 'slides'
  | 'office'
  | 'locked'
  | 'picture'
  | 'archive';

/** The first bytes of a file in hexadecimal → what it is. */
const starts: readonly (readonly [start: RegExp, kind: ForeignKind])[] = [
  // %PDF-
  [/^255044462d/, 'pdf'],
  // PNG, JPEG, GIF, WebP, TIFF, BMP
  [
    /^(?:89504e470d0a|ffd8ff|47494638|52494646.{8}57454250|49492a00|4d4d002a|424d.{8}0{8})/,
    'picture',
  ],
  // HEIC and AVIF, as telephones save them
  [/^.{8}66747970(?:686569|6d6966|617669)/, 'picture'],
  // gzip, 7z, RAR, bzip2, xz
  [/^(?:1f8b08|377abcaf|52617221|425a68|fd377a585a00)/, 'archive'],
];

/** What a packed file is by the names in it: those of Office Open XML, and the kind that OpenDocument says. */
const packed: readonly (readonly [name: RegExp, kind: ForeignKind])[] = [
  [/\bxl\/|opendocument\.spreadsheet|Index\/Tables\//, 'spreadsheet'],
  [/\bword\/|opendocument\.text/, 'word'],
  [/\bppt\/|opendocument\.presentation/, 'slides'],
];

/** Names of streams in the files of older offices, in UTF-16. */
const compound: readonly (readonly [name: RegExp, kind: ForeignKind])[] = [
  [/W\0o\0r\0k\0b\0o\0o\0k\0|B\0o\0o\0k\0\0/, 'spreadsheet'],
  [/W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0/, 'word'],
  [/P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0/, 'slides'],
  [/E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0/, 'locked'],
];

const packedStart = /^504b(?:0304|0506)/;
const compoundStart = /^d0cf11e0a1b11ae1/;

/** What a file of another kind of program is; `undefined` = a text, or nothing that is known. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  if (packedStart.test(start)) return kindByNames(bytes, packed) ?? 'archive';
  if (compoundStart.test(start)) return kindByNames(bytes, compound) ?? 'office';
  return starts.find(([form]) => form.test(start))?.[1];
}

/**
 * @throws EomsError `bad-data` where the bytes are of a kind of file that holds no text, whatever
 * its name says. `hints` say what to do about some kinds.
 */
export function refuseForeignKind(
  bytes: Uint8Array,
  file: string,
  hints: Readonly<Partial<Record<ForeignKind, MessageKey>>> = {},
): void {
  const kind = foreignKindOf(bytes);
  if (kind === undefined) return;
  const problem = { key: 'files.foreign-kind', values: { kind }, place: { file } } as const;
  const hintKey = hints[kind];
  refuseDocument([hintKey === undefined ? problem : { ...problem, hintKey }]);
}

function kindByNames(
  bytes: Uint8Array,
  names: readonly (readonly [RegExp, ForeignKind])[],
): ForeignKind | undefined {
  const text = textOf(bytes);
  const found = names
    .map(([name, kind]) => ({ kind, at: text.search(name) }))
    .filter(({ at }) => at >= 0);
  // A document may hold a table of another program: its own names come first.
  return found.toSorted((one, other) => one.at - other.at)[0]?.kind;
}

/** One character for each byte. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
