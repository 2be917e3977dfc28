import type { QuickSince } from '../../../questionnaire/interviewer.ts';
import type { Prompt, Size, Taken } from '../../prompt/prompt.ts';
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
  /** Whether keys came together with the last rating that had no row any more. */
  readonly isLeftOver: boolean;
  readonly canUndo: boolean;
  readonly top: () => readonly string[];
  readonly row: (index: number, rating: number | 'na' | undefined) => string;
  /** The question of a row, and what its ratings mean, where there is room for that. */
  readonly about: (index: number) => readonly string[];
  readonly keys: (isStopped: boolean) => readonly string[];
  readonly highlight: (line: string) => string;
  readonly wrongKey: () => string;
  readonly nothingToUndo: () => string;
  readonly pasted: () => string;
  readonly early: () => string;
  /** The message for a digit where nothing is left to be rated. */
  readonly stopped: () => string;
}

/** What a key of the list does. */
export type QuickKey =
  /** Rows and their ratings; `isLeftOver`: more was typed with them than there were rows. */
  | {
      readonly kind: 'rate';
      readonly ratings: ReadonlyMap<number, number>;
      readonly isLeftOver: boolean;
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
  readonly notice: 'none' | 'wrongKey' | 'nothingToUndo' | 'pasted' | 'early' | 'stopped';
}

/** The least of the list that is worth showing. */
const leastRows = 3;

/**
 * Keys of hands that are still in the clause before come closer together than this many milliseconds; who
 * has read the first row of another one takes longer.
 */
const handsRest = 500;

/**
 * Rates a list: a digit rates and goes to the next open row, arrows move, Enter turns the page. A digit
 * too many at the end of a clause rates no row that is out of sight.
 */
export function quickPrompt(question: QuickQuestion): Prompt<QuickState, QuickKey> {
  const { since, isLeftOver, active } = question;
  const notice = isLeftOver ? 'early' : 'none';
  return {
    start: { active, isStopped: since === 'stopped', given: new Map(), notice },
    isContinued: since === 'row',
    ...(since === 'clause' ? { restsFirst: handsRest } : {}),
    take: (state, strokes) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: 'pasted' }, rings: true }
        : takeKeys(state, strokes, question),
    takeEarly: (state) => ({ ...state, notice: 'early' }),
    draw: (state, size) => drawQuick(state, question, size),
  };
}

function drawQuick(state: QuickState, question: QuickQuestion, size: Size) {
  const { active, given, isStopped } = state;
  const notice = state.notice === 'none' ? '' : question[state.notice]();
  const above = question.top();
  const keys = [...wrapText(notice, readableWidth(size.columns)), ...question.keys(isStopped)];
  const free = size.rows - 1 - above.length - keys.length;
  const entries = question.ratings.map((rating, index) => {
    const line = question.row(index, given.get(index) ?? rating);
    return [index === active && !isStopped ? question.highlight(`❯ ${line}`) : `  ${line}`];
  });
  const about = isStopped ? [] : question.about(active);
  const aboutRows = Math.min(about.length, Math.max(0, free - Math.min(entries.length, leastRows)));
  const told = aboutRows === 0 ? [] : about.slice(0, aboutRows);
  const shown = showAround(entries, { active, above: 0 }, Math.max(leastRows, free - told.length));
  return {
    lines: [...above, ...shown.lines, ...told, ...keys],
    active: above.length + shown.active,
  };
}

function takeKeys(
  before: QuickState,
  strokes: readonly Stroke[],
  question: QuickQuestion,
): Taken<QuickState, QuickKey> {
  let state: QuickState = { ...before, notice: 'none' };
  let isLeftOver = false;
  for (const stroke of strokes) {
    const key = nameStroke(stroke);
    const leaving = leaveBy(key, question);
    if (leaving !== undefined && state.given.size === 0) {
      return { state, answer: { value: leaving } };
    }
    const next = takeKey(state, key, question);
    state = next ?? { ...state, notice: 'wrongKey' };
    isLeftOver ||= state.notice !== 'none';
  }
  const { given: ratings } = state;
  if (ratings.size === 0) return { state, rings: isLeftOver };
  return { state, rings: isLeftOver, answer: { value: { kind: 'rate', ratings, isLeftOver } } };
}

const ways: ReadonlyMap<string, QuickKey> = new Map<string, QuickKey>([
  ['enter', { kind: 'page', by: 1 }],
  ['space', { kind: 'page', by: 1 }],
  ['pagedown', { kind: 'page', by: 1 }],
  ['pageup', { kind: 'page', by: -1 }],
  ['u', { kind: 'undo' }],
  ['q', { kind: 'finish' }],
  ['escape', { kind: 'finish' }],
]);

function leaveBy(key: string, { canUndo }: QuickQuestion): QuickKey | undefined {
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
  const { active, given } = state;
  const now = new Map([...given, [active, rating] as const]);
  const next = ratings.findIndex(
    (known, index) => index > active && known === undefined && !now.has(index),
  );
  return { ...state, active: next === -1 ? active : next, given: now };
}

const arrows: ReadonlySet<string> = new Set(['up', 'down', 'home', 'end']);

/** Where all is rated, arrows go to the row that was rated last, to be rated anew. */
function takeStopped(state: QuickState, key: string, isRating: boolean): QuickState | undefined {
  if (arrows.has(key)) return { ...state, isStopped: false };
  return isRating ? { ...state, notice: 'stopped' } : undefined;
}
