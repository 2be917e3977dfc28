import { StringDecoder } from 'node:string_decoder';

/** What a person did at the keyboard. */
export type TypedKey =
  /** Put in as it is; line feeds in it were pasted. */
  { readonly kind: 'text'; readonly text: string } | { readonly kind: ControlKind };

type ControlKind =
  /** Enter, or a line end of a paste that the terminal did not mark as one. */
  | 'line-end'
  | 'erase'
  | 'erase-word'
  | 'erase-all'
  | 'reprint'
  | 'interrupt'
  | 'end'
  | 'suspend'
  | 'unknown';

/** Asks a terminal to mark what is pasted, and to stop marking it. */
export const pasteMarks = { on: '\u001B[?2004h', off: '\u001B[?2004l' } as const;

/** A paste that has rested for so long, in milliseconds, is over, whether its end was marked or not. */
export const longestPasteRest = 2000;

const pasteBegin = '\u001B[200~';
const pasteEnd = '\u001B[201~';

const escape = '\u001B';

/** What stands after the escape character in a sequence, and the same where the rest is not there yet. */
const sequence = /^(?:\[[0-?]*[ -/]*[@-~]|O[A-Za-z])/;
const cutSequence = /^(?:\[[0-?]*[ -/]*|O)?$/;

/** A line end, another control character, or text up to the next of these. */
const pieces = /\r\n|\p{Cc}|\P{Cc}+/gu;

const controls: ReadonlyMap<string, ControlKind> = new Map([
  ['\r', 'line-end'],
  ['\n', 'line-end'],
  ['\r\n', 'line-end'],
  ['\u007F', 'erase'],
  ['\b', 'erase'],
  ['\u0017', 'erase-word'],
  ['\u0015', 'erase-all'],
  ['\u0012', 'reprint'],
  ['\u0003', 'interrupt'],
  ['\u0004', 'end'],
  ['\u001A', 'suspend'],
]);

/** Ctrl-C, Ctrl-D and Ctrl-Z by themselves, as a hand sends them. */
const always: ReadonlySet<string> = new Set(['\u0003', '\u0004', '\u001A']);

/**
 * Gives a reader of what a terminal sends in raw mode: bytes, chunk after chunk → keys. Characters and
 * escape sequences may be cut anywhere. What stands between the marks of a paste is text, whatever it
 * is; but where the second mark never comes, the paste ends after a rest, and keys that end or stop a
 * session do so when they come by themselves.
 */
export function createKeyDecoder(): (chunk: Uint8Array) => readonly TypedKey[] {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isPaste = false;
  let lastAt = 0;
  return (chunk) => {
    const now = performance.now();
    isPaste &&= now - lastAt < longestPasteRest;
    lastAt = now;
    const sent = rest + decoder.write(Buffer.from(chunk));
    if (sent !== '' && Array.from(sent).every((sign) => always.has(sign))) isPaste = false;
    rest = cutOf(sent);
    const whole = sent.slice(0, sent.length - rest.length);
    return split(whole).flatMap((piece): readonly TypedKey[] => {
      if (piece === pasteBegin || piece === pasteEnd) {
        isPaste = piece === pasteBegin;
        return [];
      }
      return isPaste ? readPasted(piece) : [readTyped(piece)];
    });
  };
}

/** The beginning of an escape sequence at the end of a chunk. */
function cutOf(sent: string): string {
  const at = sent.lastIndexOf(escape);
  return at >= 0 && cutSequence.test(sent.slice(at + 1)) ? sent.slice(at) : '';
}

function piecesOf(text: string): readonly string[] {
  return text.match(pieces) ?? [];
}

function split(sent: string): readonly string[] {
  const [plain = '', ...escaped] = sent.split(escape);
  return [
    ...piecesOf(plain),
    ...escaped.flatMap((part) => {
      const [order = ''] = sequence.exec(part) ?? [];
      return [escape + order, ...piecesOf(part.slice(order.length))];
    }),
  ];
}

function readTyped(piece: string): TypedKey {
  if (piece === '\t') return { kind: 'text', text: ' ' };
  if (/^\P{Cc}/u.test(piece)) return { kind: 'text', text: piece };
  return { kind: controls.get(piece) ?? 'unknown' };
}

function readPasted(piece: string): readonly TypedKey[] {
  if (/^[\r\n]/.test(piece)) return [{ kind: 'text', text: '\n' }];
  const key = readTyped(piece);
  return key.kind === 'text' ? [key] : [];
}
