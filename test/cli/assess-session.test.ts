import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { Interruption } from '../../src/cli/interruption.ts';
import { openPromptSession, type PromptSession } from '../../src/cli/prompt-session.ts';

let session: PromptSession | undefined;
afterEach(() => session?.close());

function open() {
  const ends = { input: new PassThrough(), output: new PassThrough(), signals: new EventEmitter() };
  session = openPromptSession(ends);
  return { ...ends, session };
}

/** A prompt that is never answered. */
function waiting(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('AbortPromptError')));
  });
}

async function codeOf(running: Promise<unknown>): Promise<number> {
  try {
    await running;
  } catch (error) {
    if (error instanceof Interruption) return error.exitCode;
    throw error;
  }
  throw new Error('was not interrupted');
}

describe('a prompt session', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends a prompt on %s with %i', async (signal, code) => {
    const { signals, session: opened } = open();
    const running = opened.run(waiting);
    signals.emit(signal);
    expect(await codeOf(running)).toBe(code);
  });

  it('ends a prompt on Ctrl-D', async () => {
    const { input, session: opened } = open();
    const running = opened.run(waiting);
    input.emit('keypress', undefined, { name: 'd', ctrl: true });
    expect(await codeOf(running)).toBe(130);
  });

  it('does not end on other keys', async () => {
    const { input, session: opened } = open();
    const running = opened.run(async () => {
      input.emit('keypress', 'd', { name: 'd', ctrl: false });
      input.emit('keypress', undefined, { name: 'a', ctrl: true });
      input.emit('keypress', '?');
      return 'answer';
    });
    await expect(running).resolves.toBe('answer');
  });

  it.each(['end', 'close', 'error'])('ends a prompt when the input meets its %s', async (event) => {
    const { input, session: opened } = open();
    const running = opened.run(waiting);
    input.emit(event);
    expect(await codeOf(running)).toBe(130);
  });

  it('takes the end of the input for a hang-up where SIGHUP comes with it', async () => {
    const { input, signals, session: opened } = open();
    const running = opened.run(waiting);
    input.emit('end');
    signals.emit('SIGHUP');
    expect(await codeOf(running)).toBe(129);
  });

  it('ends on Ctrl-C as a prompt reports it', async () => {
    const { session: opened } = open();
    const error = Object.assign(new Error('closed'), { name: 'ExitPromptError' });
    expect(await codeOf(opened.run(() => Promise.reject(error)))).toBe(130);
  });

  it('shows no prompt after it has been interrupted between two', async () => {
    const { signals, session: opened } = open();
    signals.emit('SIGTERM');
    let isShown = false;
    const running = opened.run(async () => {
      isShown = true;
    });
    expect(await codeOf(running)).toBe(143);
    expect(isShown).toBe(false);
  });

  it('lets other failures of a prompt through', async () => {
    const { session: opened } = open();
    await expect(opened.run(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });

  it('leaves no listener behind but the one for a broken terminal', () => {
    const { input, output, signals, session: opened } = open();
    opened.close();
    expect(signals.eventNames()).toEqual([]);
    expect(input.listenerCount('keypress')).toBe(0);
    expect(() => output.emit('error', new Error('EIO'))).not.toThrow();
  });
});
