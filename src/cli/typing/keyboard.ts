import { hearKeys } from '../keys/hear-keys.ts';
import { pasteMarks } from '../keys/key-decoder.ts';
import { earlyKeysArrived } from '../terminal/early-keys-arrived.ts';
import { createPasteFilter } from './paste-filter.ts';
import { type TypedKey, typedKey } from './typed-key.ts';

/** The terminal that is read. */
export interface TypingTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WritableStream;
  /** Whether the terminal takes escape sequences; a simple one would print them. */
  readonly takesSequences: boolean;
}

/** A keyboard that sends each key at once, and marks what is pasted where it can. */
export interface KeyInput {
  /**
   * Begins to listen, and waits until what was typed before that has been heard; where it listens
   * already, nothing happens.
   */
  open(): Promise<void>;
  /** Lets the shell have the terminal, as Ctrl-Z does, until the person comes back. */
  suspend(): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** Who hears of the keyboard. */
export interface KeyboardListener {
  onKey(key: TypedKey): void;
  /** The person has come back from the shell; the screen may have been overwritten. */
  onReturn(): void;
}

/**
 * Where the process is not stopped, as without a shell that could resume it, it continues after this,
 * in milliseconds.
 */
const returnGrace = 100;

/** Makes a keyboard of a terminal. */
export function createKeyboard(terminal: TypingTerminal, listener: KeyboardListener): KeyInput {
  const { input } = terminal;
  const filter = createPasteFilter((key) => listener.onKey(key));
  const wayBack = createWayBack(() => {
    setModeAnew(terminal);
    listener.onReturn();
  });
  let stopHearing: (() => void) | undefined;
  let arrival: Promise<void> | undefined;
  const listen = async (): Promise<void> => {
    setMode(terminal, true);
    stopHearing = hearKeys(input, (pressed) => filter.take(pressed.map(typedKey)));
    input.resume();
    wayBack.watch();
    await earlyKeysArrived();
    filter.settle();
  };
  return {
    open: () => {
      arrival ??= listen();
      return arrival;
    },
    suspend: () => {
      setMode(terminal, false);
      // The whole job, as the terminal itself does it.
      process.kill(0, 'SIGTSTP');
      wayBack.expect();
    },
    close: () => {
      if (arrival === undefined) return;
      arrival = undefined;
      wayBack.close();
      stopHearing?.();
      filter.close();
      setMode(terminal, false);
    },
  };
}

/** How the person comes back from the shell. */
interface WayBack {
  /** Begins to watch for the signal that the shell sends. */
  watch(): void;
  /** To be called when the process was stopped, which perhaps does not happen. */
  expect(): void;
  close(): void;
}

function createWayBack(onReturn: () => void): WayBack {
  let backAt = -returnGrace;
  let grace: NodeJS.Timeout | undefined;
  const comeBack = (): void => {
    clearTimeout(grace);
    // The signal and the end of the grace may come together.
    if (performance.now() - backAt < returnGrace) return;
    backAt = performance.now();
    onReturn();
  };
  return {
    watch: () => void process.on('SIGCONT', comeBack),
    expect: () => {
      grace = setTimeout(comeBack, returnGrace);
    },
    close: () => {
      process.removeListener('SIGCONT', comeBack);
      clearTimeout(grace);
    },
  };
}

/** A shell has changed the mode meanwhile, which Node does not know. */
function setModeAnew(terminal: TypingTerminal): void {
  setMode(terminal, false);
  setMode(terminal, true);
}

function setMode({ input, output, takesSequences }: TypingTerminal, isRaw: boolean): void {
  input.setRawMode(isRaw);
  if (takesSequences) output.write(isRaw ? pasteMarks.on : pasteMarks.off);
}
