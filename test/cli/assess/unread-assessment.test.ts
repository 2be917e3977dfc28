import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseAssessment, findNewest } from '../../../src/app/engagement/choose-assessment.ts';
import { laterRefusalOf } from '../../files/support/problems-of.ts';
import { eoms } from '../run-eoms.ts';
import { assessmentOf, schoolsWith, scoreIn } from './school-with.ts';

const engagement = schoolsWith();
const now = assessmentOf('2027-02-03', 4);
const broken = 'answers: [\n';
const date = ['--date', '2027-10-01'];

describe.concurrent('an assessment that cannot be read', () => {
  it.each([
    ['2026-02-03.yaml', ''],
    ['2026-02-03.yaml', broken],
    ['2026-02-03 north wing.yml', '\0\0'],
  ])('%s is left out where its name is that of an earlier day', async (name, text) => {
    const cwd = engagement({ 'now.yaml': now, [name]: text });
    const file = `assessments/${name}`;
    const { path, notices } = await chooseAssessment(cwd, undefined);
    expect(path).toBe(join(cwd, 'assessments', 'now.yaml'));
    expect(notices.map(({ key }) => key)).toContain('cli.assessment-unreadable');
    expect((await findNewest(cwd))?.path).toBe(path);
    const { code, err } = await eoms(['status', ...date, '-q'], { cwd });
    expect([code, err.match(/which cannot be read/g)]).toEqual([0, ['which cannot be read']]);
    expect(err).toContain(`Left out: ${file}, which cannot be read. By its name it is older`);
  });

  it.each([[['report']], [['checklist']], [['assess', '--set', 'eoms-scope=4']]])(
    'is left out by %j too',
    async (typed) => {
      const cwd = engagement({ 'now.yaml': now, '2026-02-03.yaml': '' });
      const { code, err } = await eoms([...typed, ...date, '-q'], { cwd });
      expect([code, err.match(/which cannot be read/g)]).toEqual([0, ['which cannot be read']]);
    },
  );

  it('is said once where a trend would leave it out too', async () => {
    const cwd = engagement({
      '2027-02-03.yaml': now,
      '2026-02-03.yaml': assessmentOf('2026-02-03', 2),
      '2025-02-03.yaml': assessmentOf('2025-02-03', 1),
      '2024-02-03.yaml': '',
    });
    const report = ['report', ...date, '-q'];
    expect((await eoms(report, { cwd })).err.match(/2024-02-03/g)).toHaveLength(2);
    const named = await eoms([...report, '--assessment', 'assessments/2027-02-03.yaml'], { cwd });
    expect([named.code, named.err]).toEqual([
      0,
      expect.stringContaining('Left out of the trend: '),
    ]);
  });

  it.each([
    ['2028-01-01.yaml', ''],
    ['2027-02-03-north.yaml', broken],
    ['2026-02-30.yaml', broken],
    ['2026-02-031.yaml', broken],
    ['spring.yaml', ''],
  ])('%s stops where it could be the newest, unless one is named', async (name, text) => {
    const cwd = engagement({ 'now.yaml': now, [name]: text });
    const status = ['status', ...date];
    const { code, out, err } = await eoms(status, { cwd });
    expect([code, out]).toEqual([65, '']);
    expect(err).toMatch(
      new RegExp(
        `counts: assessments/${name} cannot be read.*\\n.*--assessment FILE.*mend .*move it`,
      ),
    );
    const named = await eoms([...status, '--assessment', 'assessments/now.yaml'], { cwd });
    expect([named.code, scoreIn(named.out)]).toEqual([0, 'Score 100%']);
    expect((await laterRefusalOf(() => findNewest(cwd))).kind).toBe('bad-data');
  });

  it('is told with every other where none can be read', async () => {
    const cwd = engagement({ '2026-01-01.yaml': '', '2027-01-01.yaml': broken });
    const { problems } = await laterRefusalOf(() => chooseAssessment(cwd, undefined));
    const doubtful = problems.filter(({ key }) => key === 'cli.assessment-may-count');
    expect(doubtful).toHaveLength(2);
  });

  it('does not stop a new one from being begun, or one from following on', async () => {
    const cwd = engagement({ '2027-02-03.yaml': now, '2026-02-03.yaml': '' });
    const begin = ['assess', '--new', '--from', 'last', ...date, '--set', 'eoms-scope=3', '-q'];
    const { code, err } = await eoms(begin, { cwd });
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('Left out: assessments/2026-02-03.yaml'),
    ]);
  });

  it.runIf(process.getuid?.() !== 0)('may be one that nobody lets us read', async () => {
    const cwd = engagement({ '2027-02-03.yaml': now, '2026-02-03.yaml': now, 'x.yaml': now });
    chmodSync(join(cwd, 'assessments', '2026-02-03.yaml'), 0);
    expect((await chooseAssessment(cwd, 'x.yaml')).path).toBe('x.yaml');
  });
});
