import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { copyExample, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const school = copyExample(temporaryFolder());
const date = ['--date', '2026-10-16'];
/** Noon of that day in Greenwich: in Kiribati it is the next day, in New York the morning. */
const epoch = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 9, 16, 12) / 1000) };
const kiribati = { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };
const newYork = { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
const denmark = { TZ: 'UTC', LC_ALL: 'da_DK.UTF-8', LANG: 'da_DK.UTF-8' };

it.concurrent.each([
  ['report', '--format', 'md'],
  ['report', '--format', 'json'],
  ['report', '--format', 'pdf', '-o', '-'],
  ['report', '--format', 'html', '-o', '-'],
  ['checklist', '--clause', '8', '--format', 'pdf', '-o', '-'],
  ['status'],
  ['standard', 'show', '8'],
])(
  'gives the same bytes in every place, by --date and by SOURCE_DATE_EPOCH: %s %s %s',
  async (...typed) => {
    const words = typed.filter((word) => typeof word === 'string');
    const runs = await Promise.all([
      eoms([...words, ...date], { cwd: school, env: kiribati }),
      eoms(words, { cwd: school, env: { ...newYork, ...epoch } }),
      eoms([...words, ...date], { cwd: school, env: denmark }),
    ]);
    expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(
      runs.map(() => ({ code: 0, err: '' })),
    );
    const sums = runs.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    expect(new Set(sums).size).toBe(1);
    expect(runs[0]?.bytes.length).toBeGreaterThan(500);
  },
  120_000,
);

it('heeds --date before SOURCE_DATE_EPOCH, and takes an empty one for none', async () => {
  const json = ['report', '--format', 'json'];
  const [both, empty] = await Promise.all([
    eoms([...json, ...date], { cwd: school, env: { SOURCE_DATE_EPOCH: '0' } }),
    eoms(json, { cwd: school, env: { SOURCE_DATE_EPOCH: '' } }),
  ]);
  expect(JSON.parse(both.out).date).toBe('2026-10-16');
  expect(JSON.parse(empty.out).date).not.toBe('1970-01-01');
});
