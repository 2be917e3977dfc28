import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const school = copyExample(temporaryFolder());
const date = ['--date', '2026-10-16', '-q'];
put(school, {
  'page.md': '# Seite\n\n| A | B |\n|---|---|\n| Ärger | 😀 → ✓ مدرسة |\n\n![Mark](mark.svg)\n',
  'mark.svg': '<svg viewBox="0 0 9 9"><circle cx="4" cy="4" r="3" fill="#036"/></svg>',
});

/** The result of a command on a Node that was started with a flag. */
async function bytesWith(flag: string, typed: readonly string[]): Promise<Buffer> {
  const env = flag === '' ? {} : { NODE_OPTIONS: flag };
  const { code, err, bytes } = await eoms([...typed, ...date], { cwd: school, env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return bytes;
}

const form = ['checklist', '--clause', '4', '--fillable', '-o', '-'];

describe('eoms does without __proto__, by which objects of the program could be changed', () => {
  it.each([
    ['a report', ['report']],
    ['its data', ['report', '--format', 'json']],
    ['a PDF', ['report', '--format', 'pdf', '-o', '-']],
    ['a PDF to keep', ['report', '--archive', '-o', '-']],
    ['a web page', ['report', '--format', 'html', '-o', '-']],
    ['a form', form],
    ['the state', ['status', '--json']],
    ['the standard', ['standard', 'show', '8.5']],
    ['what is wrong', ['validate', '--json']],
    ['a Markdown file', ['print', 'page.md', '-o', '-']],
  ])(
    '%s',
    async (_what, typed) => {
      const wanted = await bytesWith('', typed);
      expect((await bytesWith('--disable-proto=delete', typed)).equals(wanted)).toBe(true);
      expect((await bytesWith('--disable-proto=throw', typed)).equals(wanted)).toBe(true);
    },
    120_000,
  );
});

it.each(['delete', 'throw'])('a form is read back without it: %s', async (mode) => {
  const name = `form-${mode}.pdf`;
  writeFileSync(join(school, name), await bytesWith('', form));
  const env = { NODE_OPTIONS: `--disable-proto=${mode}` };
  const wanted = await eoms(['import', name, '--dry-run', ...date], { cwd: school });
  const again = await eoms(['import', name, '--dry-run', ...date], { cwd: school, env });
  expect([again.code, again.out, again.err]).toEqual([wanted.code, wanted.out, wanted.err]);
  expect(again.code).not.toBe(70);
});
