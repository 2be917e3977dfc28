import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eoms } from '../run-eoms.ts';
import { assessmentOf, schoolsWith } from './school-with.ts';

const engagement = schoolsWith();
const day = '2027-02-03.yaml';
const token = '0123456789abcdef';
/** A lock of a process that is gone, and one that was being taken over. */
const locks = { [`${day}.lock`]: '{}', [`${day}.lock.${token}`]: '{}', '2027-02-04.yml.lock': '' };

it.each([['status'], ['validate'], ['report', '-o', '-']])(
  'eoms %s says nothing of a lock of its own',
  async (...words) => {
    const school = engagement({ [day]: assessmentOf('2027-02-03', 4), ...locks });
    const ran = await eoms(words, { cwd: school });
    expect(ran.code).toBe(0);
    expect(ran.err).not.toContain('.lock');
  },
);

it('eoms never takes a lock for the file that was meant', async () => {
  const school = engagement({ [day]: assessmentOf('2027-02-03', 4), ...locks });
  rmSync(join(school, 'assessments', day));
  const file = `assessments/${day}`;
  for (const words of [
    ['validate', file],
    ['status', '--assessment', file],
  ]) {
    const ran = await eoms(words, { cwd: school });
    expect(ran.code).toBe(66);
    expect(ran.err).not.toContain('.lock');
  }
});
