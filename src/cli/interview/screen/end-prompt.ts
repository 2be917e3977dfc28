import type { Prompt, Size } from '../../prompt/prompt.ts';
import { holdsPaste, nameStroke, type Stroke } from '../../prompt/stroke.ts';

/** What is asked at the end, styled, and wrapped for a terminal of a size. */
export interface EndQuestion {
  readonly head: (size: Size) => readonly string[];
  /** The message for what means nothing here. */
  readonly wrongKey: (size: Size) => readonly string[];
  /** The message when something was typed before this was shown. */
  readonly early: (size: Size) => readonly string[];
}

interface EndState {
  readonly notice: 'none' | 'wrongKey' | 'early';
}

type End = 'end' | 'undo';

const ways: ReadonlyMap<string, End> = new Map<string, End>([
  ['enter', 'end'],
  ['escape', 'end'],
  ['q', 'end'],
  ['u', 'undo'],
]);

/** Asks, with one key, whether that is the end, or the last answer is to be taken back. */
export function endPrompt({ head, wrongKey, early }: EndQuestion): Prompt<EndState, End> {
  return {
    start: { notice: 'none' },
    take: (state, strokes) => {
      const way = wayOf(strokes);
      return way === undefined
        ? { state: { notice: 'wrongKey' }, rings: true }
        : { state, answer: { value: way } };
    },
    takeEarly: () => ({ notice: 'early' }),
    draw: ({ notice }, size) => {
      const said = { none: () => [], wrongKey, early }[notice];
      return { lines: ['', ...said(size), ...head(size)] };
    },
  };
}

/** Of keys that came at once, the first decides; a paste is never a key. */
function wayOf(strokes: readonly Stroke[]): End | undefined {
  const [first] = strokes;
  return first === undefined || holdsPaste(strokes) ? undefined : ways.get(nameStroke(first));
}
