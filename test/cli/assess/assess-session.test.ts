import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPromptSession, type PromptSession } from '../../../src/cli/prompt/prompt-session.ts';
import { textPrompt } from '../../../src/cli/prompt/text-prompt.ts';
import { Interruption } from '../../../src/cli/terminal/interruption.ts';

let session: PromptSession | undefined;
afterEach(() => session?.close());

function open(stop: () => boolean = () => false) {
  const ends = { input: new PassThrough(), output: new PassThrough(), signals: new EventEmitter() };
  session = openPromptSession({ ...ends, stop });
  return { ...ends, session };
}

const name = textPrompt({
  earlyWords: { kept: 'Kept.', dropped: 'Dropped.' },
  head: () => ['Name'],
  initial: '',
  read: (value) => ({ value }),
  partShown: () => '',
});

/** What was written since it was last read: newer Nodes give one piece at a time. */
function readAll(output: PassThrough): string {
  let all = '';
  for (let piece = output.read(); piece !== null; piece = output.read()) all += String(piece);
  return all;
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

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
    ['Ctrl-C after text', 'text\u0003'],
  ])('ends a prompt on %s', async (_, keys) => {
    const { input, session: opened } = open();
    const running = opened.ask(name);
    input.write(keys);
    expect(await codeOf(running)).toBe(130);
  });

  it('does not end on other keys, nor on what is pasted', async () => {
    const { input, output, session: opened } = open();
    const running = opened.ask(name);
    await vi.waitFor(() => expect(readAll(output)).toContain('Name'));
    for (const keys of ['d', '\u0001', '?', '\u001B[200~a\u0003\u0004b\u001B[201~'])
      input.write(keys);
    input.write('\r');
    await expect(running).resolves.toBe('?abd');
  });

  it('lets no prompt be answered by what was typed before it was drawn', async () => {
    const { input, output, session: opened } = open();
    input.write('4');
    const running = opened.ask(name);
    input.write('2\r');
    await vi.waitFor(() => expect(readAll(output)).toContain('Kept.'));
    input.write('!');
    input.write('\r');
    await expect(running).resolves.toBe('42!');
  });

  it('ends when the terminal can no longer be written to', async () => {
    const { output, session: opened } = open();
    const running = opened.ask(name);
    output.emit('error', new Error('EIO'));
    expect(await codeOf(running)).toBe(130);
  });

  it('stops on Ctrl-Z and goes on where it was, also where nothing stops it', async () => {
    let stops = 0;
    const {
      input,
      output,
      signals,
      session: opened,
    } = open(() => {
      stops += 1;
      return stops === 1;
    });
    const running = opened.ask(name);
    input.write('An');
    input.write('\u001A');
    await vi.waitFor(() => expect(stops).toBe(1));
    const before = readAll(output);
    signals.emit('SIGCONT');
    await vi.waitFor(() => expect(readAll(output)).toContain('> An'));
    input.write('\u001A');
    input.write('na');
    input.write('\r');
    await expect(running).resolves.toBe('Anna');
    expect(before.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(
      before.lastIndexOf('\u001B[?2004h'),
    );
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

  it('leaves no listener behind but those for a broken terminal', () => {
    const { input, output, signals, session: opened } = open();
    opened.close();
    expect(signals.eventNames()).toEqual([]);
    expect(input.listenerCount('keypress')).toBe(0);
    expect(input.listenerCount('data')).toBe(0);
    expect(() => input.emit('error', new Error('EIO'))).not.toThrow();
    expect(() => output.emit('error', new Error('EIO'))).not.toThrow();
  });
});
