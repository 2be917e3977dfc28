import { KeyDecoder } from './key-decoder.ts';
import type { Pressed } from './pressed.ts';

/** Hears all keys that came at once. */
export type HearPressed = (pressed: readonly Pressed[]) => void;

/** Reads the keys of a terminal that is in raw mode. Gives what ends that. */
export function hearKeys(input: NodeJS.ReadableStream, hear: HearPressed): () => void {
  const decoder = new KeyDecoder();
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  const rest = (): void => {
    clearTimeout(timer);
    clearImmediate(soon);
  };
  const tell = (pressed: readonly Pressed[]): void => {
    if (pressed.length > 0) hear(pressed);
  };
  // Input that has arrived when the time is over is read first: it may be the rest of a sequence.
  const releaseSoon = (): void => {
    soon = setImmediate(() => tell(decoder.release()));
  };
  const onData = (chunk: Uint8Array): void => {
    rest();
    tell(decoder.take(chunk));
    const patience = decoder.patience();
    if (patience > 0) timer = setTimeout(releaseSoon, patience);
  };
  input.on('data', onData);
  return () => {
    rest();
    input.removeListener('data', onData);
  };
}
