import { describe, expect, it } from 'vitest';
import { put } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { assessmentOf, schoolsWith, scoreIn } from './school-with.ts';

const engagement = schoolsWith();

describe.concurrent('an assessment that is by its name a copy', () => {
  it('counts only where nothing else is left, and none was begun later', async () => {
    const only = engagement({ 'Copy of 2027-02-03.yaml': assessmentOf('2027-02-03', 4) });
    const { out, err } = await eoms(['status', '--date', '2027-10-01'], { cwd: only });
    expect([scoreIn(out), err]).toEqual([
      'Score 100%',
      'Assessment: assessments/Copy of 2027-02-03.yaml, begun on 2027-02-03. By its name it is a copy, ' +
        'but there is no other assessment. If it is the one that counts, rename it.\n',
    ]);
    const checked = await eoms(['validate'], { cwd: only });
    expect(checked.err).toContain('By its name it is a copy');
    expect(checked.err).not.toContain('Passed over');
    const later = engagement({
      '2027-02-03.yaml': assessmentOf('2027-02-03', 4),
      '2027-05-03_old.yaml': assessmentOf('2027-05-03', 1),
    });
    const refused = await eoms(['status', '--date', '2027-10-01'], { cwd: later });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('2027-05-03_old.yaml looks like a copy');
  });

  it.each([
    ['2027-02-03-DESKTOP-9QX.yaml', 'a copy that OneDrive made of what another computer wrote'],
    ['2027-02-03.yaml~', 'a backup'],
    ["2027-02-03 (Ada's conflicted copy 2027-02-05).yaml", 'a conflicted copy, as Dropbox'],
    [
      '2027-02-03.sync-conflict-20270205-101010-ABCDEFG.yaml',
      'a conflict copy that Syncthing made',
    ],
    ['2027-02-03 (1).yaml', 'a second copy, as Google Drive and browsers make them'],
    ['2027-02-03_REMOTE_4711.yaml', 'left over from a merge by git'],
  ])(
    'is named as a copy where it is one and stands alone, with --quiet too: %s',
    async (name, words) => {
      const cwd = engagement({ [name]: assessmentOf('2027-02-03', 4) });
      const { code, err } = await eoms(['status', '-q', '--date', '2027-10-01'], { cwd });
      expect(code).toBe(0);
      expect(err).toContain(`${name}, begun on 2027-02-03. By its name it is ${words}`);
    },
  );

  it('is asked for where only copies are left that were begun on one day', async () => {
    const cwd = engagement({
      'Copy of 2027-02-03.yaml': assessmentOf('2027-02-03', 4),
      '2027-02-03 (1).yaml': assessmentOf('2027-02-03', 1),
    });
    const { code, err } = await eoms(['status', '--date', '2027-10-01'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^There are only copies here, begun on the same day, 2027-02-03: /);
    put(cwd, { 'assessments/2027-02-03_old.yaml': assessmentOf('2027-02-04', 2) });
    const told = await eoms(['status', '--date', '2027-10-01'], { cwd });
    expect(told.err).toContain(
      '2027-02-03_old.yaml, begun on 2027-02-04. By its name it is a backup',
    );
    expect(told.err.match(/^Passed over: /gm)).toHaveLength(2);
  });
});
