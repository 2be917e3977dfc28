import { emitKeypressEvents, type Key } from 'node:readline';
import { longestPasteRest } from '../typing/typed-key.ts';
import {
  endReading,
  nothingRead,
  type Press,
  pasteStart,
  type Reading,
  readPresses,
} from './read-presses.ts';
import type { Stroke } from './stroke.ts';

/** What keys do that work everywhere, and what becomes of keys that nobody waits for. */
export interface KeyboardCalls {
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** Ctrl-D. */
  readonly onEnd: () => void;
  /** Ctrl-Z. */
  readonly onStop: () => void;
  /** Something was typed while no prompt was shown: it is dropped. */
  readonly onStray: () => void;
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
  /** Keys of the part of the input that is being taken apart. */
  #presses: Press[] = [];
  #isTakingApart = false;
  /** When something came last. */
  #lastAt = 0;

  /** Takes the terminal at the other end of `input`. */
  constructor(input: TypedInput, calls: KeyboardCalls) {
    this.#input = input;
    this.#calls = calls;
    this.#everywhere = new Map([
      ['ctrl+c', calls.onInterrupt],
      ['ctrl+d', calls.onEnd],
      ['ctrl+z', calls.onStop],
    ]);
    // Before and after what takes the input apart, which may be there from an earlier keyboard.
    input.prependListener('data', this.#onData);
    emitKeypressEvents(input);
    input.on('keypress', this.#onKey);
    input.on('data', this.#afterData);
    this.take();
    input.resume();
  }

  /** Hands strokes over until the function that it gives is called. */
  listen(hear: Hear): () => void {
    this.#hear = hear;
    return () => {
      this.#hear = undefined;
      clearTimeout(this.#gap);
      const { isMarked } = this.#reading;
      this.#reading = { ...nothingRead, isMarked };
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
    this.#input.removeListener('data', this.#onData);
    this.#input.removeListener('keypress', this.#onKey);
    this.#input.removeListener('data', this.#afterData);
    this.giveBack();
    this.#input.pause();
  }

  readonly #onData = (): void => {
    this.#isTakingApart = true;
    const now = performance.now();
    // The mark that ends a paste may never come.
    if (now - this.#lastAt > longestPasteRest)
      this.#reading = { ...this.#reading, isMarked: false };
    this.#lastAt = now;
  };

  readonly #onKey = (sent: string | undefined, key: Key): void => {
    this.#presses.push(pressOf(sent, key));
    // A lone Escape is told when nothing has followed it.
    if (!this.#isTakingApart) this.#flush();
  };

  readonly #afterData = (): void => {
    this.#isTakingApart = false;
    this.#flush();
  };

  /** Keys that work everywhere do so also in a burst, but not among what is marked as pasted. */
  #flush(): void {
    const presses = this.#presses;
    this.#presses = [];
    const isPaste = presses.length > 1 && holdsMarks(this.#reading, presses);
    const at = isPaste ? -1 : presses.findIndex(({ name }) => this.#everywhere.has(name));
    this.#read(at === -1 ? presses : presses.slice(0, at));
    this.#everywhere.get(presses[at]?.name ?? '')?.();
  }

  #read(presses: readonly Press[]): void {
    if (presses.length === 0) return;
    clearTimeout(this.#gap);
    const { reading, strokes } = readPresses(this.#reading, presses);
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
    if (this.#hear === undefined) this.#calls.onStray();
    else this.#hear(strokes);
  }
}

function holdsMarks(reading: Reading, presses: readonly Press[]): boolean {
  return reading.isMarked || presses.some(({ name }) => name === pasteStart);
}

/** A key by its name, with what was held down; a sign has none. */
function pressOf(sent: string | undefined, key: Key): Press {
  if (sent !== undefined && isSign(sent, key)) return { sent, name: '' };
  const name = [
    key.ctrl === true ? 'ctrl' : '',
    key.meta === true ? 'meta' : '',
    key.shift === true ? 'shift' : '',
    key.name ?? '',
  ];
  return { sent: key.sequence ?? '', name: name.filter((part) => part !== '').join('+') };
}

function isSign(sent: string, { ctrl, meta }: Key): boolean {
  return ctrl !== true && meta !== true && !/^\p{Cc}/u.test(sent);
}
