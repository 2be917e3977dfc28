import type { Prompt, Size, Taken } from '../../prompt/prompt.ts';
import { type ListPlace, moveInList, showAround } from '../../prompt/show-around.ts';
import { holdsPaste, nameStroke, type Stroke } from '../../prompt/stroke.ts';
import { readableWidth, wrapText } from '../../terminal/wrap-text.ts';

/** Items of which some can be ticked. */
export interface TickQuestion {
  /** Lines above the items, styled, and wrapped for a terminal of a size. */
  readonly head: (size: Size) => readonly string[];
  /** The items, each wrapped to lines that leave six columns free on the left. */
  readonly items: (size: Size) => readonly (readonly string[])[];
  readonly ticked: ReadonlySet<number>;
  /** The keys that work, styled. */
  readonly keys: (size: Size) => readonly string[];
  readonly highlight: (line: string) => string;
  /** The message when something is pasted. */
  readonly pasted: string;
  /** The message when something was typed before the items were shown. */
  readonly early: string;
  /** Hears every change, so that no tick is lost when the prompt is interrupted. */
  readonly onDraft: (ticked: ReadonlySet<number>) => void;
}

/** What is ticked, and whether Escape goes back. */
export interface Ticked {
  readonly ticked: ReadonlySet<number>;
  readonly isBack: boolean;
}

interface TickState extends ListPlace {
  readonly ticked: ReadonlySet<number>;
  readonly notice: string;
}

/** The least of the items that is worth showing. */
const leastRows = 4;

/** Ticks items: arrows move, space or the number of an item ticks it, Enter ends. */
export function tickPrompt(question: TickQuestion): Prompt<TickState, Ticked> {
  const { highlight, pasted, early } = question;
  return {
    start: { active: 0, above: 0, ticked: question.ticked, notice: '' },
    take: (state, strokes, size) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: pasted }, rings: true }
        : takeKeys({ ...state, notice: '' }, strokes, layOut(question, size)),
    takeEarly: (state) => ({ ...state, notice: early }),
    draw: (state, size) => {
      const { items, room, above, below } = layOut(question, size, state.notice);
      const entries = items.map((lines, index) => {
        const shown = drawItem(lines, index + 1, state.ticked.has(index));
        return index === state.active ? shown.map((line) => highlight(line)) : shown;
      });
      const shown = showAround(entries, state, room);
      return {
        lines: [...above, ...shown.lines, ...below],
        active: above.length + shown.active,
      };
    },
    onChange: ({ ticked }) => question.onDraft(ticked),
  };
}

/** What there is room for in a terminal of a size. */
interface TickLayout {
  readonly above: readonly string[];
  readonly items: readonly (readonly string[])[];
  readonly below: readonly string[];
  /** Rows for items. */
  readonly room: number;
}

/** Where a terminal is very low, items take the place of everything else. */
function layOut({ head, items, keys }: TickQuestion, size: Size, notice = ''): TickLayout {
  const above = head(size);
  const said = wrapText(notice, readableWidth(size.columns));
  const below = [...(said.length === 0 ? [] : ['', ...said]), ...keys(size)];
  const free = size.rows - above.length - below.length - 1;
  const room = Math.max(Math.min(leastRows, size.rows), free);
  return { above, items: items(size), below, room };
}

function takeKeys(
  before: TickState,
  strokes: readonly Stroke[],
  layout: TickLayout,
): Taken<TickState, Ticked> {
  let state = before;
  let rings = false;
  for (const stroke of strokes) {
    const key = nameStroke(stroke);
    if (key === 'enter' || key === 'escape') {
      const { ticked } = state;
      return { state, answer: { value: { ticked, isBack: key === 'escape' } } };
    }
    const next = takeKey(state, key, layout);
    rings ||= next === undefined;
    state = next ?? state;
  }
  return { state, rings };
}

function takeKey(
  state: TickState,
  key: string,
  { items, room }: TickLayout,
): TickState | undefined {
  if (key === 'space') return toggle(state, state.active);
  const place = moveInList(key, state, { heights: items.map(({ length }) => length), room });
  if (place !== undefined) return { ...state, ...place };
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : items.length;
  return index < items.length ? toggle(state, index) : undefined;
}

function toggle(state: TickState, index: number): TickState {
  const ticked = new Set(state.ticked);
  if (!ticked.delete(index)) ticked.add(index);
  const above = index === state.active ? state.above : 0;
  return { ...state, active: index, above, ticked };
}

function drawItem(lines: readonly string[], number: number, isTicked: boolean): readonly string[] {
  const box = isTicked ? '[x]' : '[ ]';
  const key = number <= 9 ? String(number) : ' ';
  return lines.map((line, index) => (index === 0 ? `${key} ${box} ${line}` : `      ${line}`));
}
