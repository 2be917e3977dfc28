import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { englishCatalogue } from '../../support/messages.ts';
import { newFolders } from '../new-folder.ts';
import { bin, eoms, run } from '../run-eoms.ts';

const folder = temporaryFolder();
const newFolder = newFolders();
const cwd = newFolder({ ...smallEngagement, 'with space/notes.md': '# Notes\n' });
const ownStandard = resolve('examples/own-standard');

const isHere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** `eoms` as a program on the path. */
const start = `eoms() { '${process.execPath}' '${bin}' "$@"; }`;

async function scriptFor(shell: string): Promise<string> {
  const { code, out, err } = await eoms(['completion', shell]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const file = join(folder, `eoms.${shell}`);
  writeFileSync(file, out);
  return file;
}

interface Tried {
  /** What stands on the line, the word that is completed last. */
  readonly typed: readonly string[];
  readonly offered: readonly string[];
}

const tried: readonly Tried[] = [
  { typed: ['repo'], offered: ['report'] },
  { typed: ['standard', 'l'], offered: ['list', 'lint'] },
  { typed: ['help', 'stan'], offered: ['standard'] },
  { typed: ['report', '--fo'], offered: ['--format', '--font', '--force', '--for'] },
  { typed: ['--no-i'], offered: ['--no-input'] },
  { typed: ['report', '--for', ''], offered: ['board', 'owners', 'record'] },
  { typed: ['report', '-o', 'x', '--page-size', 'L'], offered: ['Letter'] },
  { typed: ['checklist', '--clause', '9.2.'], offered: ['9.2.1', '9.2.2'] },
  { typed: ['standard', 'show', 'eoms-sc'], offered: ['eoms-scope'] },
  { typed: ['assess', '--set', 'eoms-sc'], offered: ['eoms-scope='] },
  { typed: ['schema', 'evaluation-'], offered: ['evaluation-1'] },
  { typed: ['template', 'copy', 'owners'], offered: ['owners'] },
  { typed: ['completion', ''], offered: ['bash', 'zsh', 'fish', 'powershell'] },
  { typed: ['-C', ownStandard, 'report', '--theme', 'ink'], offered: ['ink-saving'] },
];

const sorted = (words: readonly string[]): readonly string[] => words.toSorted();
const quotedAll = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' ');

const completeInBash = async (typed: readonly string[], count = typed.length): Promise<string> => {
  const file = await scriptFor('bash');
  const line = `${start}; source ${file}; COMP_WORDS=(eoms ${quotedAll(typed)}); COMP_CWORD=${count}; _eoms 2>/dev/null`;
  return (await run('bash', ['-c', `${line}; printf '%s\\n' "\${COMPREPLY[@]}"`], { cwd })).out;
};

const offeredTo = async (typed: readonly string[]): Promise<readonly string[]> =>
  (await completeInBash(typed)).split('\n').filter((word) => word !== '');

describe.runIf(isHere('bash'))('bash', () => {
  it('is silent when the completion is sourced twice', async () => {
    const file = await scriptFor('bash');
    const { code, out, err } = await run('bash', ['-euc', `source ${file}; source ${file}`]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  });

  it.each(tried)('offers for $typed: $offered', async ({ typed, offered }) => {
    expect(sorted(await offeredTo(typed))).toEqual(sorted(offered));
  });

  it('completes behind =, which bash takes for a word, and folders with blanks', async () => {
    expect(await offeredTo(['report', '--format', '=', 'gith'])).toEqual([
      'github',
      'github-summary',
    ]);
    expect(await offeredTo(['report', '--only', '='])).toContain('major');
    expect(await offeredTo(['init', 'wi'])).toEqual(['with space']);
  });

  it('leaves files to bash, and offers nothing where a number is wanted', async () => {
    expect(await offeredTo(['validate', 'eo'])).toEqual([]);
    expect(await offeredTo(['init', '--learners', ''])).toEqual([]);
    expect(await offeredTo(['print', '--', '--fo'])).toEqual([]);
  });
});

describe.runIf(isHere('zsh'))('zsh', () => {
  it('is silent when the completion is sourced twice, with and without compinit', async () => {
    const file = await scriptFor('zsh');
    const twice = `source ${file}; source ${file}`;
    for (const before of ['', 'autoload -Uz compinit; compinit -D;']) {
      const { code, out, err } = await run('zsh', ['-fc', `${before} ${twice}`]);
      expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    }
  });

  it.each(tried)('offers for $typed: $offered', async ({ typed, offered }) => {
    const file = await scriptFor('zsh');
    // What zsh is given, before it chooses by what was typed.
    const given = 'compadd() { while [[ $1 == -S ]]; do shift 2; done; shift; print -rl -- "$@"; }';
    const place = `words=(eoms ${quotedAll(typed)}); CURRENT=$#words; PREFIX=$words[-1]`;
    const line = `${start}; source ${file}; ${given}; ${place}; _eoms`;
    const { out, err } = await run('zsh', ['-fc', line], { cwd });
    expect(err).toBe('');
    const fitting = out.split('\n').filter((word) => word.startsWith(typed.at(-1) ?? ''));
    expect(sorted(fitting.filter((word) => word !== ''))).toEqual(
      sorted(typed.join(' ') === 'help stan' ? ['standard'] : offered),
    );
  });
});

describe.runIf(isHere('fish'))('fish', () => {
  const env = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };

  it('is silent when the completion is sourced twice', async () => {
    const file = await scriptFor('fish');
    const line = `source ${file}; source ${file}`;
    const { code, out, err } = await run('fish', ['-N', '-c', line], { env });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  });

  it.each(tried.filter(({ typed }) => typed[0] !== 'help'))(
    'offers for $typed: $offered',
    async ({ typed, offered }) => {
      const file = await scriptFor('fish');
      const program = `function eoms; '${process.execPath}' '${bin}' $argv; end`;
      const line = `${program}; source ${file}; complete -C "eoms ${typed.join(' ')}"`;
      const { out, err } = await run('fish', ['-N', '-c', line], { cwd, env });
      expect(err).toBe('');
      const words = out.split('\n').map((one) => one.split('\t')[0] ?? '');
      expect(words).toEqual(expect.arrayContaining([...offered]));
    },
  );

  it('says what a word means', async () => {
    const { out } = await eoms(['completion', 'fish']);
    expect(out).toContain(`-d '${englishCatalogue['cli.command.report']}'`);
  });
});

describe.runIf(isHere('pwsh'))('PowerShell', () => {
  it.each(tried)('offers for $typed: $offered', async ({ typed, offered }) => {
    const file = await scriptFor('powershell');
    const program = `function eoms { & '${process.execPath}' '${bin}' @args }`;
    const line = `eoms ${typed.join(' ')}`;
    const expand = `TabExpansion2 -inputScript '${line}' -cursorColumn ${line.length}`;
    const words = `${program}; Get-Content -Raw ${file} | Invoke-Expression; (${expand}).CompletionMatches.CompletionText`;
    const { out } = await run('pwsh', ['-NoProfile', '-Command', words], { cwd });
    expect(sorted(out.split(/\r?\n/).filter((word) => word !== ''))).toEqual(sorted(offered));
  });
});
