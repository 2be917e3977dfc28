import type { QuickSince } from '../../../questionnaire/interviewer.ts';
import type { Frame, Prompt, Size, Taken } from '../../prompt/prompt.ts';
import { handsRest } from '../../prompt/resting-hands.ts';
import { scrollBy } from '../../prompt/scroll.ts';
import { moveActive, showAround } from '../../prompt/show-around.ts';
import { holdsPaste, nameStroke, type Stroke } from '../../prompt/stroke.ts';
import { readableWidth, wrapText } from '../../terminal/wrap-text.ts';

/** Titles of which each gets a rating. All lines are styled, and wrapped for the terminal. */
export interface QuickQuestion {
  readonly highest: number;
  /** The rating of each row; `undefined` where it is open. */
  readonly ratings: readonly (number | 'na' | undefined)[];
  /** The row that is active at first. */
  readonly active: number;
  /**
   * What it is shown after. What was typed while another row was saved is for this list too; after
   * another clause it takes nothing before the hands have rested; where it stands still, a digit has no row.
   */
  readonly since: QuickSince;
  /** Keys that came together with the last rating and had no row any more; '' where there are none. */
  readonly leftOver: string;
  readonly canUndo: boolean;
  readonly top: () => readonly string[];
  readonly row: (index: number, rating: number | 'na' | undefined) => string;
  /** The question of a row, and what its ratings mean, as far as so many rows have room for it. */
  readonly about: (index: number, rows: number) => readonly string[];
  /** All of the question of a row, which `?` shows. */
  readonly whole: (index: number) => readonly string[];
  /** The keys that work while it is shown. */
  readonly wholeKeys: () => readonly string[];
  readonly keys: (isStopped: boolean) => readonly string[];
  readonly highlight: (line: string) => string;
  readonly wrongKey: () => string;
  readonly nothingToUndo: () => string;
  readonly pasted: () => string;
  /** The message for keys that were not taken, as their hands were still in the list before. */
  readonly early: (keys: string) => string;
  /** The message for a digit where nothing is left to be rated. */
  readonly stopped: () => string;
}

/** What a key of the list does. */
export type QuickKey =
  /** Rows and their ratings; `leftOver`: what was typed with them and had no row. */
  | {
      readonly kind: 'rate';
      readonly ratings: ReadonlyMap<number, number>;
      readonly leftOver: string;
    }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'undo' }
  | { readonly kind: 'finish' };

interface QuickState {
  readonly active: number;
  /** Whether no row is active, as none is left to be rated; the arrows choose one. */
  readonly isStopped: boolean;
  /** Ratings that were just given. */
  readonly given: ReadonlyMap<number, number>;
  /** The first line that is shown of the whole question of the active row, where that is read. */
  readonly reading?: number;
  /** Keys that were not taken since the last one that was. */
  readonly untaken: string;
  readonly notice: 'none' | 'wrongKey' | 'nothingToUndo' | 'pasted' | 'early' | 'stopped';
}

/** The last so many keys that were not taken are shown. */
const mostUntaken = 12;

/** The least of the list that is worth showing. */
const leastRows = 3;

/**
 * Rates a list: a digit rates and goes to the next open row, arrows move, Enter turns the page. A digit
 * too many at the end of a clause rates no row that is out of sight.
 */
export function quickPrompt(question: QuickQuestion): Prompt<QuickState, QuickKey> {
  const { since, leftOver: untaken, active } = question;
  const notice = untaken === '' ? 'none' : 'early';
  return {
    start: { active, isStopped: since === 'stopped', given: new Map(), untaken, notice },
    isContinued: since === 'row',
    ...(since === 'clause' ? { restsFirst: handsRest } : {}),
    take: (state, strokes, size) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: 'pasted' }, rings: true }
        : takeKeys(state, strokes, { question, size }),
    takeEarly: (state, strokes) => ({
      ...state,
      untaken: strokes.reduce(addKey, state.untaken),
      notice: 'early',
    }),
    draw: (state, size) => drawQuick(state, question, size),
  };
}

interface Asked {
  readonly question: QuickQuestion;
  readonly size: Size;
}

function drawQuick(state: QuickState, question: QuickQuestion, size: Size): Frame {
  const notice = state.notice === 'none' ? '' : question[state.notice](state.untaken);
  const said = wrapText(notice, readableWidth(size.columns));
  const { reading } = state;
  if (reading !== undefined) {
    const { lines, keys, page } = layOutWhole(state, { question, size });
    return { lines: [...lines.slice(reading, reading + page - said.length), ...said, ...keys] };
  }
  return drawList(state, said, { question, size });
}

function drawList(state: QuickState, said: readonly string[], { question, size }: Asked): Frame {
  const { active, given, isStopped } = state;
  const above = question.top();
  const keys = [...said, ...question.keys(isStopped)];
  const free = size.rows - 1 - above.length - keys.length;
  const entries = question.ratings.map((rating, index) => {
    const line = question.row(index, given.get(index) ?? rating);
    return [index === active && !isStopped ? question.highlight(`❯ ${line}`) : `  ${line}`];
  });
  const aboutRows = Math.max(0, free - Math.min(entries.length, leastRows));
  const told = isStopped || aboutRows === 0 ? [] : question.about(active, aboutRows);
  const shown = showAround(entries, { active, above: 0 }, Math.max(leastRows, free - told.length));
  return {
    lines: [...above, ...shown.lines, ...told, ...keys],
    active: above.length + shown.active,
  };
}

/** All of the question of the active row, the keys below it, and the rows for it. */
function layOutWhole({ active }: QuickState, { question, size }: Asked) {
  const keys = question.wholeKeys();
  const page = Math.max(leastRows, size.rows - 1 - keys.length);
  return { lines: question.whole(active), keys, page };
}

function takeKeys(
  before: QuickState,
  strokes: readonly Stroke[],
  asked: Asked,
): Taken<QuickState, QuickKey> {
  let state: QuickState = { ...before, untaken: '', notice: 'none' };
  let rings = false;
  for (const stroke of strokes) {
    const leaving = leaveBy(state, nameStroke(stroke), asked.question);
    if (leaving !== undefined) return { state, answer: { value: leaving } };
    const next = takeStroke(state, stroke, asked);
    // What is at its end stays there.
    rings ||= next.notice !== 'none' || next === state;
    state = next;
  }
  const { given: ratings, untaken: leftOver } = state;
  if (ratings.size === 0) return { state, rings };
  return { state, rings, answer: { value: { kind: 'rate', ratings, leftOver } } };
}

/** The state after a key that does not leave the list; what means nothing is noted. */
function takeStroke(before: QuickState, stroke: Stroke, asked: Asked): QuickState {
  const key = nameStroke(stroke);
  const state: QuickState = before.notice === 'none' ? before : { ...before, notice: 'none' };
  const next = readWhole(state, key, asked) ?? takeKey(state, key, asked.question);
  const taken: QuickState = next ?? { ...state, notice: 'wrongKey' };
  return taken.notice === 'none' ? taken : { ...taken, untaken: addKey(state.untaken, stroke) };
}

/** Keys that were not taken, with one more: "3 3 enter". Of very many, the last ones. */
function addKey(keys: string, stroke: Stroke): string {
  const key = stroke.kind === 'paste' ? stroke.text : nameStroke(stroke);
  return [...keys.split(' '), key]
    .filter((one) => one !== '')
    .slice(-mostUntaken)
    .join(' ');
}

const closing: ReadonlySet<string> = new Set(['?', 'enter', 'escape']);

/** `?` opens all of a question, keys go through it, and close it; `undefined` for any other key. */
function readWhole(state: QuickState, key: string, asked: Asked): QuickState | undefined {
  const { reading, isStopped, given, ...list } = state;
  if (reading === undefined) {
    return key === '?' && !isStopped && given.size === 0 ? { ...state, reading: 0 } : undefined;
  }
  if (closing.has(key)) return { ...list, isStopped, given };
  const { lines, page } = layOutWhole(state, asked);
  const moved = scrollBy(key, { first: reading, page, count: lines.length });
  if (moved === undefined) return undefined;
  return moved === reading ? state : { ...state, reading: moved };
}

/** Keys that leave the list also while all of a question is read. */
const leavesReading: ReadonlySet<string> = new Set(['u', 'q']);

const ways: ReadonlyMap<string, QuickKey> = new Map<string, QuickKey>([
  ['enter', { kind: 'page', by: 1 }],
  ['space', { kind: 'page', by: 1 }],
  ['pagedown', { kind: 'page', by: 1 }],
  ['pageup', { kind: 'page', by: -1 }],
  ['u', { kind: 'undo' }],
  ['q', { kind: 'finish' }],
  ['escape', { kind: 'finish' }],
]);

/** How a key leaves the list: not with ratings, and not where it does something to what is read. */
function leaveBy(
  { given, reading }: QuickState,
  key: string,
  { canUndo }: QuickQuestion,
): QuickKey | undefined {
  if (given.size > 0 || (reading !== undefined && !leavesReading.has(key))) return undefined;
  const way = ways.get(key);
  return way?.kind === 'undo' && !canUndo ? undefined : way;
}

function takeKey(state: QuickState, key: string, question: QuickQuestion): QuickState | undefined {
  const { ratings, highest, canUndo } = question;
  if (key === 'u' && !canUndo) return { ...state, notice: 'nothingToUndo' };
  const { active, given, isStopped } = state;
  const isRating = /^\d$/.test(key) && Number(key) <= highest;
  if (isStopped) return takeStopped(state, key, isRating);
  const moved = moveActive(key, active, ratings.length);
  if (moved !== undefined) return { ...state, active: moved };
  // What is typed after the last row is on no row of the list.
  return !isRating || given.has(active) ? undefined : rateRow(state, Number(key), ratings);
}

/** The active row rated; the next open one below it is active then. */
function rateRow(state: QuickState, rating: number, ratings: QuickQuestion['ratings']): QuickState {
  const { active, given, isStopped, untaken, notice } = state;
  const now = new Map([...given, [active, rating] as const]);
  const next = ratings.findIndex(
    (known, index) => index > active && known === undefined && !now.has(index),
  );
  return { isStopped, untaken, notice, active: next === -1 ? active : next, given: now };
}

const arrows: ReadonlySet<string> = new Set(['up', 'down', 'home', 'end']);

/** Where all is rated, arrows go to the row that was rated last, to be rated anew. */
function takeStopped(state: QuickState, key: string, isRating: boolean): QuickState | undefined {
  if (arrows.has(key)) return { ...state, isStopped: false };
  return isRating ? { ...state, notice: 'stopped' } : undefined;
}
