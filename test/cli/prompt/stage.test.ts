import { describe, expect, it, vi } from 'vitest';
import { kind, note, openStage } from './open-stage.ts';

const bell = '\u0007';

/** So many rows of a prompt. */
const someRows = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`);

describe('what a terminal shows of a prompt', () => {
  it('grows and shrinks in its place, below what was said before', async () => {
    const { stage, input, signal, shows, cursor } = openStage();
    stage.say(['said before']);
    const answer = stage.ask(note, signal);
    await shows('said before', 'Note', '>');
    input.write('\u001B[200~one\rtwo\rthree\u001B[201~');
    await shows('said before', 'Note', '> one ⏎', '  two ⏎', '  three');
    expect(cursor()).toEqual([4, 7]);
    input.write('\u001B[A');
    await vi.waitFor(() => expect(cursor()).toEqual([3, 5]));
    input.write('\u0015');
    input.write('\u007F');
    await shows('said before', 'Note', '> one ⏎', '  three');
    expect(cursor()).toEqual([2, 5]);
    input.write('\r');
    await expect(answer).resolves.toBe('one\nthree');
    stage.say(['said after']);
    await shows('said before', 'said after');
  });

  it('stays until something else is shown, so that nothing seems taken before it is', async () => {
    const { stage, input, signal, shows } = openStage();
    const answer = stage.ask(note, signal);
    input.write('seen');
    await shows('Note', '> seen');
    input.write('\r');
    await expect(answer).resolves.toBe('seen');
    await shows('Note', '> seen');
    const next = stage.ask(kind, signal);
    await shows('Which?', '> School', '  Union', '', 'arrows');
    input.write('\r');
    await next;
  });

  it('keeps the cursor in view, however long the text', async () => {
    const { stage, input, signal, shows, cursor } = openStage({ cols: 40, rows: 6 });
    const answer = stage.ask(note, signal);
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    input.write(`\u001B[200~${lines.join('\r')}\u001B[201~`);
    await shows('Note', '  line 28 ⏎', '  line 29 ⏎', '  line 30', 'rows 28-30 of 30');
    expect(cursor()).toEqual([3, 9]);
    input.write('\r');
    await expect(answer).resolves.toBe(lines.join('\n'));
  });
});

describe('what is said before a prompt', () => {
  /** A prompt that takes all rows but one. */
  const tall = {
    start: 0,
    take: () => ({ state: 0, answer: { value: 'done' } }),
    takeEarly: () => 0,
    draw: (_: number, { rows }: { readonly rows: number }) => ({
      lines: Array.from({ length: rows - 1 }, (_row, index) => `row ${index}`),
    }),
  };

  it('stays above a prompt that takes the window, until that is answered', async () => {
    const { stage, input, signal, shows } = openStage({ cols: 40, rows: 20 });
    stage.heed(['said before the window was taken']);
    stage.say(['one', 'two', 'three']);
    const answer = stage.ask(tall, signal);
    await shows('one', 'two', 'three', ...someRows(16));
    input.write('x');
    await answer;
    const next = stage.ask(tall, signal);
    await shows('three', ...someRows(19));
    input.write('x');
    await expect(next).resolves.toBe('done');
  });

  it('leaves a prompt the rows that it needs, however much it is', async () => {
    const { stage, input, signal, shows } = openStage({ cols: 40, rows: 20 });
    stage.say(someRows(19).map((line) => `said ${line}`));
    const answer = stage.ask(tall, signal);
    await shows(...someRows(7).map((_, index) => `said row ${index + 12}`), ...someRows(13));
    input.write('x');
    await expect(answer).resolves.toBe('done');
  });
});

describe('what is sent to a terminal', () => {
  it.each([2_000, 20_000])('for a paste of %i characters is one screen', async (length) => {
    const { stage, input, signal, sent, writes } = openStage({ cols: 80, rows: 24 });
    const answer = stage.ask(note, signal);
    const before = { bytes: sent().length, writes: writes() };
    const text = 'word '.repeat(length / 5).trim();
    input.write(text);
    await vi.waitFor(() => expect(sent().length).toBeGreaterThan(before.bytes));
    expect(writes() - before.writes).toBe(1);
    expect(sent().length - before.bytes).toBeLessThan(80 * 24);
    input.write('\r');
    await expect(answer).resolves.toBe(text);
  });

  it('takes at most one screen for each part of a paste', async () => {
    const { stage, input, signal, sent } = openStage({ cols: 80, rows: 24 });
    const answer = stage.ask(note, signal);
    const text = 'word '.repeat(4000).trim();
    for (let at = 0; at < text.length; at += 500) input.write(text.slice(at, at + 500));
    input.write('\r');
    await expect(answer).resolves.toBe(text);
    expect(sent().length).toBeLessThan((text.length / 500 + 2) * 80 * 24);
  });

  it('for one more letter of a long text is one line', async () => {
    const { stage, input, signal, sent } = openStage({ cols: 80, rows: 24 });
    const answer = stage.ask(note, signal);
    input.write(`\u001B[200~${'word '.repeat(2000)}\u001B[201~`);
    await vi.waitFor(() => expect(sent()).toContain('rows '));
    const before = sent().length;
    input.write('!');
    await vi.waitFor(() => expect(sent().slice(before)).toContain('!'));
    expect(sent().length - before).toBeLessThan(3 * 80);
    input.write('\r');
    await answer;
  });
});

describe('what is typed for one prompt', () => {
  it('begins the text of another at most, and never answers it', async () => {
    const { stage, input, signal, sent, shows } = openStage();
    const first = stage.ask(note, signal);
    input.write('one\r');
    await expect(first).resolves.toBe('one');
    const rung = sent().split(bell).length;
    input.write('down\r\r');
    await vi.waitFor(() => expect(sent().split(bell).length).toBeGreaterThan(rung));
    const second = stage.ask(note, signal);
    await shows('Note', '> down ⏎', '   ⏎', '', 'Kept.');
    input.write('!');
    await shows('Note', '> down ⏎', '   ⏎', '  !');
    input.write('\r');
    await expect(second).resolves.toBe('down\n\n!');
  });

  it('is kept without the Enter that came with it', async () => {
    const { stage, input, signal, sent, shows } = openStage();
    const first = stage.ask(note, signal);
    input.write('one\r');
    await first;
    const rung = sent().split(bell).length;
    input.write('next\r');
    await vi.waitFor(() => expect(sent().split(bell).length).toBeGreaterThan(rung));
    const second = stage.ask(note, signal);
    await shows('Note', '> next', 'Kept.');
    input.write('\r');
    await expect(second).resolves.toBe('next');
  });

  it('does nothing in a list, and that is said', async () => {
    const { stage, input, signal, sent, shows } = openStage();
    const first = stage.ask(note, signal);
    input.write('one\r');
    await first;
    const rung = sent().split(bell).length;
    input.write('\u001B[B');
    await vi.waitFor(() => expect(sent().split(bell).length).toBeGreaterThan(rung));
    const second = stage.ask(kind, signal);
    await shows('Which?', '> School', '  Union', '', 'Not yet.', 'arrows');
    input.write('\r');
    await expect(second).resolves.toBe(0);
  });

  it('ends where the prompt does, also in one go', async () => {
    const { stage, input, signal, sent } = openStage();
    const first = stage.ask(kind, signal);
    input.write('\u001B[B\u001B[B\u001B[A\r');
    await expect(first).resolves.toBe(1);
    const second = stage.ask(kind, signal);
    const rung = sent().split(bell).length;
    input.write('Union\r');
    // Once for the text, and once for the Enter that came with it.
    await vi.waitFor(() => expect(sent().split(bell).length).toBe(rung + 2));
    input.write('\r');
    await expect(second).resolves.toBe(0);
  });
});
