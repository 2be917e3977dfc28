import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { Prompt, Size, Taken } from './prompt.ts';
import { moveActive, showAround } from './show-around.ts';
import { holdsPaste, nameStroke, type Stroke } from './stroke.ts';

/** A list of which one is chosen. */
export interface ChoiceQuestion {
  /** Lines above the list, styled, and wrapped for a terminal of a size. */
  readonly head: (size: Size) => readonly string[];
  readonly choices: readonly string[];
  /** Index of the choice that is active at first; the first one by default. */
  readonly active?: number;
  /** What Escape gives, where it leaves the list. */
  readonly escape?: number;
  /** A choice as it is drawn, on lines that are narrower than the terminal. */
  readonly drawChoice: (choice: string, isActive: boolean, size: Size) => readonly string[];
  /** The keys that work, styled. */
  readonly keys: (size: Size) => readonly string[];
  /** The message when something is pasted. */
  readonly pasted: string;
  /** The message when something was typed before the list was shown. */
  readonly early: string;
}

interface ChoiceState {
  readonly active: number;
  readonly notice: string;
}

/** The least of a list that is worth showing. */
const leastRows = 3;

/** Chooses one of a list: arrows, a number or a first letter move, Enter chooses. Gives its index. */
export function choicePrompt(question: ChoiceQuestion): Prompt<ChoiceState, number> {
  const { choices, active: first = 0, escape, head, keys, drawChoice, pasted, early } = question;
  return {
    start: { active: first, notice: '' },
    take: (state, strokes) =>
      holdsPaste(strokes)
        ? { state: { ...state, notice: pasted }, rings: true }
        : takeKeys(state, strokes, { choices, escape }),
    takeEarly: (state) => ({ ...state, notice: early }),
    draw: ({ active, notice }, size) => {
      const above = head(size);
      const below = ['', ...wrapText(notice, readableWidth(size.columns)), ...keys(size)];
      const room = Math.max(leastRows, size.rows - above.length - below.length - 1);
      const entries = choices.map((choice, index) => drawChoice(choice, index === active, size));
      const shown = showAround(entries, { active, above: 0 }, room);
      return {
        lines: [...above, ...shown.lines, ...below],
        active: above.length + shown.active,
      };
    },
  };
}

interface Leaving {
  readonly choices: readonly string[];
  readonly escape: number | undefined;
}

function leave(value: number): Taken<ChoiceState, number> {
  return { state: { active: 0, notice: '' }, answer: { value } };
}

function takeKeys(
  { active }: ChoiceState,
  strokes: readonly Stroke[],
  { choices, escape }: Leaving,
): Taken<ChoiceState, number> {
  let now = active;
  let rings = false;
  for (const stroke of strokes) {
    const key = nameStroke(stroke);
    if (key === 'enter') return { state: { active: now, notice: '' }, answer: { value: now } };
    if (key === 'escape' && escape !== undefined) return leave(escape);
    const next = moveActive(key, now, choices.length) ?? findChoice(stroke, now, choices);
    rings ||= next === undefined;
    now = next ?? now;
  }
  return { state: { active: now, notice: '' }, rings };
}

/** The choice of a number, or the next one that begins with a letter. */
function findChoice(
  stroke: Stroke,
  active: number,
  choices: readonly string[],
): number | undefined {
  if (stroke.kind !== 'sign') return undefined;
  const number = Number(stroke.text) - 1;
  if (choices[number] !== undefined) return number;
  const order = [...choices.keys()].map((index) => (active + 1 + index) % choices.length);
  const begins = stroke.text.toLowerCase();
  return order.find((index) => choices[index]?.toLowerCase().startsWith(begins) === true);
}
