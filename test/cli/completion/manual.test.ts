import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { manualPage } from '../../../src/cli/compile.ts';
import { exitCode } from '../../../src/cli/exit-code.ts';
import { programWords } from '../../docs/program-words.ts';
import { run } from '../run-eoms.ts';

const page = readFileSync('man/eoms.1', 'utf8');

const isHere = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

it('the manual page that is kept is that of the commands', async () => {
  await expect(manualPage()).toMatchFileSnapshot('../../../man/eoms.1');
  expect(manifest).toMatchObject({ man: 'man/eoms.1', files: expect.arrayContaining(['man']) });
});

it.each([...programWords()])('the manual page names eoms %s and its options', (words, options) => {
  const plain = page.replaceAll(String.raw`\-`, '-');
  expect(plain).toContain(`.Ss eoms ${words}`);
  const absent = [...options].filter((option) => !plain.includes(option));
  expect(absent.filter((option) => !['-h', '--help'].includes(option))).toEqual([]);
});

it('the manual page says how runs end', () => {
  for (const code of Object.values(exitCode)) expect(page).toContain(`.It ${code}\n`);
});

it.runIf(isHere('man'))('the manual page is read by man without a warning', async () => {
  const { code, out, err } = await run('man', ['--warnings', '-l', 'man/eoms.1'], {
    env: { MANWIDTH: '80', LC_ALL: 'C.UTF-8', MANPAGER: 'cat' },
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('--directory');
});

it.runIf(isHere('mandoc'))('the manual page is clean for mandoc', async () => {
  const { code, out } = await run('mandoc', ['-T', 'lint', '-W', 'warning', 'man/eoms.1']);
  expect({ code, out }).toEqual({ code: 0, out: '' });
});
