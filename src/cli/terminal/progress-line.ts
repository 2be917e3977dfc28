import { emit } from './emit.ts';
import { takesSequences } from './takes-sequences.ts';

/** The last line of a screen, which says how far a run is, and is gone when the run ends. */
export interface ProgressLine {
  readonly show: (text: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** To the start of the line, and away with it. */
const clearing = '\r\u001B[K';

/** Opens the line; where no person looks at a screen, as in a CI job, nothing is written. */
export function openProgressLine(): ProgressLine {
  if (!process.stderr.isTTY || !takesSequences()) return nowhere;
  return {
    // One column is left free: a full line would break.
    show: (text) =>
      emit(process.stderr, `${clearing}${text.slice(0, (process.stderr.columns || 80) - 1)}`),
    clear: () => emit(process.stderr, clearing),
  };
}

const nowhere: ProgressLine = { show: () => Promise.resolve(), clear: () => Promise.resolve() };
