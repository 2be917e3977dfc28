import type { Frame, Prompt, Size, Taken } from '../../prompt/prompt.ts';
import { holdsPaste, nameStroke, type Stroke } from '../../prompt/stroke.ts';
import { readableWidth, wrapText } from '../../terminal/wrap-text.ts';
import { type RatingKey, readRatingKey } from '../rating-key.ts';

/** A question as it is drawn. All lines are styled, and wrapped for the terminal as it is now. */
export interface RatingQuestion {
  readonly highest: number;
  /** Whether Enter has an answer to keep. */
  readonly canKeep: boolean;
  /** Where we are, how far, and the question. */
  readonly top: () => readonly string[];
  /** The scale and what was answered before; help takes its place. `rows` are free for it. */
  readonly scale: (rows: number) => readonly string[];
  readonly keys: () => readonly string[];
  readonly helpKeys: () => readonly string[];
  readonly help: () => readonly string[];
  readonly wrongKey: () => string;
  /** The message when something is pasted. */
  readonly pasted: () => string;
  /** The message when something was typed before the question was shown. */
  readonly early: () => string;
}

interface RatingState {
  /** The first line of the help that is shown; `undefined` where help is closed. */
  readonly scrolled?: number;
  readonly notice: 'none' | 'wrongKey' | 'pasted' | 'early';
}

/** The least that is worth scrolling. */
const leastHelp = 4;

/** Blank lines around the middle, and the one at the bottom that the terminal keeps free. */
const blankRows = 3;

/** Asks for a rating. One key answers; `?` opens and closes the help. */
export function ratingPrompt(question: RatingQuestion): Prompt<RatingState, RatingKey> {
  return {
    start: { notice: 'none' },
    take: (state, strokes, size) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: 'pasted' }, rings: true }
        : takeKeys(state, strokes, { question, size }),
    takeEarly: (state) => ({ ...state, notice: 'early' }),
    draw: (state, size) => drawRating(state, question, size),
  };
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
    if (choice !== undefined) return { state, answer: { value: choice } };
    const next = helpAfter(state, key, asked);
    // Help that is at its end stays there.
    rings ||= next === undefined || next.scrolled === state.scrolled;
    state = next ?? { ...state, notice: 'wrongKey' };
  }
  return { state, rings };
}

function chooseKey({ canKeep, highest }: RatingQuestion, stroke: Stroke): RatingKey | undefined {
  if (stroke.kind === 'sign') return readRatingKey(stroke.text, highest);
  return canKeep && nameStroke(stroke) === 'enter' ? { kind: 'keep' } : undefined;
}

/** What a key does to the help; `undefined` where it does nothing. */
function helpAfter(
  { scrolled }: RatingState,
  key: string,
  { question, size }: Asked,
): RatingState | undefined {
  const closed: RatingState = { notice: 'none' };
  if (scrolled === undefined) return key === '?' ? { ...closed, scrolled: 0 } : undefined;
  if (key === '?' || key === 'escape') return closed;
  const { lines, page } = layOutHelp(question, size);
  const by = scrollOf(key, page);
  if (by === undefined) return undefined;
  const end = Math.max(0, lines.length - page);
  return { ...closed, scrolled: Math.min(end, Math.max(0, scrolled + by)) };
}

/** How far a key scrolls: lines down, or up where negative. */
function scrollOf(key: string, page: number): number | undefined {
  const step = Math.max(1, page - 1);
  const ways: ReadonlyMap<string, number> = new Map([
    ['up', -1],
    ['down', 1],
    ['pageup', -step],
    ['pagedown', step],
    ['space', step],
    ['home', -Infinity],
    ['end', Infinity],
  ]);
  return ways.get(key);
}

/** What is scrolled while help is open, what stays above and below it, and the rows that it has. */
interface HelpLayout {
  readonly top: readonly string[];
  readonly lines: readonly string[];
  readonly keys: readonly string[];
  readonly page: number;
}

/** Where a terminal is very low, the question is scrolled with the help, and only the last key is named. */
function layOutHelp(question: RatingQuestion, { rows }: Size): HelpLayout {
  const [top, help, keys] = [question.top(), question.help(), question.helpKeys()];
  const room = rows - top.length - keys.length - blankRows - 1;
  if (room >= leastHelp) return { top: [...top, ''], lines: help, keys: ['', ...keys], page: room };
  const lastKeys = keys.slice(-1);
  const page = Math.max(1, rows - lastKeys.length - 1);
  return { top: [], lines: [...top, ...help], keys: lastKeys, page };
}

function drawRating(state: RatingState, question: RatingQuestion, size: Size): Frame {
  const notice = state.notice === 'none' ? '' : question[state.notice]();
  const said = wrapText(notice, readableWidth(size.columns));
  const { scrolled } = state;
  if (scrolled !== undefined) return drawHelp(layOutHelp(question, size), scrolled, said);
  const [top, keys] = [question.top(), question.keys()];
  const middle = question.scale(size.rows - top.length - keys.length - said.length - blankRows);
  return { lines: fitRows([...top, '', ...middle, '', ...said, ...keys], size.rows - 1) };
}

function drawHelp(
  { top, lines, keys, page }: HelpLayout,
  first: number,
  said: readonly string[],
): Frame {
  const shown = lines.slice(first, first + page);
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
