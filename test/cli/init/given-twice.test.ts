import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const who = ['--name', 'Harbour School', '--type', 'school', '--scope', 'All teaching'];

it('names what is given twice, since one of two would be lost', async () => {
  const cwd = temporaryFolder();
  const doubled = [
    '--site',
    'Kai',
    '--site',
    'Kai',
    '--member',
    'Ada:lead',
    '--member',
    'Ada:lead',
  ];
  const both = ['--condition', 'design=yes', '--condition', 'design=no:We buy courses.'];
  const { code, err } = await eoms(['init', ...who, '--yes', ...both, ...doubled], { cwd });
  expect([code, existsSync(join(cwd, 'eoms.yaml'))]).toEqual([2, false]);
  expect(err).toContain('--condition: "design" is given more than once.');
  expect(err).toContain('--site: "Kai" is given more than once.');
  expect(err).toContain('--member: "Ada:lead" is given more than once.');
});
