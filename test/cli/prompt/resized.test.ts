import { describe, expect, it, vi } from 'vitest';
import { kind, note, openStage } from './open-stage.ts';

describe('a prompt in a window of another size', () => {
  it('is drawn anew in a window that has become narrower or wider', async () => {
    const { stage, input, signal, shows, resize } = openStage();
    stage.say(['before']);
    const answer = stage.ask(note, signal);
    input.write('it prepares them for working life in school');
    const wide = ['before', 'Note', '> it prepares them for working life', '  in school'];
    await shows(...wide);
    resize(24);
    await shows('before', 'Note', '> it prepares them', '  for working life in', '  school');
    resize(40);
    await shows(...wide);
    input.write('\r');
    await expect(answer).resolves.toBe('it prepares them for working life in school');
  });

  it('repeats what was said with its words whole, however narrow the window', async () => {
    const { stage, input, signal, shows, resize } = openStage();
    stage.say(['  \u001B[2mClimate change … 2 Defined\u001B[22m', 'https://example.org/minutes']);
    const answer = stage.ask(note, signal);
    resize(18);
    await shows(
      '  Climate change',
      '  … 2 Defined',
      'https://example.or',
      'g/minutes',
      'Note',
      '>',
    );
    input.write('\r');
    await expect(answer).resolves.toBe('');
  });

  it('stands once in a window that has become lower and higher, below what was said last', async () => {
    const { stage, input, signal, shows, resize, holds } = openStage({ cols: 40, rows: 10 });
    stage.say(['said first', 'said before']);
    const answer = stage.ask(note, signal);
    input.write('\u001B[200~one\rtwo\rthree\u001B[201~');
    const whole = ['said first', 'said before', 'Note', '> one ⏎', '  two ⏎', '  three'];
    await shows(...whole);
    resize(20, 3);
    await vi.waitFor(() => expect(holds()).toContain('said before\n'));
    resize(30, 20);
    await shows(...whole);
    resize(40, 10);
    await shows(...whole);
    expect(holds()).toContain('said first');
    input.write('\r');
    await expect(answer).resolves.toBe('one\ntwo\nthree');
  });

  it.each([
    [20, 6],
    [10, 3],
    [2, 2],
    [1, 1],
  ])('loses nothing in a window of %i columns and %i rows', async (columns, rows) => {
    const { stage, input, signal, shows, sent, resize } = openStage();
    const answer = stage.ask(note, signal);
    input.write('it prepares them');
    await shows('Note', '> it prepares them');
    const before = sent().length;
    resize(columns, rows);
    await vi.waitFor(() => expect(sent().length).toBeGreaterThan(before));
    input.write(' for 👩‍🏫 work!');
    resize(40, 10);
    await shows('Note', '> it prepares them for 👩‍🏫 work!');
    input.write('\r');
    await expect(answer).resolves.toBe('it prepares them for 👩‍🏫 work!');
  });

  it('shows the line of the cursor, and the entry that is active, before all else', async () => {
    const { stage, input, signal, shows } = openStage({ cols: 12, rows: 2 });
    const answer = stage.ask(note, signal);
    input.write('\u001B[200~one\rtwo\rthree\u001B[201~');
    await shows('  two ⏎', '  three');
    input.write('\u001B[1;5H');
    await shows('> one ⏎', '  two ⏎');
    input.write('\r');
    await answer;
    const chosen = stage.ask(kind, signal);
    await shows('> School', '  Union');
    input.write('\u001B[B');
    await shows('> Union');
    input.write('\r');
    await expect(chosen).resolves.toBe(1);
  });
});
