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
  /** Whether what was typed while the last rating was saved is for this list too. */
  readonly isContinued: boolean;
  readonly canUndo: boolean;
  readonly top: () => readonly string[];
  readonly row: (index: number, rating: number | 'na' | undefined) => string;
  /** The question of a row, and what its ratings mean, where there is room for that. */
  readonly about: (index: number) => readonly string[];
  readonly keys: () => readonly string[];
  readonly highlight: (line: string) => string;
  readonly wrongKey: () => string;
  readonly nothingToUndo: () => string;
  readonly pasted: () => string;
  readonly early: () => string;
}

/** What a key of the list does. */
export type QuickKey =
  /** Rows and their ratings. */
  | { readonly kind: 'rate'; readonly ratings: ReadonlyMap<number, number> }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'undo' }
  | { readonly kind: 'finish' };

interface QuickState {
  readonly active: number;
  /** Ratings that were just given. */
  readonly given: ReadonlyMap<number, number>;
  readonly notice: 'none' | 'wrongKey' | 'nothingToUndo' | 'pasted' | 'early';
}

/** The least of the list that is worth showing. */
const leastRows = 3;

/** Rates a list: a digit rates and goes to the next open row, arrows move, Enter turns the page. */
export function quickPrompt(question: QuickQuestion): Prompt<QuickState, QuickKey> {
  const { isContinued } = question;
  return {
    start: { active: question.active, given: new Map(), notice: 'none' },
    isContinued,
    take: (state, strokes) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: 'pasted' }, rings: true }
        : takeKeys(state, strokes, question),
    takeEarly: (state) => ({ ...state, notice: 'early' }),
    draw: (state, size) => drawQuick(state, question, size),
  };
}

function drawQuick(state: QuickState, question: QuickQuestion, size: Size) {
  const { active, given } = state;
  const notice = state.notice === 'none' ? '' : question[state.notice]();
  const above = question.top();
  const keys = [...wrapText(notice, readableWidth(size.columns)), ...question.keys()];
  const free = size.rows - 1 - above.length - keys.length;
  const entries = question.ratings.map((rating, index) => {
    const line = question.row(index, given.get(index) ?? rating);
    return [index === active ? question.highlight(`❯ ${line}`) : `  ${line}`];
  });
  const about = question.about(active);
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
  let rings = false;
  for (const stroke of strokes) {
    const key = nameStroke(stroke);
    const leaving = leaveBy(key, question);
    if (leaving !== undefined && state.given.size === 0) {
      return { state, answer: { value: leaving } };
    }
    const next = takeKey(state, key, question);
    state = next ?? { ...state, notice: 'wrongKey' };
    rings ||= state.notice !== 'none';
  }
  if (state.given.size === 0) return { state, rings };
  return { state, rings, answer: { value: { kind: 'rate', ratings: state.given } } };
}

const ways: ReadonlyMap<string, QuickKey> = new Map<string, QuickKey>([
  ['enter', { kind: 'page', by: 1 }],
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
  const { active, given } = state;
  const moved = moveActive(key, active, ratings.length);
  if (moved !== undefined) return { ...state, active: moved };
  if (!/^\d$/.test(key) || Number(key) > highest) return undefined;
  // What is typed after the last row is on no row of the list.
  if (given.has(active)) return undefined;
  const now = new Map([...given, [active, Number(key)] as const]);
  const next = ratings.findIndex(
    (rating, index) => index > active && rating === undefined && !now.has(index),
  );
  return { active: next === -1 ? active : next, given: now, notice: 'none' };
}
