import { append } from '../../model/lists/append.ts';
import type { Pressed } from '../keys/pressed.ts';
import { enter, type Stroke } from './stroke.ts';

/**
 * What is known of the keys that came just before. Keys belong together where they came in one go
 * or one right after the other, faster than hands are.
 */
export interface KeysBefore {
  /** More than hands can do has come: this is a paste, or a burst of keys on a slow line. */
  readonly isBurst: boolean;
  /** Text has come. */
  readonly hasText: boolean;
  /** Line ends that have come. */
  readonly lineEnds: number;
  /** A line end has come last, and it is open whether it is Enter or a part of a paste. */
  readonly isPending: boolean;
}

/** Nothing came before. */
export const nothingRead: KeysBefore = {
  isBurst: false,
  hasText: false,
  lineEnds: 0,
  isPending: false,
};

/** Strokes that were read, and what is known now. */
export interface Read {
  readonly reading: KeysBefore;
  readonly strokes: readonly Stroke[];
}

/**
 * Keys that came at once → strokes. A line end in the middle of text that came in one go belongs to
 * the text. A single one at its end, or one that comes by itself, is Enter, but only when nothing
 * follows at once: `isPending` says that this has to be waited for.
 */
export function readPresses(before: KeysBefore, sent: readonly Pressed[]): Read {
  const presses = sent.flatMap(singlePresses);
  const isBurst = before.isBurst || before.isPending || presses.length > 1;
  let reading: KeysBefore = { ...before, isBurst };
  const strokes: Stroke[] = [];
  for (const [index, press] of presses.entries()) {
    const isLast = index === presses.length - 1;
    const read = readPress(reading, press, { isLast, isAlone: presses.length === 1 });
    reading = read.reading;
    append(strokes, read.strokes);
  }
  return { reading, strokes: joinPastes(strokes) };
}

/** Text that was typed is a press for each sign of it. */
function singlePresses(press: Pressed): readonly Pressed[] {
  if (press.kind !== 'text') return [press];
  return Array.from(press.text, (text) => ({ kind: 'text', text }));
}

/** The strokes that are still owed when nothing follows: Enter, where a line end was pending. */
export function endReading({ isPending, isBurst }: KeysBefore): Read {
  const owed: Stroke = isBurst ? { kind: 'paste-enter' } : enter;
  return { reading: nothingRead, strokes: isPending ? [owed] : [] };
}

interface PlaceInRead {
  /** Whether nothing has come behind it yet. */
  readonly isLast: boolean;
  /** Whether it has come by itself, as a key that is pressed does. */
  readonly isAlone: boolean;
}

function readPress(reading: KeysBefore, press: Pressed, place: PlaceInRead): Read {
  if (press.kind === 'key' && press.name === 'enter') return readLineEnd(reading, place);
  const owed = owedLineEnd(reading);
  const stroke = strokeOf(press, reading);
  const hasText = reading.hasText || stroke.kind !== 'key';
  return { reading: { ...reading, isPending: false, hasText }, strokes: [...owed, stroke] };
}

function strokeOf(press: Pressed, { isBurst }: KeysBefore): Stroke {
  if (press.kind === 'key') return isBurst && press.name === 'tab' ? paste('\t') : press;
  if (press.kind === 'pasted' || isBurst) return paste(press.text);
  return { kind: 'sign', text: press.text };
}

function readLineEnd(reading: KeysBefore, { isLast, isAlone }: PlaceInRead): Read {
  const lineEnds = reading.lineEnds + 1;
  const next = { ...reading, lineEnds, isPending: false };
  if (!isLast || (lineEnds > 1 && !isAlone))
    return { reading: next, strokes: [...owedLineEnd(reading), paste('\n')] };
  return reading.hasText
    ? { reading: { ...next, isPending: true }, strokes: owedLineEnd(reading) }
    : { reading: next, strokes: [enter] };
}

function owedLineEnd({ isPending }: KeysBefore): readonly Stroke[] {
  return isPending ? [paste('\n')] : [];
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
