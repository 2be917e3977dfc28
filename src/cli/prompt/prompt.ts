import type { Stroke } from './stroke.ts';

/** How much a terminal shows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a prompt looks like now. Lines are styled, and narrower than the terminal. */
export interface Frame {
  readonly lines: readonly string[];
  /** The position of the cursor, counted from 0; without it, the cursor is hidden. */
  readonly cursor?: { readonly line: number; readonly column: number };
  /** The line that matters most if a terminal is too low for all of them; by default the last one. */
  readonly active?: number;
}

/** What strokes do to a prompt. */
export interface Taken<State, Value> {
  readonly state: State;
  /** Whether something typed means nothing here, which is to be heard. */
  readonly rings?: boolean;
  /** The answer, where this is one: the prompt ends. In a box, as an answer may be `undefined`. */
  readonly answer?: { readonly value: Value };
}

/** A question in a terminal, as a state machine: it neither reads nor writes by itself. */
export interface Prompt<State, Value> {
  readonly start: State;
  /** Takes all strokes that came at once. */
  readonly take: (state: State, strokes: readonly Stroke[], size: Size) => Taken<State, Value>;
  /**
   * What becomes of strokes that came before the prompt was shown: they never answer it. Text may begin
   * a text; what is not taken is said.
   */
  readonly takeEarly: (state: State, strokes: readonly Stroke[], size: Size) => State;
  /**
   * Whether it stands where the prompt before it stood, as in a list of which a row was just answered:
   * what was typed meanwhile is taken like any other key.
   */
  readonly isContinued?: boolean;
  /**
   * Milliseconds without a key after which it takes keys, where it looks like the prompt before it: hands
   * may still be typing for that one. What comes sooner counts as early, and is heard.
   */
  readonly restsFirst?: number;
  /** Whether strokes wait for that rest; without it all do. */
  readonly restsFor?: (strokes: readonly Stroke[]) => boolean;
  readonly draw: (state: State, size: Size) => Frame;
  /** Hears every state, so that nothing typed is lost when the prompt is interrupted. */
  readonly onChange?: (state: State) => void;
}
