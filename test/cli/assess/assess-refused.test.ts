import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
let count = 0;

const earlier = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-02-03
answers:
  eoms-scope: { rating: 3 }
`;

/** An engagement with these assessments, and files with answers that are refused. */
function engagement(assessments: Readonly<Record<string, string>>): string {
  count += 1;
  const { 'eoms.yaml': own } = smallEngagement;
  return put(join(base, `school-${count}`), {
    'eoms.yaml': own,
    'unclosed.csv': 'id,rating,note\neoms-scope,2,"open\n',
    'unknown.yaml': 'schema: eoms/answers@1\nanswers: { nosuch: { rating: 1 } }\n',
    ...assessments,
  });
}

const refused: readonly (readonly [number, readonly string[]])[] = [
  [2, ['--set', 'nosuch=2']],
  [2, ['--set', 'eoms-scope=9']],
  [2, ['--set', 'eoms-scope=2', '--set', 'eoms-scope=3']],
  [66, ['--answers', 'missing.csv']],
  [65, ['--answers', 'unclosed.csv']],
  [65, ['--answers', 'unknown.yaml']],
  [66, ['--answers', 'missing.csv', '--set', 'eoms-scope=2']],
  [2, ['--clause', '99']],
  [2, ['--role', 'nosuch']],
  [2, []],
  [2, ['--replace-evidence']],
  [2, ['--replace-evidence', '--set', 'eoms-scope=2']],
];

describe.concurrent('a refused eoms assess', () => {
  it.each(refused)(
    'with --new: %i for %j, and leaves no assessment behind',
    async (code, typed) => {
      const cwd = engagement({ 'assessments/2026-02-03.yaml': earlier });
      expect((await eoms(['assess', '--new', ...typed], { cwd })).code).toBe(code);
      expect(readdirSync(join(cwd, 'assessments'))).toEqual(['2026-02-03.yaml']);
      expect(readFileSync(join(cwd, 'assessments/2026-02-03.yaml'), 'utf8')).toBe(earlier);
    },
  );

  it.each(refused)('as the first: %i for %j, and leaves no folder behind', async (code, typed) => {
    const cwd = engagement({});
    expect((await eoms(['assess', ...typed], { cwd })).code).toBe(code);
    const named = ['assess', '--assessment', 'own/deep/a.yaml', ...typed];
    expect((await eoms(named, { cwd })).code).toBe(code);
    expect([existsSync(join(cwd, 'assessments')), existsSync(join(cwd, 'own'))]).toEqual([
      false,
      false,
    ]);
  });

  it('does not keep the next one from being made', async () => {
    const cwd = engagement({ 'assessments/2026-02-03.yaml': earlier });
    await eoms(['assess', '--new', '--set', 'nosuch=2'], { cwd });
    const typed = ['assess', '--new', '--set', 'eoms-scope=2', '--date', '2026-05-06'];
    expect((await eoms(typed, { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'assessments'))).toEqual(['2026-02-03.yaml', '2026-05-06.yaml']);
  });
});
