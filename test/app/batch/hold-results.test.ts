import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindAndProblemsOf } from '../../files/support/problems-of.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { batchIn, filesBelow, putSchools } from './batch-of-schools.ts';

const lockFile = '.eoms-batch.json.lock';
const base = temporaryFolder();

/** A new folder with engagements in it. */
function folderWith(name: string): string {
  return putSchools(join(base, name), ['schools/a', 'schools/b']);
}

/** What a process on a machine writes into a lock. */
const holder = (host: string): string =>
  JSON.stringify({ pid: 999_999, host, token: 'abcdef0123456789' });

describe('a folder of results', () => {
  it('takes one batch at a time: the second is refused, and mixes nothing', async () => {
    const cwd = folderWith('two');
    await batchIn(cwd, { out: 'alone' });
    const [first, second] = await Promise.allSettled([
      batchIn(cwd),
      batchIn(cwd, { paths: ['schools/b'] }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = first.status === 'rejected' ? first : second;
    expect(lost).toMatchObject({
      reason: {
        kind: 'locked',
        problems: [
          { key: 'batch.out-taken', values: { out: 'out' } },
          { key: 'files.locked-here', hintKey: 'files.wait-or-unlock' },
        ],
      },
    });
    await batchIn(cwd);
    expect(filesBelow(join(cwd, 'out'))).toEqual(filesBelow(join(cwd, 'alone')));
    expect(existsSync(join(cwd, 'out', lockFile))).toBe(false);
  });

  it('is taken over from a run that was killed here, and on demand from one elsewhere', async () => {
    const cwd = folderWith('left');
    put(cwd, { [`out/${lockFile}`]: holder(hostname()) });
    expect(await batchIn(cwd)).toMatchObject({ evaluated: 2 });
    put(cwd, { [`out/${lockFile}`]: holder('elsewhere') });
    expect((await kindAndProblemsOf(() => batchIn(cwd)))[0]).toBe('locked');
    expect(readFileSync(join(cwd, 'out', lockFile), 'utf8')).toContain('elsewhere');
    expect(await batchIn(cwd, { unlock: true })).toMatchObject({ unchanged: 2 });
  });

  it('is not made where it cannot be held', async () => {
    const cwd = put(folderWith('taken'), { file: '' });
    expect((await kindAndProblemsOf(() => batchIn(cwd, { out: 'file/out' })))[0]).toBe(
      'cannot-create',
    );
  });
});
