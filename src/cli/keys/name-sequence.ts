import { type Pressed, pressedKey } from './pressed.ts';

/** Keys by the last letter of their sequence: `ESC [ A`, `ESC O A`, `ESC [ 1 ; 5 A`. */
const byLetter: ReadonlyMap<string, string> = new Map([
  ['A', 'up'],
  ['B', 'down'],
  ['C', 'right'],
  ['D', 'left'],
  ['F', 'end'],
  ['H', 'home'],
  ['M', 'enter'],
  ['P', 'f1'],
  ['Q', 'f2'],
  ['R', 'f3'],
  ['S', 'f4'],
  ['Z', 'shift+tab'],
]);

/** Keys by their number: `ESC [ 3 ~`. */
const byNumber: ReadonlyMap<string, string> = new Map([
  ['1', 'home'],
  ['2', 'insert'],
  ['3', 'delete'],
  ['4', 'end'],
  ['5', 'pageup'],
  ['6', 'pagedown'],
  ['7', 'home'],
  ['8', 'end'],
  ...['11', '12', '13', '14', '15', '17', '18', '19', '20', '21', '23', '24'].map(
    (number, index): readonly [string, string] => [number, `f${index + 1}`],
  ),
]);

/** Keys by the code of their character, as terminals send it that tell all keys apart. */
const byCode: ReadonlyMap<number, string> = new Map([
  [9, 'tab'],
  [13, 'enter'],
  [27, 'escape'],
  [127, 'backspace'],
  [57_414, 'enter'],
  [57_417, 'left'],
  [57_418, 'right'],
  [57_419, 'up'],
  [57_420, 'down'],
  [57_421, 'pageup'],
  [57_422, 'pagedown'],
  [57_423, 'home'],
  [57_424, 'end'],
  [57_425, 'insert'],
  [57_426, 'delete'],
]);

/** Digits and signs of a number pad that sends sequences: `ESC O p`. */
const padSigns: ReadonlyMap<string, string> = new Map(
  Array.from('jklmnopqrstuvwxyX', (letter, index) => [letter, '*+,-./0123456789='.charAt(index)]),
);

/** The first function keys of the Linux console: `ESC [ [ A`. */
const linuxKeys: ReadonlyMap<string, string> = new Map(
  Array.from('ABCDE', (letter, index) => [letter, `f${index + 1}`]),
);

/** Codes for keys that only something else goes with, such as Shift alone. */
const firstOwnCode = 57_344;
const lastOwnCode = 63_743;

/** What an end of `ESC [ 3 ~` says in some terminals, in the place of the usual sign. */
const heldByEnd: ReadonlyMap<string, string> = new Map([
  ['^', 'ctrl+'],
  ['$', 'shift+'],
  ['@', 'ctrl+shift+'],
]);

/** What terminals say of themselves: where the mouse or the cursor is, what they are and can do. */
const report = /^\[(?:[<-?].*|M.+|[IO]|[\d;]+[MTntxy]|(?!1;)\d+;\d+R|201~)$|^[P\]X^_]/su;

/** Number, modifiers, event and code, and what ends a sequence. */
const sequenceParts =
  /^(?:\[\[?|O)(?<number>\d*)(?::[\d:]*)?(?:;(?<held>\d*)(?::(?<event>\d*))?)?(?:;(?<code>\d*)(?:[;:][\d;:]*)?)?(?<end>[ -/]*[@-~]|\$)$/;

/**
 * The meaning of a sequence, without its leading escape character: a key, a character, or nothing. An
 * unrecognized key is called `unknown`.
 */
export function nameSequence(sequence: string): Pressed | undefined {
  const parts = partsOf(sequence);
  if (report.test(sequence) || parts.event === released) return undefined;
  const { end, number, code, held } = parts;
  if (end === 'u') return nameCode(Number(number), held);
  if (end === '~' && number === '27') return nameCode(Number(code), held);
  return padSign(sequence, end) ?? pressedKey(keyOf(sequence, parts) ?? nameOldArrow(sequence));
}

/** The parts of a sequence such as `[ 27 ; 5 : 1 ; 105 ~`. */
interface Parts {
  readonly number: string;
  /** Names of the keys that are held down. */
  readonly held: string;
  readonly event: string;
  readonly code: string;
  readonly end: string;
}

/** The kind of an event that says that a key was let go. */
const released = '3';

function partsOf(sequence: string): Parts {
  const found = sequenceParts.exec(sequence)?.groups;
  const part = (name: string): string => found?.[name] ?? '';
  const held = heldKeys(Math.max(1, Number(part('held'))) - 1);
  return {
    number: part('number'),
    held,
    event: part('event'),
    code: part('code'),
    end: part('end'),
  };
}

function padSign(sequence: string, end: string): Pressed | undefined {
  const text = sequence.startsWith('O') ? padSigns.get(end) : undefined;
  return text === undefined ? undefined : { kind: 'text', text };
}

function keyOf(sequence: string, { number, end, held }: Parts): string | undefined {
  if (sequence.startsWith('[[')) return linuxKeys.get(end);
  const isNumbered = end === '~' || heldByEnd.has(end);
  const name = isNumbered ? byNumber.get(number) : byLetter.get(end);
  return name === undefined ? undefined : (heldByEnd.get(end) ?? held) + name;
}

/** Arrows in small letters, with Shift or Control held down. */
function nameOldArrow(sequence: string): string {
  const [, opens = '', letter = ''] = /^([[O])([a-d])$/.exec(sequence) ?? [];
  const name = byLetter.get(letter.toUpperCase());
  if (name === undefined) return 'unknown';
  return (opens === 'O' ? 'ctrl+' : 'shift+') + name;
}

/** What is held down, from the bits that terminals send: Shift, Alt, Control, and others. */
function heldKeys(bits: number): string {
  const isHeld = (bit: number): boolean => (bits & bit) !== 0;
  return [isHeld(4) ? 'ctrl+' : '', isHeld(2) ? 'meta+' : '', isHeld(1) ? 'shift+' : ''].join('');
}

function nameCode(code: number, held: string): Pressed | undefined {
  const name = byCode.get(code);
  if (name !== undefined) return pressedKey(held + name);
  if (code >= firstOwnCode && code <= lastOwnCode) return undefined;
  return code < firstSign || code > lastSign
    ? pressedKey('unknown')
    : nameSign(String.fromCodePoint(code), held);
}

const firstSign = 32;
const lastSign = 0x10_ff_ff;

function nameSign(sign: string, held: string): Pressed {
  if (held === '') return { kind: 'text', text: sign };
  if (held === 'shift+') return { kind: 'text', text: sign.toUpperCase() };
  return pressedKey(held + (sign === ' ' ? 'space' : sign));
}
