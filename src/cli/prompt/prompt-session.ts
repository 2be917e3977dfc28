import type { EventEmitter } from 'node:events';
import { earlyKeysArrived } from '../terminal/early-keys-arrived.ts';
import { type Cause, Interruption } from '../terminal/interruption.ts';
import { letGoOfTerminals } from '../terminal/let-go-of-terminals.ts';
import type { Prompt } from './prompt.ts';
import { Stage, type StageEnds } from './stage.ts';

/** The ends of a conversation, and what delivers signals: `process`. */
export interface SessionEnds extends StageEnds {
  readonly signals: Pick<EventEmitter, 'on' | 'removeListener'>;
  /** Stops the process for Ctrl-Z, as a shell expects it; `false` where it cannot be stopped. */
  readonly stop?: () => boolean;
}

/** A time in which prompts may be shown, and every way to end it is watched. */
export interface PromptSession {
  /**
   * Waits for something that must reject when its signal is aborted.
   *
   * @throws Interruption where the session ends meanwhile or has ended before.
   */
  run<T>(prompt: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /**
   * Shows a prompt until it is answered. It stays on the screen until something else is shown.
   *
   * @throws Interruption where the session ends meanwhile or has ended before.
   */
  ask<State, Value>(prompt: Prompt<State, Value>): Promise<Value>;
  /** Says lines that stay, in the place of the prompt. */
  say(lines: readonly string[]): void;
  /** Takes the prompt away and ends the watch; the process can end then. */
  close(): void;
}

/**
 * When a terminal is closed, its input ends and SIGHUP comes, in either order. The end alone (Ctrl-D
 * in line mode) is acted upon after this many milliseconds.
 */
const hangupGrace = 100;

/** If the process is not stopped by now, it will not be: there is no shell that could resume it. */
const stopGrace = 100;

/** The longest timer that Node allows; a running one keeps Node alive while a prompt waits. */
const longestTimer = 2 ** 31 - 1;

/**
 * Opens a session. Prompts alone do not notice SIGTERM, SIGHUP, the end of the input or a terminal
 * that is gone: Node would leave them pending, drop what follows them, and exit with 0.
 */
export function openPromptSession(ends: SessionEnds): PromptSession {
  const { input, output } = ends;
  const controller = new AbortController();
  const { signal } = controller;
  const alive = setInterval(() => {}, longestTimer);
  const abort = (cause: Cause): void => controller.abort(cause);
  const stage = createLazyStage(ends, abort);
  const isGone = letGoOfTerminals();
  const onEnd = (): void => abort(isGone() ? 'SIGHUP' : 'end');
  const leave = watchEnds(ends, { abort, onEnd, goOn: stage.goOn });
  return {
    run: (prompt) => runPrompt(prompt, signal),
    ask: (prompt) =>
      runPrompt(async (ended) => {
        const shown = stage.open();
        await stage.hasArrived();
        ended.throwIfAborted();
        return shown.ask(prompt, ended);
      }, signal),
    say: (lines) => {
      if (stage.isOpen()) stage.open().say(lines);
      else {
        stage.heed(lines);
        output.write(lines.map((line) => `${line}\n`).join(''));
      }
    },
    close: () => {
      clearInterval(alive);
      leave();
      stage.close();
      input.pause();
    },
  };
}

/** A stage that takes the terminal when it is first used: not every session needs one. */
interface LazyStage {
  readonly open: () => Stage;
  readonly isOpen: () => boolean;
  /** Notes lines that are said before it is opened. */
  readonly heed: (lines: readonly string[]) => void;
  /** Waits until all is there that was typed before the stage was opened: it answers nothing. */
  readonly hasArrived: () => Promise<void>;
  /** To be called when the process goes on after it was stopped. */
  readonly goOn: () => void;
  readonly close: () => void;
}

function createLazyStage(ends: SessionEnds, abort: (cause: Cause) => void): LazyStage {
  const { stop = stopGroup } = ends;
  let stage: Stage | undefined;
  let arrival: Promise<void> | undefined;
  let stopped: NodeJS.Timeout | undefined;
  let said: readonly string[] = [];
  const goOn = (): void => {
    clearTimeout(stopped);
    stage?.goOn();
  };
  const calls = {
    onInterrupt: () => abort('SIGINT'),
    onEnd: () => abort('end'),
    stop: () => {
      if (stop()) stopped = setTimeout(goOn, stopGrace);
      else goOn();
    },
  };
  return {
    open: () => {
      if (stage === undefined) {
        stage = new Stage(ends, calls);
        stage.heed(said);
      }
      arrival ??= earlyKeysArrived();
      return stage;
    },
    hasArrived: async () => arrival,
    isOpen: () => stage !== undefined,
    heed: (lines) => {
      said = [...said, ...lines];
    },
    goOn,
    close: () => {
      clearTimeout(stopped);
      stage?.close();
    },
  };
}

interface Watch {
  readonly abort: (cause: Cause) => void;
  /** The input has ended, or the terminal fails, and no signal has said why. */
  readonly onEnd: () => void;
  readonly goOn: () => void;
}

/** Watches for every way to end, and for going on. Gives what ends the watch. */
function watchEnds(
  { input, output, signals }: SessionEnds,
  { abort, onEnd, goOn }: Watch,
): () => void {
  let grace: NodeJS.Timeout | undefined;
  const onEndSoon = (): void => {
    grace ??= setTimeout(onEnd, hangupGrace);
  };
  // `on`, never `once`: a signal without a listener left would end the process at once.
  const listeners = [
    listen(signals, 'SIGINT', () => abort('SIGINT')),
    listen(signals, 'SIGTERM', () => abort('SIGTERM')),
    listen(signals, 'SIGHUP', () => abort('SIGHUP')),
    listen(signals, 'SIGCONT', goOn),
    listen(input, 'end', onEndSoon),
    listen(input, 'close', onEndSoon),
    listen(input, 'error', onEndSoon),
    listen(output, 'error', onEndSoon),
  ];
  // These stay for good: what is still under way to a closed terminal fails after the session.
  input.on('error', () => {});
  output.on('error', () => {});
  return () => {
    clearTimeout(grace);
    for (const remove of listeners) remove();
  };
}

/**
 * Stops the group of the process, as a terminal does it for Ctrl-Z: a shell takes over only when all
 * of a job is stopped. A group that has no shell is not stopped by the system.
 */
function stopGroup(): boolean {
  if (process.platform === 'win32') return false;
  process.kill(0, 'SIGTSTP');
  return true;
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
  listener: () => void,
): () => void {
  target.on(event, listener);
  return () => {
    target.removeListener(event, listener);
  };
}
