import type { FindFile } from '../../../files/disk/find-inside.ts';
import { portablePath } from '../../../files/disk/portable-path.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { readTypedDay } from '../../../model/rules/typed-day.ts';
import { hasPrivateLines } from '../../../model/text/private-lines.ts';
import { looksLikeLink } from './check-typed.ts';
import { hasFileEnding } from './file-ending.ts';

/**
 * Reads evidence as typed, the same way at the prompt and in a table: titles separated by semicolons
 * or line breaks, each optionally followed by its file or link in round brackets, also on the next line, and
 * by its day in square ones: `Minutes (minutes.pdf) [2026-05-03]; Survey (https://example.org/survey)`.
 *
 * Text in brackets is a link if it is one or starts like a web address, and a file if such a file
 * exists, also by its whole path as a file manager gives it, or it ends like a file name. Anything else, such as a version, a person, two files, or a day that
 * does not exist or can be two, is part of the title. A path as Windows shows it is taken with `/` between its folders. A
 * piece that occurs twice counts once. Links are returned as written: the caller checks whether they
 * can be followed. A private line is one piece up to its end, semicolons or not, and stands last: no half of it is
 * anybody else's.
 */
export function parseEvidence(text: string, findFile: FindFile): readonly Evidence[] {
  const lines = text.replaceAll(beforeSource, ' ').split('\n');
  const open = lines.filter((line) => !hasPrivateLines(line)).join('\n');
  const own = trimmed(lines.filter(hasPrivateLines));
  return [
    ...[...new Set(splitPieces(open))].map((piece) => readPiece(piece, findFile)),
    ...[...new Set(own)].map((title) => ({ title })),
  ];
}

/** The end of a line above one that has only something in brackets, which belongs to the line above. */
const beforeSource = /\n(?=[ \t]*\([^()\n]*\)[ \t]*(?:\[[\d ./-]{8,14}\][ \t]*)?(?:[\n;]|$))/g;

/** A semicolon inside brackets separates nothing, unless the brackets do not close. */
function splitPieces(text: string): readonly string[] {
  const inBrackets: string[] = [];
  let piece = '';
  let depth = 0;
  for (const sign of text) {
    depth += depthOf(sign);
    if (depth < 0) return plainPieces(text);
    if (sign === '\n' || (sign === ';' && depth === 0)) {
      inBrackets.push(piece);
      piece = '';
    } else {
      piece += sign;
    }
  }
  return depth === 0 ? trimmed([...inBrackets, piece]) : plainPieces(text);
}

function plainPieces(text: string): readonly string[] {
  return trimmed(text.split(/[;\n]/));
}

function trimmed(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** The last letter of a piece, and its day in square brackets behind it. */
const dayAtEnd = /(\S)[ \t]*\[([\p{L}\d ,./-]{8,20})\]$/u;

function readPiece(text: string, findFile: FindFile): Evidence {
  const found = dayAtEnd.exec(text);
  const [, last = '', typed = ''] = found ?? [];
  const date = readTypedDay(typed);
  if (found === null || date.kind !== 'day') return readUndated(text, findFile);
  return { ...readUndated(text.slice(0, found.index) + last, findFile), date: date.day };
}

function readUndated(text: string, findFile: FindFile): Evidence {
  const open = openingOf(text);
  const title = text.slice(0, open).trim();
  const source = text.slice(open + 1, -1).trim();
  if (open === -1 || title === '' || source === '') return { title: text };
  if (looksLikeLink(source)) return { title, link: source };
  const file = fileOf(source, findFile);
  return file === undefined ? { title: text } : { title, file };
}

/** Where the brackets open that the text ends with; -1 where it does not end with any. */
function openingOf(text: string): number {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    depth -= depthOf(text.charAt(at));
    if (depth === 0) return at;
  }
  return -1;
}

function depthOf(sign: string): number {
  if (sign === '(') return 1;
  return sign === ')' ? -1 : 0;
}

/**
 * The file that a text names, seen from the folder of `eoms.yaml`: there is one of that name, or it ends as
 * files do. `undefined` for words, among them two files at once, and what leads out of the engagement.
 */
export function fileOf(text: string, findFile: FindFile): string | undefined {
  const found = findFile(text);
  if (found !== undefined) return found;
  const path = portablePath(text, '\\');
  const names = path.split(/[\s,+&|]+/).filter(hasFileEnding);
  const isName = names.length < 2 && !leadsElsewhere.test(path) && hasFileEnding(path);
  return isName ? path : undefined;
}

/** A drive, the root, a home folder, a way up, and an address of the web without its beginning. */
const leadsElsewhere = /^(?:[a-z]:|[\\/~]|www\.)|(?:^|[\\/])\.\.(?:[\\/]|$)|^[a-z][a-z0-9+.-]*:/i;
