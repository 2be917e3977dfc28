import { append } from '../../model/lists/append.ts';
import { cleanPasted } from '../../model/text/given-text.ts';
import { nameSequence } from './name-sequence.ts';
import { type Pressed, pressedKey } from './pressed.ts';
import { takeSequence } from './take-sequence.ts';

/** What was read, and the beginning of a sequence whose rest is not there yet. */
export interface ReadTyped {
  readonly pressed: readonly Pressed[];
  readonly rest: string;
}

const escape = '\u001B';
/** Signs, a line end, or a control character. */
const piece = /^(?:[\P{Cc}\t]+|\r\n|\p{Cc})/u;
/** Control characters of eight bits, which stand for an escape character and a letter. */
const eightBits = /[\u0080-\u009F]/g;
const toLetter = 0x40;
/** Line ends that no key sends: they come out of a clipboard. */
const copiedLineEnd = /[\u0085\u2028\u2029]/g;
/** Ctrl-K and Ctrl-L; between signs that came at once they are line ends out of a clipboard. */
const lineEndAmongSigns = /(?<=\P{Cc})[\v\f](?=\P{Cc})/gu;

/** Keys that end or stop a session: never a part of a longer key. */
const always: ReadonlySet<string> = new Set(['ctrl+c', 'ctrl+d', 'ctrl+z']);

const controls: ReadonlyMap<string, string> = new Map([
  ['\r\n', 'enter'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\b', 'backspace'],
  ['\u007F', 'backspace'],
  ['\u0000', 'ctrl+space'],
]);

/** Takes apart what was typed, or came without the marks of a paste. */
export function readTyped(typed: string): ReadTyped {
  const sent = markLineEnds(typed).replace(eightBits, seven);
  if (sent === '\t') return { pressed: [pressedKey('tab')], rest: '' };
  const pressed: Pressed[] = [];
  let at = 0;
  while (at < sent.length) {
    const read = readOne(sent.slice(at));
    if (read === undefined) break;
    append(pressed, read.pressed);
    at += read.length;
  }
  return { pressed, rest: sent.slice(at) };
}

/** The keys of a sequence whose rest never arrived. A beginning that is not a key is one unknown key. */
export function readCutSequence(rest: string): readonly Pressed[] {
  const [, letter, ...more] = Array.from(rest);
  if (letter === undefined) return rest === '' ? [] : [pressedKey('escape')];
  if (more.length > 0) return [pressedKey('unknown')];
  return letter === escape
    ? [pressedKey('escape'), pressedKey('escape')]
    : [pressedKey(`meta+${letter}`)];
}

interface ReadOne {
  readonly pressed: readonly Pressed[];
  readonly length: number;
}

/** The first key of a text; `undefined` where the rest of it is not there yet. */
function readOne(sent: string): ReadOne | undefined {
  if (!sent.startsWith(escape)) return readPiece(sent);
  if (sent.startsWith(escape + escape)) return readEscapeTwice(sent);
  const rest = sent.slice(1);
  const found = takeSequence(rest);
  if (found.kind === 'cut') return undefined;
  if (found.kind === 'none') return readHeld(rest);
  const key = nameSequence(rest.slice(0, found.length));
  return { pressed: key === undefined ? [] : [key], length: found.length + 1 };
}

/** The key Escape, and a sequence behind it, which some terminals send for Alt. */
function readEscapeTwice(sent: string): ReadOne | undefined {
  const rest = sent.slice(2);
  const found = /^(?:[[O]|$)/.test(rest) ? takeSequence(rest) : undefined;
  if (found?.kind === 'cut') return undefined;
  if (found?.kind !== 'whole') return { pressed: [pressedKey('escape')], length: 1 };
  const key = nameSequence(rest.slice(0, found.length));
  const held = key?.kind === 'key' ? [pressedKey(`meta+${key.name}`)] : [];
  return { pressed: held, length: found.length + 2 };
}

/** A key with Alt held down, which is sent as an escape character before it. */
function readHeld(rest: string): ReadOne {
  const [sign = ''] = Array.from(rest.slice(0, 2));
  const name = controls.get(sign) ?? (/^\p{Cc}/u.test(sign) ? nameSign(sign) : sign);
  return always.has(name)
    ? { pressed: [pressedKey('escape')], length: 1 }
    : { pressed: [pressedKey(`meta+${name === ' ' ? 'space' : name}`)], length: sign.length + 1 };
}

function readPiece(sent: string): ReadOne {
  const [found = sent.charAt(0)] = piece.exec(sent) ?? [];
  const isText = !/^\p{Cc}/u.test(found) || found.startsWith('\t');
  const pressed = isText ? textOf(found) : [pressedKey(nameSign(found))];
  return { pressed, length: found.length };
}

function markLineEnds(typed: string): string {
  const marked = typed.replaceAll(copiedLineEnd, '\n');
  return marked.includes(escape) ? marked : marked.replaceAll(lineEndAmongSigns, '\n');
}

function textOf(typed: string): readonly Pressed[] {
  const text = cleanPasted(typed);
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Ctrl-A is the first of the control characters, Ctrl-_ the last. */
function nameSign(control: string): string {
  const code = control.charCodeAt(0) + toLetter;
  return controls.get(control) ?? `ctrl+${String.fromCharCode(code).toLowerCase()}`;
}

function seven(control: string): string {
  return escape + String.fromCharCode(control.charCodeAt(0) - toLetter);
}
