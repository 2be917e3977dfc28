import type { Prompt, Size, Taken } from '../prompt/prompt.ts';
import { moveActive, showAround } from '../prompt/show-around.ts';
import { holdsPaste, nameStroke, type Stroke } from '../prompt/stroke.ts';
import { readableWidth, wrapText } from '../wrap-text.ts';

/** Items of which some can be ticked. */
export interface TickQuestion {
  /** Lines above the items, styled, and wrapped for a terminal of a size. */
  readonly head: (size: Size) => readonly string[];
  /** The items, each wrapped to lines that leave six columns free on the left. */
  readonly items: (size: Size) => readonly (readonly string[])[];
  readonly count: number;
  readonly ticked: ReadonlySet<number>;
  /** The keys that work, styled. */
  readonly keys: (size: Size) => readonly string[];
  readonly highlight: (line: string) => string;
  /** What is said when something is pasted. */
  readonly pasted: string;
  /** Hears every change, so that no tick is lost when the prompt is interrupted. */
  readonly onDraft: (ticked: ReadonlySet<number>) => void;
}

interface TickState {
  readonly active: number;
  readonly ticked: ReadonlySet<number>;
  readonly notice: string;
}

/** The least of the items that is worth showing. */
const leastRows = 4;

/** Ticks items: arrows move, space or the number of an item ticks it, Enter ends. */
export function tickPrompt(question: TickQuestion): Prompt<TickState, ReadonlySet<number>> {
  const { head, items, keys, highlight, pasted, count } = question;
  return {
    start: { active: 0, ticked: question.ticked, notice: '' },
    take: (state, strokes) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: pasted }, rings: true }
        : takeKeys(state, strokes, count),
    draw: ({ active, ticked, notice }, size) => {
      const above = head(size);
      const said = wrapText(notice, readableWidth(size.columns));
      const below = [...(said.length === 0 ? [] : ['', ...said]), ...keys(size)];
      const room = Math.max(leastRows, size.rows - above.length - below.length - 1);
      const entries = items(size).map((lines, index) => {
        const shown = drawItem(lines, index + 1, ticked.has(index));
        return index === active ? shown.map((line) => highlight(line)) : shown;
      });
      return { lines: [...above, ...showAround(entries, active, room), ...below] };
    },
    onChange: ({ ticked }) => question.onDraft(ticked),
  };
}

function takeKeys(
  before: TickState,
  strokes: readonly Stroke[],
  count: number,
): Taken<TickState, ReadonlySet<number>> {
  let state: TickState = { ...before, notice: '' };
  let rings = false;
  for (const stroke of strokes) {
    const key = nameStroke(stroke);
    if (key === 'enter') return { state, answer: { value: state.ticked } };
    const next = takeKey(state, key, count);
    rings ||= next === undefined;
    state = next ?? state;
  }
  return { state, rings };
}

function takeKey(state: TickState, key: string, count: number): TickState | undefined {
  if (key === 'space') return toggle(state, state.active);
  const active = moveActive(key, state.active, count);
  if (active !== undefined) return { ...state, active };
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : count;
  return index < count ? toggle(state, index) : undefined;
}

function toggle(state: TickState, index: number): TickState {
  const ticked = new Set(state.ticked);
  if (!ticked.delete(index)) ticked.add(index);
  return { ...state, active: index, ticked };
}

function drawItem(lines: readonly string[], number: number, isTicked: boolean): readonly string[] {
  const box = isTicked ? '[x]' : '[ ]';
  const key = number <= 9 ? String(number) : ' ';
  return lines.map((line, index) => (index === 0 ? `${key} ${box} ${line}` : `      ${line}`));
}
