import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planInterviews } from '../../../src/app/interview/plan-interviews.ts';
import { prepareInterview } from '../../../src/app/interview/prepare-interview.ts';
import { smallEngagement } from '../../support/folders.ts';
import { english } from '../../support/messages.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const files = {
  ...smallEngagement,
  'eoms.yaml': smallEngagement['eoms.yaml'].replace('school }', 'school, sites: [North, South] }'),
  'maria.yaml': `schema: eoms/interview@1
said:
  eoms-scope: { words: "It is on the web.", shows: 3, private: Ask again. }
  operating-criteria-resources: { words: We plan in June. }
`,
};
const maria = ['interview', 'hold', '--role', 'teacher', '--person', 'Maria Holm'];
const dated = ['--date', '2026-02-03'];
const saved = (cwd: string): string =>
  readFileSync(join(cwd, 'assessments/2026-01-02.yaml'), 'utf8');

describe.concurrent('eoms interview hold', () => {
  it('keeps what a file says in the assessment, apart from its answers, and only once', async () => {
    const cwd = newFolder(files);
    const typed = [...maria, '--answers', 'maria.yaml', '--site', 'North'];
    const first = await eoms([...typed, ...dated], { cwd });
    expect(first.err).toContain('Maria Holm, Teacher or trainer, North: 2 answers added.');
    expect(saved(cwd)).toBe(`${files['assessments/2026-01-02.yaml']}said:
  eoms-scope:
    - who: Maria Holm
      role: teacher
      site: North
      words: It is on the web.
      shows: 3
      private: Ask again.
      date: 2026-02-03
  operating-criteria-resources:
    - who: Maria Holm
      role: teacher
      site: North
      words: We plan in June.
      date: 2026-02-03
`);
    const before = saved(cwd);
    const again = await eoms([...typed, '--date', '2026-02-04'], { cwd });
    expect(again.err).toContain('nothing new.');
    expect(saved(cwd)).toBe(before);
  });

  it('waits its turn where files of several people are taken over at the same moment', async () => {
    const cwd = newFolder(files);
    const people = ['Maria Holm', 'Ada Berg', 'Bo Dahl'];
    const taken = await Promise.all(
      people.map((person) =>
        eoms([...maria.slice(0, -1), person, '--answers', 'maria.yaml', ...dated], { cwd }),
      ),
    );
    expect(taken.map(({ code }) => code)).toEqual([0, 0, 0]);
    for (const person of people) expect(saved(cwd)).toContain(`who: ${person}`);
  });

  it('takes what the same person says later for what they say, and keeps a private note', async () => {
    const cwd = newFolder(files);
    await eoms([...maria, '--answers', 'maria.yaml', ...dated], { cwd });
    writeFileSync(
      join(cwd, 'maria.yaml'),
      'schema: eoms/interview@1\nsaid: { eoms-scope: { words: It was taken down. } }\n',
    );
    const { err } = await eoms([...maria, '--answers', 'maria.yaml', '--date', '2026-02-05'], {
      cwd,
    });
    expect(err).toContain('nothing new, one changed.');
    expect(saved(cwd)).toContain(`  eoms-scope:
    - who: Maria Holm
      role: teacher
      words: It was taken down.
      private: Ask again.
      date: 2026-02-05
`);
    expect((await eoms([...maria, '--answers', 'maria.yaml', '-q'], { cwd })).err).toBe('');
  });

  it('begins an assessment where there is none', async () => {
    const { 'assessments/2026-01-02.yaml': _, ...fresh } = files;
    const cwd = newFolder(fresh);
    const { code } = await eoms([...maria, '--answers', 'maria.yaml', ...dated], { cwd });
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, 'assessments/2026-02-03.yaml'), 'utf8');
    expect(text).toContain('answers: {}\nsaid:\n  eoms-scope:\n');
    expect((await eoms(['validate'], { cwd })).code).toBe(0);
  });

  it.each([
    [['--role', 'teacher'], 'Say whom you interview: --person.'],
    [[], 'Say whom you interview: --role, --person.'],
    [['--role', 'techer', '--person', 'M'], 'Did you mean teacher?'],
    [['--role', 'teacher', '--person', 'M', '--site', 'Nort'], 'Did you mean "North"?'],
    [['--role', 'teacher', '--person', 'M\u001b'], '--person'],
    [['--role', 'teacher', '--person', 'M'], 'there is no terminal, or --no-input was given'],
    [['--role', 'teacher', '--person', 'M', '--days', '21'], 'from 1 to 20'],
    [['--role', 'teacher', '--person', 'M', '--days', '2', '--answers', 'maria.yaml'], '--days'],
  ])('refuses %j', async (flags, said) => {
    const { code, err } = await eoms(['interview', 'hold', ...flags], { cwd: newFolder(files) });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it('names a site where the institution has none', async () => {
    const { code, err } = await eoms([...maria, '--site', 'North'], {
      cwd: newFolder(smallEngagement),
    });
    expect([code, err]).toEqual([2, expect.stringContaining('the institution has no sites')]);
  });

  it('says where nothing is asked of a role', async () => {
    const typed = ['interview', 'hold', '--role', 'employer', '--person', 'M', '--clause', '4.4'];
    const { code, err } = await eoms(typed, { cwd: newFolder(files) });
    expect([code, err]).toEqual([0, expect.stringContaining('no question for this role')]);
  });

  it('asks on so many days only what the plan of interviews gives the role', async () => {
    const cwd = newFolder(files);
    const typed = ['interview', 'hold', '--person', 'M', '--role'];
    const none = await eoms([...typed, 'teacher', '--days', '2', '--clause', '4.2'], { cwd });
    expect([none.code, none.err]).toEqual([0, expect.stringContaining('A plan for so many days')]);
    const world = {
      cwd,
      date: '2026-02-03',
      dateIsFixed: true,
      messages: english,
      askedLanguage: undefined,
      note: () => {},
      warn: () => {},
    };
    const order = { where: {}, person: { who: 'M', role: 'teacher' }, clauses: [], processes: [] };
    const all = await prepareInterview(order, world);
    const planned = await prepareInterview({ ...order, days: 2 }, world);
    const { standard, engagement } = planned.workspace;
    const plan = planInterviews(standard, engagement, { days: 2, start: '2027-03-01' });
    const own = plan.sessions.filter(({ person }) => person === 'teacher');
    expect(planned.questions.map(({ requirement }) => requirement.id).toSorted()).toEqual(
      [...new Set(own.flatMap(({ topics }) => topics))].toSorted(),
    );
    const atNorth = await prepareInterview(
      { ...order, person: { ...order.person, site: 'North' }, days: 2 },
      world,
    );
    const north = own.filter(({ place }) => place === 'North').flatMap(({ topics }) => topics);
    expect(atNorth.questions.map(({ requirement }) => requirement.id).toSorted()).toEqual(
      north.toSorted(),
    );
    expect(north.length).toBeLessThan(planned.questions.length);
    const head = { who: 'H', role: 'top-management', site: 'South' };
    const ofHead = await prepareInterview({ ...order, person: head, days: 2 }, world);
    expect(ofHead.questions.length).toBeGreaterThan(0);
    expect(planned.questions.length).toBeLessThan(all.questions.length);
  });

  it('has its files validated by their kind', async () => {
    const wrong = {
      ...files,
      'maria.yaml': files['maria.yaml'].replace('eoms-scope', 'eoms-scop'),
    };
    const { code, err } = await eoms(['validate', 'maria.yaml'], { cwd: newFolder(wrong) });
    expect([code, err]).toEqual([65, expect.stringContaining('maria.yaml:3:3: ')]);
    expect((await eoms(['validate', 'maria.yaml'], { cwd: newFolder(files) })).code).toBe(0);
  });
});
