import { cleanForTerminal } from '../clean-for-terminal.ts';
import { enter, type Stroke } from './stroke.ts';

/** A key as the terminal sent it. */
export interface Press {
  /** The characters that were sent. */
  readonly sent: string;
  /** The name of a key that is no sign, with what was held down: `ctrl+a`; '' for a sign. */
  readonly name: string;
}

/**
 * What is known of the keys that came just before. Keys belong together where they came in one go
 * or one right after the other, faster than hands are.
 */
export interface Reading {
  /** Between the marks that a terminal sets around a paste. */
  readonly isMarked: boolean;
  /** More than hands can do has come: this is a paste, or a burst of keys on a slow line. */
  readonly isBurst: boolean;
  /** Text has come. */
  readonly hasText: boolean;
  /** Line ends that have come. */
  readonly lineEnds: number;
  /** A line end has come last, and it is open whether it is Enter or a part of a paste. */
  readonly isPending: boolean;
  /** The last character was a carriage return, to which a line feed may belong. */
  readonly afterReturn: boolean;
}

/** Nothing came before. */
export const nothingRead: Reading = {
  isMarked: false,
  isBurst: false,
  hasText: false,
  lineEnds: 0,
  isPending: false,
  afterReturn: false,
};

/** Strokes that were read, and what is known now. */
export interface Read {
  readonly reading: Reading;
  readonly strokes: readonly Stroke[];
}

/** The name of the mark before what is pasted, as if it were a key. */
export const pasteStart = 'paste-start';
const pasteEnd = 'paste-end';

/**
 * Keys that came at once → strokes. A line end in the middle of text that came in one go belongs to
 * the text. A single one at its end, or one that comes by itself, is Enter, but only when nothing
 * follows at once: `isPending` says that this has to be waited for.
 */
export function readPresses(before: Reading, sent: readonly Press[]): Read {
  const presses = joinLineEnds(before, sent);
  const isBurst = before.isBurst || before.isPending || presses.length > 1;
  let reading: Reading = { ...before, isBurst, afterReturn: sent.at(-1)?.sent === '\r' };
  const strokes: Stroke[] = [];
  for (const [index, press] of presses.entries()) {
    const isLast = index === presses.length - 1;
    const read = readPress(reading, press, { isLast, isAlone: presses.length === 1 });
    reading = read.reading;
    strokes.push(...read.strokes);
  }
  return { reading, strokes: joinPastes(strokes).map(cleaned).filter(isSomething) };
}

/** A carriage return and its line feed are one line end, also where they came one after the other. */
function joinLineEnds({ afterReturn }: Reading, presses: readonly Press[]): readonly Press[] {
  return presses.filter(({ sent }, index) => {
    const follows = index === 0 ? afterReturn : presses[index - 1]?.sent === '\r';
    return !(follows && sent === '\n');
  });
}

/** The strokes that are still owed when nothing follows: Enter, where a line end was pending. */
export function endReading({ isMarked, isPending, isBurst }: Reading): Read {
  const owed: Stroke = isBurst ? { kind: 'paste-enter' } : enter;
  return { reading: { ...nothingRead, isMarked }, strokes: isPending ? [owed] : [] };
}

interface PlaceInRead {
  /** Whether nothing has come behind it yet. */
  readonly isLast: boolean;
  /** Whether it has come by itself, as a key that is pressed does. */
  readonly isAlone: boolean;
}

function readPress(reading: Reading, press: Press, place: PlaceInRead): Read {
  if (press.name === pasteStart) return nothing({ ...reading, isMarked: true });
  if (press.name === pasteEnd) return nothing({ ...reading, isMarked: false, hasText: true });
  if (reading.isMarked) return { reading, strokes: [paste(isLineEnd(press) ? '\n' : press.sent)] };
  if (isLineEnd(press)) return readLineEnd(reading, place);
  const owed = owedLineEnd(reading);
  const stroke = strokeOf(press, reading);
  const hasText = reading.hasText || stroke.kind !== 'key';
  return { reading: { ...reading, isPending: false, hasText }, strokes: [...owed, stroke] };
}

function strokeOf({ sent, name }: Press, { isBurst }: Reading): Stroke {
  if (isBurst && (name === '' || name === 'tab')) return paste(sent);
  return name === '' ? { kind: 'sign', text: sent } : { kind: 'key', name };
}

function readLineEnd(reading: Reading, { isLast, isAlone }: PlaceInRead): Read {
  const lineEnds = reading.lineEnds + 1;
  const next = { ...reading, lineEnds, isPending: false };
  if (!isLast || (lineEnds > 1 && !isAlone))
    return { reading: next, strokes: [...owedLineEnd(reading), paste('\n')] };
  return reading.hasText
    ? { reading: { ...next, isPending: true }, strokes: owedLineEnd(reading) }
    : { reading: next, strokes: [enter] };
}

function owedLineEnd({ isPending }: Reading): readonly Stroke[] {
  return isPending ? [paste('\n')] : [];
}

function isLineEnd({ sent }: Press): boolean {
  return sent === '\r' || sent === '\n';
}

function nothing(reading: Reading): Read {
  return { reading, strokes: [] };
}

function paste(text: string): Stroke {
  return { kind: 'paste', text };
}

/** Text that came in one go is one stroke. */
function joinPastes(strokes: readonly Stroke[]): readonly Stroke[] {
  const joined: Stroke[] = [];
  for (const stroke of strokes) {
    const last = joined.at(-1);
    if (last?.kind === 'paste' && stroke.kind === 'paste') {
      joined.pop();
      joined.push(paste(last.text + stroke.text));
    } else {
      joined.push(stroke);
    }
  }
  return joined;
}

function cleaned(stroke: Stroke): Stroke {
  if (!('text' in stroke)) return stroke;
  return { ...stroke, text: cleanForTerminal(stroke.text).replaceAll('\t', ' ') };
}

function isSomething(stroke: Stroke): boolean {
  return !('text' in stroke) || stroke.text !== '';
}
