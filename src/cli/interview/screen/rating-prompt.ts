import type { Frame, Prompt, Size, Taken } from '../../prompt/prompt.ts';
import { handsRest } from '../../prompt/resting-hands.ts';
import { isDownward, isUpward, scrollBy } from '../../prompt/scroll.ts';
import { holdsPaste, nameStroke, type Stroke } from '../../prompt/stroke.ts';
import { readableWidth, wrapText } from '../../terminal/wrap-text.ts';
import { type RatingKey, readRatingKey } from '../rating-key.ts';

/** A question as it is drawn. All lines are styled, and wrapped for the terminal as it is now. */
export interface RatingQuestion {
  readonly highest: number;
  /** Whether Enter has an answer to keep. */
  readonly canKeep: boolean;
  /**
   * Whether what Enter keeps was answered last time: to confirm that, it has to be looked at, so that a key
   * that is held confirms nothing.
   */
  readonly confirms: boolean;
  /** Whether there are sites that can be rated apart. */
  readonly canPart: boolean;
  /** Whether there is something to undo. */
  readonly canUndo: boolean;
  /** Where we are, how far, and the question; shorter where rows are scarce. */
  readonly top: (isShort: boolean) => readonly string[];
  /** The scale, the points and what was answered before, from the fullest form to the shortest. */
  readonly middles: readonly (() => readonly string[])[];
  /** The keys; `isMore`: not all of the question is shown. */
  readonly keys: (isMore: boolean) => readonly string[];
  readonly helpKeys: () => readonly string[];
  /** What stays above the help: the question. */
  readonly helpTop: () => readonly string[];
  readonly help: () => readonly string[];
  readonly wrongKey: () => string;
  readonly nothingToUndo: () => string;
  /** The message when something is pasted. */
  readonly pasted: () => string;
  /** The message when something was typed before the question was shown. */
  readonly early: () => string;
}

/** What is read page by page: the help, or all of a question that the window has no room for. */
interface PagePlace {
  readonly of: 'help' | 'question';
  /** The first line that is shown. */
  readonly first: number;
}

interface RatingState {
  readonly reading?: PagePlace;
  readonly notice: 'none' | 'wrongKey' | 'nothingToUndo' | 'pasted' | 'early';
}

/** The least that is worth scrolling. */
const leastRead = 4;

/** The least of the scale and the points that is shown before a line of keys is. */
const leastMiddle = 6;

/** Asks for a rating. One key answers; `?` opens and closes the help. */
export function ratingPrompt(question: RatingQuestion): Prompt<RatingState, RatingKey> {
  return {
    start: { notice: 'none' },
    take: (state, strokes, size) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: 'pasted' }, rings: true }
        : takeKeys(state, strokes, { question, size }),
    takeEarly: (state) => ({ ...state, notice: 'early' }),
    ...(question.confirms ? { restsFirst: handsRest, restsFor: holdsEnter } : {}),
    draw: (state, size) => drawRating(state, question, size),
  };
}

function holdsEnter(strokes: readonly Stroke[]): boolean {
  return strokes.some((stroke) => nameStroke(stroke) === 'enter');
}

interface Asked {
  readonly question: RatingQuestion;
  readonly size: Size;
}

function takeKeys(
  before: RatingState,
  strokes: readonly Stroke[],
  asked: Asked,
): Taken<RatingState, RatingKey> {
  let state = before;
  let rings = false;
  for (const stroke of strokes) {
    const key = nameStroke(stroke);
    const choice = chooseKey(asked.question, stroke);
    if (choice === 'nothingToUndo') {
      state = saying(state, choice);
      rings = true;
      continue;
    }
    if (choice !== undefined) return { state, answer: { value: choice } };
    const next = readOn(state, key, asked);
    // What is at its end stays there.
    rings ||= next === undefined || isSamePlace(next.reading, state.reading);
    state = next ?? { ...state, notice: 'wrongKey' };
  }
  return { state, rings };
}

function saying(state: RatingState, notice: RatingState['notice']): RatingState {
  return { ...state, notice };
}

function isSamePlace(one: PagePlace | undefined, other: PagePlace | undefined): boolean {
  return one?.of === other?.of && one?.first === other?.first;
}

function chooseKey(
  { canKeep, canPart, canUndo, highest }: RatingQuestion,
  stroke: Stroke,
): RatingKey | 'nothingToUndo' | undefined {
  if (stroke.kind === 'sign') {
    const key = readRatingKey(stroke.text, highest);
    return key === undefined ? undefined : permitKey(key, { canPart, canUndo });
  }
  return canKeep && nameStroke(stroke) === 'enter' ? { kind: 'keep' } : undefined;
}

/** A key as far as there is something for it to do. */
function permitKey(
  key: RatingKey,
  { canPart, canUndo }: Pick<RatingQuestion, 'canPart' | 'canUndo'>,
): RatingKey | 'nothingToUndo' | undefined {
  if (key.kind === 'sites' && !canPart) return undefined;
  return key.kind === 'undo' && !canUndo ? 'nothingToUndo' : key;
}

const closed: RatingState = { notice: 'none' };

/** What a key does to what is read; `undefined` where it does nothing. */
function readOn({ reading }: RatingState, key: string, asked: Asked): RatingState | undefined {
  if (key === '?') {
    return reading?.of === 'help' ? closed : { ...closed, reading: { of: 'help', first: 0 } };
  }
  if (reading === undefined) return openQuestion(key, asked);
  return key === 'escape' ? closed : scrollOn(reading, key, asked);
}

function scrollOn(reading: PagePlace, key: string, asked: Asked): RatingState | undefined {
  const { lines, page } = layOutReading(reading.of, asked);
  const moved = scrollBy(key, { first: reading.first, page, count: lines.length });
  if (moved === undefined) return undefined;
  const isAbove = reading.of === 'question' && moved === reading.first && isUpward(key);
  return isAbove ? closed : { ...closed, reading: { ...reading, first: moved } };
}

/** Keys that go on in a text show all of a question that has no room. */
function openQuestion(key: string, asked: Asked): RatingState | undefined {
  if (!isDownward(key) || !layOutQuestion(asked, 0).isMore) return undefined;
  const { lines, page } = layOutReading('question', asked);
  const first = key === 'end' ? Math.max(0, lines.length - page) : 0;
  return { ...closed, reading: { of: 'question', first } };
}

/** What is scrolled, what stays above and below it, and the rows that it has. */
interface ReadingLayout {
  readonly top: readonly string[];
  readonly lines: readonly string[];
  readonly keys: readonly string[];
  readonly page: number;
}

/** Where a terminal is very low, the question is scrolled too, and only the last key is named. */
function layOutReading(of: PagePlace['of'], { question, size: { rows } }: Asked): ReadingLayout {
  const keys = question.helpKeys();
  const isHelp = of === 'help';
  const top = isHelp ? question.helpTop() : question.top(true).filter((line) => line !== '');
  const lines = isHelp ? question.help() : (question.middles[0]?.() ?? []);
  const room = rows - top.length - keys.length - 1;
  if (room >= leastRead) return { top, lines, keys, page: room };
  const lastKeys = keys.slice(-1);
  const page = Math.max(1, rows - lastKeys.length - 1);
  return { top: [], lines: [...top, ...lines], keys: lastKeys, page };
}

interface QuestionLayout {
  readonly lines: readonly string[];
  readonly keys: readonly string[];
  /** Whether not all of it is shown. */
  readonly isMore: boolean;
}

/** The fullest form of a question that has room above what is said. */
function layOutQuestion({ question, size }: Asked, said: number): QuestionLayout {
  const roomFor = (isShort: boolean): number =>
    size.rows - 1 - said - countFilled([...question.top(isShort), ...question.keys(isShort)]);
  const whole = question.middles[0]?.() ?? [];
  if (countFilled(whole) <= roomFor(false)) {
    const lines = [...question.top(false), '', ...whole, ''];
    return { lines, keys: question.keys(false), isMore: false };
  }
  return layOutShort(question, size.rows - 1 - said);
}

/**
 * As much of a question as there are rows for: the question itself first, then a key that shows the rest,
 * then the scale and the points.
 */
function layOutShort(question: RatingQuestion, rows: number): QuestionLayout {
  const top = question.top(true);
  const room = rows - countFilled(top);
  const keys = question.keys(true).slice(0, Math.max(1, room - leastMiddle));
  const middle = fullestFor(Math.max(0, room - keys.length), question.middles);
  const shown = room < keys.length ? endEarly(top, rows - keys.length) : top;
  return { lines: [...shown, '', ...middle, ''], keys, isMore: true };
}

/** The first lines that are not blank, of which the last says that there are more. */
function endEarly(lines: readonly string[], rows: number): readonly string[] {
  const filled = lines.filter((line) => line !== '').slice(0, Math.max(1, rows));
  return filled.map((line, index) => (index === filled.length - 1 ? `${line} …` : line));
}

/** The fullest form that has room; else the beginning of the shortest. */
function fullestFor(room: number, forms: RatingQuestion['middles']): readonly string[] {
  let shortest: readonly string[] = [];
  for (const form of forms) {
    shortest = form();
    if (countFilled(shortest) <= room) return shortest;
  }
  return shortest.filter((line) => line !== '').slice(0, room);
}

function countFilled(lines: readonly string[]): number {
  return lines.filter((line) => line !== '').length;
}

function drawRating(state: RatingState, question: RatingQuestion, size: Size): Frame {
  const notice = state.notice === 'none' ? '' : question[state.notice]();
  const said = wrapText(notice, readableWidth(size.columns));
  const { reading } = state;
  const asked = { question, size };
  if (reading !== undefined) return drawReading(layOutReading(reading.of, asked), reading, said);
  const { lines, keys } = layOutQuestion(asked, said.length);
  return { lines: fitRows([...lines, ...said, ...keys], size.rows - 1) };
}

function drawReading(
  { top, lines, keys, page }: ReadingLayout,
  { first }: PagePlace,
  said: readonly string[],
): Frame {
  const shown = lines.slice(first, first + Math.max(1, page - said.length));
  return { lines: [...top, ...shown, ...said, ...keys] };
}

/** Where a terminal is too low, blank lines go first. */
function fitRows(lines: readonly string[], rows: number): readonly string[] {
  let over = lines.length - rows;
  return lines.filter((line) => {
    const goes = over > 0 && line === '';
    if (goes) over -= 1;
    return !goes;
  });
}
