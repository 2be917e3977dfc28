import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftKeeper } from '../../../src/app/drafts/draft-keeper.ts';
import { writeHalfTyped } from '../../../src/app/drafts/half-typed.ts';
import { takeLeftDrafts } from '../../../src/app/drafts/left-drafts.ts';
import { nameWriter } from '../../../src/files/save/writer-name.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoms-drafts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const drafts = (): string => join(folder, '.eoms', 'drafts');
const typing = { kind: 'note', id: 'eoms-scope', before: '', text: 'Half' } as const;
const keeper = () => {
  const path = join(folder, 'assessments', 'a.yaml');
  return createDraftKeeper({ folder, path, date: '2026-11-23' }, 0);
};
const names = (): readonly string[] => (existsSync(drafts()) ? readdirSync(drafts()) : []);

/** The marks of a process that has ended. */
function gone(): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return nameWriter().replace(/^\d+/, String(pid));
}

function lay(
  name: string,
  text = writeHalfTyped({ ...typing, assessment: 'a', date: 'b' }),
): string {
  mkdirSync(drafts(), { recursive: true });
  writeFileSync(join(drafts(), name), text);
  return join(drafts(), name);
}

const now = (): string => new Date().toISOString();

describe('a draft', () => {
  it('is kept after a moment, as it is then, and removed when it is done', async () => {
    const { keep, done } = keeper();
    keep(() => ({ ...typing, text: 'H' }));
    keep(() => typing);
    await vi.waitFor(() => expect(names().join()).toMatch(/json$/));
    keep(() => ({ ...typing, text: 'Half a' }));
    await done();
    expect(existsSync(drafts())).toBe(false);
  });

  it('is never written where it is done before', async () => {
    const { keep, done } = keeper();
    keep(() => typing);
    await done();
    await done();
    expect(names()).toEqual([]);
  });

  it('stops nobody where it cannot be written, or fails otherwise', async () => {
    writeFileSync(join(folder, '.eoms'), 'a file');
    const { keep, done } = keeper();
    keep(() => typing);
    await new Promise((resume) => setTimeout(resume, 50));
    await expect(done()).resolves.toBeUndefined();
  });

  it('is left alone while its process runs', async () => {
    const { keep, done } = keeper();
    keep(() => typing);
    await vi.waitFor(() => expect(names().join()).toMatch(/json$/));
    expect(await takeLeftDrafts(folder, now())).toEqual([]);
    await done();
  });
});

describe('drafts that are left', () => {
  it('are taken once, and nothing of them stays', async () => {
    lay(`${gone()}-a1.json`);
    const both = await Promise.all([takeLeftDrafts(folder, now()), takeLeftDrafts(folder, now())]);
    const [one, ...others] = both.flat();
    expect(one?.draft).toMatchObject(typing);
    expect(others).toEqual([]);
    await one?.remove();
    expect(existsSync(drafts())).toBe(false);
  });

  it('are looked for where there are none', async () => {
    expect(await takeLeftDrafts(folder, now())).toEqual([]);
  });

  it('of another machine are taken a week later', async () => {
    const elsewhere = `${nameWriter().replace(/[^-]+$/, 'elsewhere')}-a1.json`;
    const path = lay(elsewhere);
    expect(await takeLeftDrafts(folder, now())).toEqual([]);
    const longAgo = Date.now() / 1000 - 8 * 24 * 60 * 60;
    utimesSync(path, longAgo, longAgo);
    expect(await takeLeftDrafts(folder, now())).toHaveLength(1);
  });

  it('are no other files, and none that cannot be read', async () => {
    lay('README.md');
    mkdirSync(join(drafts(), `${gone()}-b2.json`));
    symlinkSync('nowhere', join(drafts(), `${nameWriter().replace(/[^-]+$/, 'x')}-c3.json`));
    expect(await takeLeftDrafts(folder, now())).toEqual([]);
    expect(names()).toHaveLength(3);
  });

  it('are not looked for outside the engagement', async () => {
    lay(`${gone()}-a1.json`);
    const inside = join(folder, 'inside');
    mkdirSync(join(inside, '.eoms'), { recursive: true });
    symlinkSync(drafts(), join(inside, '.eoms', 'drafts'));
    expect(await takeLeftDrafts(inside, now())).toEqual([]);
    rmSync(inside, { recursive: true });
  });
});
