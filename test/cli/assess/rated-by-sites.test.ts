import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const before = smallEngagement['assessments/2026-01-02.yaml'];
const files = {
  ...smallEngagement,
  'eoms.yaml': smallEngagement['eoms.yaml'].replace('school }', 'school, sites: [North, South] }'),
};
const saved = (cwd: string): string =>
  readFileSync(join(cwd, 'assessments/2026-01-02.yaml'), 'utf8').replaceAll(
    / +(?:at|by): .*\n/g,
    '',
  );
const dated = ['--date', '2026-02-03'];

describe.concurrent('ratings by site', () => {
  it('come from one that was for all, and the lowest counts', async () => {
    const cwd = newFolder(files);
    const ran = await eoms(['assess', '--set', 'eoms-scope=1', '--site', 'South', ...dated], {
      cwd,
    });
    expect([ran.code, ran.err]).toEqual([0, expect.not.stringContaining('Error')]);
    const text = saved(cwd);
    expect(text).toContain('rating: sites');
    expect(text).toMatch(/North:[^]*rating: 3[^]*South:[^]*rating: 1/);
    const report = JSON.parse((await eoms(['report', '--format', 'json', '-o', '-'], { cwd })).out);
    const scope = report.requirements.find(({ id }: { id: string }) => id === 'eoms-scope');
    expect(scope).toMatchObject({ rating: 1 });
    expect(scope.note).toMatch(/^North: 3 [^]*\nSouth: 1 /);
    const purposes = ['record', 'owners'];
    await Promise.all(
      purposes.map((one) => eoms(['report', '--for', one, '-o', `${one}.md`], { cwd })),
    );
    const printed = purposes.map((one) => readFileSync(join(cwd, `${one}.md`), 'utf8'));
    expect(printed).toEqual(purposes.map(() => expect.stringContaining('South: 1 ')));
    await eoms(['assess', '--set', 'eoms-scope=2', ...dated], { cwd });
    expect(saved(cwd)).toContain('rating: 2');
    expect(saved(cwd)).toMatch(/North: 3[^]*South: 1/);
    expect(saved(cwd)).not.toContain('sites:');
  });

  it('are added one after the other, with notes that a rating for all keeps', async () => {
    const cwd = newFolder({
      ...files,
      'n.yaml':
        'schema: eoms/answers@1\nanswers: { policy-content: { rating: 2, note: Old text. } }\n',
    });
    const typed = ['assess', '--answers', 'n.yaml', ...dated, '--site'];
    await eoms([...typed, 'North'], { cwd });
    const first = saved(cwd);
    await eoms([...typed, 'North'], { cwd });
    expect(saved(cwd)).toBe(first);
    await eoms([...typed, 'South'], { cwd });
    expect(saved(cwd).match(/note: Old text\./g)).toHaveLength(2);
    await eoms(['assess', '--set', 'policy-content=3', ...dated], { cwd });
    expect(saved(cwd)).toContain('North: 2 → 3. Old text.');
    expect(saved(cwd)).not.toContain('sites');
  });

  it('may be given in a file, and are the same when it is given again', async () => {
    const cwd = newFolder({
      ...files,
      'n.yaml': `schema: eoms/answers@1
answers:
  eoms-scope: { rating: sites, sites: { North: { rating: 3 }, South: { rating: 0, note: None. } } }
`,
    });
    await eoms(['assess', '--answers', 'n.yaml', ...dated], { cwd });
    const first = saved(cwd);
    expect(first).toContain('note: None.');
    await eoms(['assess', '--answers', 'n.yaml', ...dated], { cwd });
    expect(saved(cwd)).toBe(first);
  });

  it.each([
    [['--set', 'eoms-scope=1', '--site', 'Nort'], 'Did you mean "North"?'],
    [['--set', 'eoms-scope=na:Not ours at all', '--site', 'North'], 'for one site alone'],
    [['--site', 'North'], '--site goes with answers'],
  ])('are refused: %j', async (flags, said) => {
    const cwd = newFolder(files);
    const { code, err } = await eoms(['assess', ...flags], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(saved(cwd)).toBe(before);
  });

  it('of sites that the institution does not have are found, with their places', async () => {
    const cwd = newFolder(files);
    writeFileSync(
      join(cwd, 'assessments/2026-01-02.yaml'),
      before.replace(
        '{ rating: 3 }',
        '{ rating: sites, sites: { Nort: { rating: 1 } }, said: [{ who: A, words: B, site: West }] }',
      ) + 'said: { policy-content: [{ who: A, words: B }, { who: C, words: D, site: East }] }\n',
    );
    const { code, err } = await eoms(['validate'], { cwd });
    expect(code).toBe(65);
    expect(err.match(/The institution has no site "\w+"/g)).toHaveLength(3);
    expect(err).toContain('2026-01-02.yaml:5:');
    for (const typed of [['status'], ['report', '-o', '-']]) {
      const shown = await eoms([...typed, ...dated], { cwd });
      expect(shown.code).toBe(0);
      expect(shown.err.match(/The institution has no site "\w+"/g)).toHaveLength(3);
      expect(shown.err).toContain('2026-01-02.yaml:5:');
    }
  });
});
