import type { EventEmitter } from 'node:events';
import { type Cause, Interruption } from './interruption.ts';

/** The ends of a conversation, and what delivers signals: `process`. */
export interface SessionEnds {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signals: Pick<EventEmitter, 'on' | 'removeListener'>;
}

/** A time in which prompts may be shown, and every way to end it is watched. */
export interface PromptSession {
  /**
   * Shows a prompt, which must reject when its signal is aborted.
   *
   * @throws Interruption where the session ends meanwhile or has ended before.
   */
  run<T>(prompt: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends the watch; the process can end then. */
  close(): void;
}

/**
 * When a terminal is closed, its input ends and SIGHUP comes, in either order. The end alone (Ctrl-D
 * in line mode) is acted upon after this many milliseconds.
 */
const hangupGrace = 100;

interface PressedKey {
  readonly ctrl?: boolean;
  readonly name?: string;
}

/** No timer may run longer than this; a running one keeps Node alive while a prompt waits. */
const longestTimer = 2 ** 31 - 1;

/**
 * Opens a session. Prompts alone do not notice SIGTERM, SIGHUP, Ctrl-D or the end of the input:
 * Node would leave them pending, drop what follows them, and exit with 0.
 */
export function openPromptSession({ input, output, signals }: SessionEnds): PromptSession {
  const controller = new AbortController();
  const alive = setInterval(() => {}, longestTimer);
  let grace: NodeJS.Timeout | undefined;
  const abort = (cause: Cause) => (): void => controller.abort(cause);
  const onEnd = (): void => {
    grace ??= setTimeout(abort('end'), hangupGrace);
  };
  const onKey = (_: unknown, key?: PressedKey): void => {
    if (key?.ctrl === true && key.name === 'd') controller.abort('end');
  };
  // `on`, never `once`: a signal without a listener left would end the process at once.
  const listeners = [
    listen(signals, 'SIGINT', abort('SIGINT')),
    listen(signals, 'SIGTERM', abort('SIGTERM')),
    listen(signals, 'SIGHUP', abort('SIGHUP')),
    listen(input, 'end', onEnd),
    listen(input, 'close', onEnd),
    listen(input, 'error', onEnd),
    listen(input, 'keypress', onKey),
  ];
  // Stays for good: what is still under way to a closed terminal fails after the session.
  output.on('error', () => {});
  return {
    run: (prompt) => runPrompt(prompt, controller.signal),
    close: () => {
      clearInterval(alive);
      clearTimeout(grace);
      for (const remove of listeners) remove();
      input.pause();
    },
  };
}

async function runPrompt<T>(
  prompt: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  if (signal.aborted) throw new Interruption(causeOf(signal));
  try {
    return await prompt(signal);
  } catch (error) {
    if (signal.aborted) throw new Interruption(causeOf(signal));
    // By name: there may be more than one copy of the class.
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new Interruption('SIGINT');
    throw error;
  }
}

function causeOf(signal: AbortSignal): Cause {
  const causes: readonly Cause[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  return causes.find((cause) => cause === signal.reason) ?? 'end';
}

function listen(
  target: Pick<EventEmitter, 'on' | 'removeListener'>,
  event: string,
  listener: (_: unknown, key?: PressedKey) => void,
): () => void {
  target.on(event, listener);
  return () => {
    target.removeListener(event, listener);
  };
}
