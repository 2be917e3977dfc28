import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

/* What an older eoms wrote, taken up by the commands that read it; test/fixtures/older/ says how it was made. */
const base = temporaryFolder();
const school = join(base, 'school');
cpSync('test/fixtures/older/evaluation-1', school, { recursive: true });
const here = { cwd: school };
const date = ['--date', '2026-03-05', '-q'];
const newest = ['--assessment', 'assessments/2026-03-02.yaml'];

/** The order of work is the one that was proposed then. */
function withoutWork(text: string): string {
  return text.replace(/# Proposed order of work\n[^]*?(?=\n# )/, '').replaceAll(/^!\[.*\n/gm, '');
}

describe('a report that an older eoms archived', () => {
  it('is made again as the engagement would be reported on today', async () => {
    const written = ['--format', 'md', '-o', '-', ...date];
    const [old, today] = await Promise.all([
      eoms(['report', 'archived.pdf', ...written], here),
      eoms(['report', ...newest, ...written], here),
    ]);
    expect([old.code, old.err]).toEqual([today.code, today.err]);
    expect(withoutWork(old.out)).toBe(withoutWork(today.out));
    expect(old.out).toContain('Course plans, Fee list');
    expect(old.out).toContain('The list on the board is of last year.');
  });

  it('gives the evaluation in the form of today', async () => {
    const { out } = await eoms(['report', 'archived.pdf', '--format', 'json', ...date], here);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'eoms/evaluation@2',
      gaps: expect.arrayContaining([{ rank: 1, requirement: 'first-aid', gap: 'major' }]),
      strengths: ['substitutes'],
      findings: [
        { requirement: 'fee-list' },
        { requirement: 'fee-list' },
        { requirement: 'warm-rooms' },
      ],
    });
  });

  it('is imported with its answers and findings', async () => {
    const typed = ['import', 'archived.pdf', '--yes', ...newest, '--date', '2026-03-05'];
    const { code, err } = await eoms(typed, here);
    expect(code).toBe(0);
    expect(err).toMatch(/there already: 7 answers/);
    expect(err).toMatch(/There is nothing to write\.\n$/);
  });
});

describe('an evaluation that an older eoms wrote', () => {
  it.each(['evaluation-1.json', 'archived.pdf'])(
    'is what a later one is compared with: %s',
    async (before) => {
      const typed = ['status', '--json', '--before', before, ...newest, ...date];
      const { comparison } = JSON.parse((await eoms(typed, here)).out);
      expect(comparison).toMatchObject({
        before: { institution: 'Mill Lane Evening School', date: '2026-03-05' },
        sameWording: true,
        overall: { points: 0 },
        gaps: { unchanged: { length: 5 }, opened: [], closed: [] },
      });
    },
  );

  it('of a later version is refused, with what to do', async () => {
    const folder = join(base, 'later');
    mkdirSync(folder);
    writeFileSync(join(folder, 'e.json'), '{ "schema": "eoms/evaluation@3" }\n');
    const typed = ['status', '--before', join(folder, 'e.json'), ...newest, ...date];
    const { code, err } = await eoms(typed, here);
    expect(code).toBe(65);
    expect(err).toMatch(/e\.json:1:13: .*newer/s);
  });
});
