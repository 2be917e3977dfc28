import { describe, expect, it } from 'vitest';
import { copyExample, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const school = copyExample(temporaryFolder());
const report = ['report', '--date', '2026-10-16', '-o', '-'];

async function cut(...typed: readonly string[]): Promise<string> {
  const { code, out } = await eoms([...report, ...typed], { cwd: school });
  expect(code).toBe(0);
  return out;
}

describe('a report that is cut', () => {
  it('says so on its first page, and keeps verdict and figures of the whole', async () => {
    const whole = await cut();
    const part = await cut('--clause', '8.5');
    const [cover = ''] = part.split('<!-- eoms: /cover -->');
    expect(cover).toMatch(/This is a part: clause 8\.5\. Verdict, score/);
    const figures = /## Key figures[^]*?\*\*67%\*\*[^]*?\n\n/;
    expect(figures.exec(part)?.[0]).toBe(figures.exec(whole)?.[0]);
    expect(part).not.toMatch(/# Results by clause|# Perspectives/);
    const [, register = ''] = part.split('# Gap register');
    const clauses = [...(register.split('\n# ')[0] ?? '').matchAll(/^\| \d+ \| ([\d.]+) \|/gm)];
    expect(clauses.length).toBeGreaterThan(5);
    expect(clauses.every(([, clause = '']) => /^8\.5(?:\.|$)/.test(clause))).toBe(true);
  });

  it('can be of one severity, and of one process, whose gaps it lists itself', async () => {
    const record = await cut('--for', 'record', '--only', 'major');
    const [, answers = ''] = record.split('# All answers');
    expect(answers.match(/^\| [\dA-Z][\d.]* \| \*\*/gm)).toHaveLength(5);
    const owners = await cut('--for', 'owners', '--process', 'teaching');
    const parts = owners.match(/^# .+$/gm) ?? [];
    expect(parts).toContain('# Teaching and learning');
    expect(parts).not.toContain('# Governance and strategy');
    expect(owners).toMatch(/This is a part: process Teaching and learning\./);
    expect(owners).not.toMatch(/Gaps of other processes/);
  });

  it.each([
    [['--for', 'board', '--clause', '8'], /The report to a board is of the whole: --clause/],
    [['--clause', '8.99'], /There is no clause 8\.99/],
    [['--process', 'teachin'], /There is no process teachin[^]*teaching/],
    [['--process', 'admission', '--only', 'major'], /would be empty/],
    [['--format', 'json', '--only', 'major'], /--only changes nothing/],
    [['--transition', '--only', 'major'], /--only has no effect together with --transition/],
    [['--for', 'board', '--photos'], /--photos has no effect together with --for board/],
    [['--map', 'esg-2015', '--clause', '8'], /--map has no effect together with --clause/],
    [['--only', 'none'], /"none" does not fit/],
  ])('refuses %j', async (typed, said) => {
    const { code, err } = await eoms([...report, ...typed], { cwd: school });
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});
