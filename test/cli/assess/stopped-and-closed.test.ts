import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedAnswers, startEngagement } from './assess-pty.ts';

const bin = resolve('bin/eoms.cjs');
const patience = { timeout: 20_000, interval: 20 };
const question = 'q save and quit';

let folder = '';
let remove = async (): Promise<void> => {};
let shell: IPty | undefined;
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(async () => {
  shell?.kill('SIGKILL');
  await remove();
});

interface Shell {
  readonly pty: IPty;
  /** Types, waits until what is shown since then holds a text, and gives all of it. */
  readonly type: (keys: string, shown: string) => Promise<string>;
}

/** A shell in a terminal of its own. */
function startShell(...words: readonly string[]): Shell {
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: '1', PS1: '$ ', BIN: bin };
  const pty = spawn('bash', [...words], { cwd: folder, cols: 90, rows: 40, env });
  shell = pty;
  let seen = '';
  pty.onData((data) => {
    seen += data;
  });
  const type = async (keys: string, shown: string): Promise<string> => {
    const mark = seen.length;
    pty.write(keys);
    const since = (): string => stripVTControlCharacters(seen.slice(mark));
    await vi.waitFor(() => expect(since()).toContain(shown), patience);
    return since();
  };
  return { pty, type };
}

/** What node-pty has on every system that has terminals, though its types do not say so. */
function canDestroy(pty: object): pty is { readonly destroy: () => void } {
  return 'destroy' in pty && typeof pty.destroy === 'function';
}

function closeOtherEnd(pty: IPty): void {
  if (!canDestroy(pty)) throw new Error('this terminal cannot be closed');
  pty.destroy();
}

describe('Ctrl-Z and fg', () => {
  it.each([
    ['a question', [], question],
    ['a question with help', [['?', 'close help']], 'close help'],
    [
      'ticks',
      [
        ['2', 'What is missing?'],
        ['2', '2 [x]'],
      ],
      '2 [x]',
    ],
    [
      'a note',
      [
        ['4', 'Note'],
        ['half a', 'half a'],
      ],
      '> half a',
    ],
    [
      'a list',
      [
        ['w', 'Which clause'],
        ['\u001B[B', '❯ 4.1'],
      ],
      '❯ 4.1',
    ],
    [
      'a reason',
      [
        ['n', 'Why does it'],
        ['no one', 'no one'],
      ],
      '> no one',
    ],
  ] as const)('go on where %s was', async (_, steps, shown) => {
    const { type } = startShell('--norc', '--noprofile', '-i');
    await type('node "$BIN" assess\r', question);
    for (const [keys, brings] of steps) await type(keys, brings);
    await type('\u001A', 'Stopped');
    await type('echo "in the $((2 * 3))th"\r', 'in the 6th');
    await type('fg\r', shown);
    await type('\u001A', 'Stopped');
    await type('fg\r', shown);
    await type('\u0003', 'Resume with: eoms assess');
    expect(await type('echo "left with $?"\r', 'left with 130')).not.toContain('error');
  });

  it('go on where a question of init was, and that of import', async () => {
    const { type } = startShell('--norc', '--noprofile', '-i');
    await type('node "$BIN" init other --type school\r', 'Name of the institution');
    await type('Hill', '> Hill');
    await type('\u001A', 'Stopped');
    await type('fg\r', '> Hill');
    await type(' School\r', 'Sites');
    expect(await type('\u0003', "--name 'Hill School'")).toContain('nothing was written');
  });
});

describe('Ctrl-Z and fg with --plain', () => {
  it.each([
    ['a question', [], ['What inside and outside', 'n: Not applicable', 'Your answer:']],
    ['ticks', [['2\r', 'What is missing?']], ['1: 4.1-1', 'What is missing?']],
    ['an old note', [['0\r', 'Note is: Old.']], ['Note is: Old.', 'New note']],
    [
      'a note',
      [
        ['0\r', 'New note'],
        ['half a', 'half a'],
      ],
      ['New note', 'half a'],
    ],
    [
      'a reason',
      [
        ['n\r', 'Why does it'],
        ['no one', 'no one'],
      ],
      ['Why does it', 'no one'],
    ],
    [
      'a doubt',
      [
        ['n\r', 'Why does it'],
        ['t\r', 'Is that'],
      ],
      ['Why does it', 'Is that'],
    ],
    ['a list', [['w\r', 'Which clause']], ['1: 4', 'Which clause']],
    ['a jump', [['j\r', 'Jump to']], ['Jump to']],
  ] as const)('say %s again, whole', async (_, steps, shown) => {
    const { type } = startShell('--norc', '--noprofile', '-i');
    await type(answered, 'Recorded 1');
    await type('node "$BIN" assess --plain --clause 4.1\r', 'Your answer:');
    await type('b\r', 'Recorded: 3 Applied');
    for (const [keys, brings] of steps) await type(keys, brings);
    await type('\u001A', 'Stopped');
    await type('echo "in the $((2 * 3))th"\r', 'in the 6th');
    const again = await type('fg\r', shown.at(-1) ?? '');
    expect(shown.map((text) => again.indexOf(text) >= 0)).toEqual(shown.map(() => true));
    expect(shown.map((text) => again.split(text).length)).toEqual(shown.map(() => 2));
    await type('\u0003', 'Resume with: eoms assess');
  });
});

/** Gives the first requirement a rating and a note. */
const answered = [
  `printf 'id,rating,note\\ncontext-issues-determined,3,Old.\\n' > ../a.csv`,
  'node "$BIN" assess --answers ../a.csv\r',
].join('; ');

describe('a terminal that is gone', () => {
  it.each([
    ['a note', ['4', 'Note'], { rating: 4, note: 'half a' }],
    ['ticks', ['2', 'What is missing?'], { rating: 2 }],
  ] as const)('keeps what was typed of %s, and leaves no lock', async (_, [key, asks], saved) => {
    const { pty, type } = startShell('-c', 'trap : HUP; node "$BIN" assess; echo $? > code');
    await vi.waitFor(() => type('', question), patience);
    await type(key, asks);
    await type('half a', 'a');
    // Closes the other end: from now on nothing can be read or written.
    closeOtherEnd(pty);
    await vi.waitFor(
      () => expect(readFileSync(join(folder, 'code'), 'utf8').trim()).toBe('129'),
      patience,
    );
    expect(savedAnswers(folder)).toEqual([expect.objectContaining(saved)]);
    expect(
      readdirSync(join(folder, 'assessments')).filter((name) => name.includes('lock')),
    ).toEqual([]);
    expect(existsSync(join(folder, 'core'))).toBe(false);
  });
});
