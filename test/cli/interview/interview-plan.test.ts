import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const files = {
  ...smallEngagement,
  'eoms.yaml': `${smallEngagement['eoms.yaml'].replace('type: school', 'type: school, sites: [North, South]')}calendar:
  holidays: [{ name: Founding day, from: 2027-03-08, to: 2027-03-08 }]
`,
};
const plan = ['interview', 'plan', '--date', '2027-02-01'];

describe.concurrent('eoms interview plan', () => {
  it('sees people on working days, at one site a day, from the opening to the closing meeting', async () => {
    const cwd = newFolder(files);
    const { code, err } = await eoms([...plan, '--start', '2027-03-05', '-o', 'plan.md'], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('plan.md')]);
    const text = readFileSync(join(cwd, 'plan.md'), 'utf8');
    expect(text.match(/^## \d.*$/gm)).toEqual(['## 5 March 2027, North', '## 9 March 2027, South']);
    expect(text.match(/Opening meeting|Closing meeting|Lunch/g)).toEqual([
      'Opening meeting',
      'Lunch',
      'Lunch',
      'Closing meeting',
    ]);
    expect(text).toContain('# Teacher or trainer');
    expect(text).toContain('## Please have at hand');
  });

  it('gives a calendar the same ids each time', async () => {
    const cwd = newFolder(files);
    const [one, other] = await Promise.all(
      [1, 2].map(() => eoms([...plan, '--start', '2027-03-05', '--ics'], { cwd })),
    );
    expect(one?.code).toBe(0);
    expect(one?.out).toBe(other?.out);
    const uids = one?.out.match(/^UID:.*$/gm) ?? [];
    expect(uids.length).toBeGreaterThan(5);
    expect(new Set(uids).size).toBe(uids.length);
    expect(one?.out).toContain('LOCATION:South');
  });

  it.each([
    ['2027-03-06', /6 March 2027 is a weekend or a holiday of eoms\.yaml: .* on 9 March 2027\./],
    ['2027-03-08', /8 March 2027 is a weekend or a holiday of eoms\.yaml: .* on 9 March 2027\./],
    ['2027-03-09', /^$/],
  ])('says where it begins later than asked for: %s', async (start, said) => {
    const cwd = newFolder(files);
    const { code, err } = await eoms([...plan, '--start', start, '--ics'], { cwd });
    expect([code, err.trim()]).toEqual([0, expect.stringMatching(said)]);
  });

  it('begins on the day of the run where nothing else is said', async () => {
    const { out } = await eoms(['interview', 'plan', '--date', '2027-02-01', '--ics'], {
      cwd: newFolder(smallEngagement),
    });
    expect(out).toContain('20270201T');
    expect(out).not.toContain('LOCATION');
  });

  it('refuses days that are none', async () => {
    const { code, err } = await eoms([...plan, '--days', '0'], { cwd: newFolder(files) });
    expect([code, err]).toEqual([2, expect.stringContaining('from 1 to 20')]);
  });
});
