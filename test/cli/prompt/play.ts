import type { Prompt, Size } from '../../../src/cli/prompt/prompt.ts';
import type { Stroke } from '../../../src/cli/prompt/stroke.ts';

/** A prompt that is played without a terminal. */
export interface Played<Value> {
  /** Presses keys by their names, or types signs; each by itself. */
  press(...keys: readonly string[]): Played<Value>;
  /** Text that comes in one go. */
  paste(text: string): Played<Value>;
  lines(): readonly string[];
  shown(): string;
  /** The line of the cursor, with a bar where it stands. */
  cursorLine(): string;
  /** How often the bell has rung. */
  rings(): number;
  /** The answer; `undefined` where there is none yet. */
  answer(): { readonly value: Value } | undefined;
}

/** Plays a prompt in a terminal of a size. */
export function play<State, Value>(
  prompt: Prompt<State, Value>,
  size: Size = { columns: 80, rows: 24 },
): Played<Value> {
  let { start: state } = prompt;
  let rings = 0;
  let answer: { readonly value: Value } | undefined;
  const take = (strokes: readonly Stroke[]): void => {
    if (answer !== undefined) throw new Error('this prompt is answered');
    const taken = prompt.take(state, strokes, size);
    ({ state, answer } = { answer: undefined, ...taken });
    prompt.onChange?.(state);
    if (taken.rings === true) rings += 1;
  };
  const played: Played<Value> = {
    press: (...keys) => {
      for (const key of keys) take([strokeOf(key)]);
      return played;
    },
    paste: (text) => {
      take([{ kind: 'paste', text }]);
      return played;
    },
    lines: () => prompt.draw(state, size).lines,
    shown: () => prompt.draw(state, size).lines.join('\n'),
    cursorLine: () => {
      const { lines, cursor } = prompt.draw(state, size);
      if (cursor === undefined) return '';
      const line = lines[cursor.line] ?? '';
      return `${line.slice(0, cursor.column)}|${line.slice(cursor.column)}`;
    },
    rings: () => rings,
    answer: () => answer,
  };
  return played;
}

function strokeOf(key: string): Stroke {
  return Array.from(key).length === 1 ? { kind: 'sign', text: key } : { kind: 'key', name: key };
}
