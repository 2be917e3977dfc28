import { hearKeys } from '../keys/hear-keys.ts';
import type { Pressed } from '../keys/pressed.ts';
import { endReading, nothingRead, readPresses } from './read-presses.ts';
import type { Stroke } from './stroke.ts';

/** What keys do that work everywhere, and what happens to keys that no prompt is waiting for. */
export interface KeyboardCalls {
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** Ctrl-D. */
  readonly onEnd: () => void;
  /** Ctrl-Z. */
  readonly onStop: () => void;
  /** Something was typed while no prompt was shown. */
  readonly onStray: (strokes: readonly Stroke[]) => void;
}

/** Where keys come from: a terminal, or something that only looks like one. */
export interface TypedInput extends NodeJS.ReadableStream {
  readonly setRawMode?: (isRaw: boolean) => unknown;
}

/** Keys that come within this many milliseconds belong together: no hands are so fast. */
const pasteGap = 20;

/** How long to wait, after text that came in one go, for what makes its line end a part of it. */
const lineEndGap = 200;

/** What hears strokes: all that came at once. */
type Hear = (strokes: readonly Stroke[]) => void;

/** The keys of a terminal, key by key. */
export class Keyboard {
  readonly #input: TypedInput;
  readonly #calls: KeyboardCalls;
  readonly #everywhere: ReadonlyMap<string, () => void>;
  #hear: Hear | undefined;
  #reading = nothingRead;
  #gap: NodeJS.Timeout | undefined;
  readonly #stopHearing: () => void;

  /** Takes the terminal at the other end of `input`. */
  constructor(input: TypedInput, calls: KeyboardCalls) {
    this.#input = input;
    this.#calls = calls;
    this.#everywhere = new Map([
      ['ctrl+c', calls.onInterrupt],
      ['ctrl+d', calls.onEnd],
      ['ctrl+z', calls.onStop],
    ]);
    this.#stopHearing = hearKeys(input, (pressed) => this.#take(pressed));
    this.take();
    input.resume();
  }

  /**
   * Hands strokes over until the function that it gives is called. A line end that came before, of
   * which it was not known yet what it is, is not among them.
   */
  listen(hear: Hear): () => void {
    if (this.#reading.isPending) this.#onQuiet();
    this.#hear = hear;
    return () => {
      this.#hear = undefined;
      clearTimeout(this.#gap);
      this.#reading = nothingRead;
    };
  }

  /**
   * Takes the terminal key by key. It is given back first: a shell has set it otherwise while the
   * process was stopped, which Node does not know.
   */
  take(): void {
    this.giveBack();
    this.#input.setRawMode?.(true);
  }

  /** Gives the terminal back as a shell wants it. */
  giveBack(): void {
    this.#input.setRawMode?.(false);
  }

  close(): void {
    clearTimeout(this.#gap);
    this.#stopHearing();
    this.giveBack();
    this.#input.pause();
  }

  /** Keys that work everywhere do so also in a burst. */
  #take(pressed: readonly Pressed[]): void {
    const at = pressed.findIndex((one) => this.#callOf(one) !== undefined);
    this.#read(at === -1 ? pressed : pressed.slice(0, at));
    this.#callOf(pressed[at])?.();
  }

  #callOf(pressed: Pressed | undefined): (() => void) | undefined {
    return pressed?.kind === 'key' ? this.#everywhere.get(pressed.name) : undefined;
  }

  #read(pressed: readonly Pressed[]): void {
    if (pressed.length === 0) return;
    clearTimeout(this.#gap);
    const { reading, strokes } = readPresses(this.#reading, pressed);
    this.#reading = reading;
    const isOpen = reading.isBurst && reading.isPending;
    this.#gap = setTimeout(this.#onQuiet, isOpen ? lineEndGap : pasteGap);
    this.#handOver(strokes);
  }

  readonly #onQuiet = (): void => {
    const { reading, strokes } = endReading(this.#reading);
    this.#reading = reading;
    this.#handOver(strokes);
  };

  #handOver(strokes: readonly Stroke[]): void {
    if (strokes.length === 0) return;
    if (this.#hear === undefined) this.#calls.onStray(strokes);
    else this.#hear(strokes);
  }
}
