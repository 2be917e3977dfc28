import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { putReadingYears, threeYears } from '../../support/reading-years.ts';
import { eoms } from '../run-eoms.ts';

const temporary = temporaryFolder();
const cwd = putReadingYears(join(temporary, 'library'), threeYears);
const run = (...typed: readonly string[]) =>
  eoms(['report', ...typed, '--date', '2026-03-09', '-q'], { cwd });

/** A chapter of a report, charts linked by the names of their files. */
function chapterOf(markdown: string, heading: string): string {
  const [, text = ''] = markdown.split(`\n# ${heading}\n`);
  return `# ${heading}\n${text.split(/\n(?=# |<!-- eoms: page-break)/)[0]}\n`;
}

describe('three assessments', () => {
  it('give a report the chapter that is kept, and its chart', async () => {
    expect((await run('-o', 'reports/r.md')).code).toBe(0);
    const markdown = readFileSync(join(cwd, 'reports/r.md'), 'utf8');
    expect(readdirSync(join(cwd, 'reports'))).toContain('r-trend.svg');
    await expect(chapterOf(markdown, 'Trend')).toMatchFileSnapshot('../../golden/library/trend.md');
  });

  it('give one to a school with the shipped standard as well', async () => {
    const years = Object.fromEntries(
      [1, 2, 3].map((rating) => [
        `assessments/${2023 + rating}-01-02.yaml`,
        `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: ${2023 + rating}-01-02
answers:
  eoms-scope: { rating: ${rating} }
`,
      ]),
    );
    const harbour = put(join(temporary, 'harbour'), { ...smallEngagement, ...years });
    const typed = ['report', '--date', '2026-03-09', '-q', '-o', 'reports/r.md'];
    expect((await eoms(typed, { cwd: harbour })).code).toBe(0);
    const markdown = readFileSync(join(harbour, 'reports/r.md'), 'utf8');
    await expect(chapterOf(markdown, 'Trend')).toMatchFileSnapshot('../../golden/harbour/trend.md');
  });

  it('give it to the working report too, and a sentence to a board', async () => {
    expect((await run('--for', 'owners', '-o', 'reports/o.md')).code).toBe(0);
    const owners = readFileSync(join(cwd, 'reports/o.md'), 'utf8');
    const kept = readFileSync('test/golden/library/trend.md', 'utf8');
    expect(chapterOf(owners, 'Trend')).toBe(kept.replace('r-trend.svg', 'o-trend.svg'));
    expect(readdirSync(join(cwd, 'reports'))).toContain('o-trend.svg');
    const { out } = await run('--for', 'board', '-o', '-');
    const [, seen = ''] = /\n(Between .*?\.) /.exec(kept) ?? [];
    expect(seen).toContain('rose');
    expect(chapterOf(out, 'Where we stand')).toContain(seen);
  });

  it('are in the evaluation, and nowhere with --before none or in a part of the whole', async () => {
    const { out } = await run('--format', 'json');
    expect(JSON.parse(out).trend.points).toHaveLength(3);
    const without = await run('--format', 'json', '--before', 'none');
    expect(without).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(without.out)).not.toHaveProperty('trend');
    const cut = await run('--clause', '2', '-o', '-');
    expect(cut.out).not.toContain('# Trend');
  });
});
