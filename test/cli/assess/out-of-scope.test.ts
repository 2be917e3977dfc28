import { describe, expect, it } from 'vitest';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

const engagement = `schema: eoms/engagement@1
institution: { name: Lakeside Evening School, type: school }
scope: Evening classes for adults
conditions:
  meals: { applies: false, justification: Nobody eats here. }
`;

/** Meals are out of scope; the first answer of it counts for nothing, the second says the same. */
const answered = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2027-01-11
answers:
  eoms-scope: { rating: 3 }
  meals-and-rest-areas: { rating: 2 }
`;

const files = { 'eoms.yaml': engagement, 'assessments/2027-01-11.yaml': answered } as const;
const says = /counts? for nothing/;

describe.concurrent('an answer for a requirement that a condition takes out of scope', () => {
  it('is reported by assess with its place, however it is given and however quiet the run is', async () => {
    const cwd = newFolder({
      ...files,
      'given.csv': 'id,rating\neoms-scope,2\nmeals-and-rest-areas,1\n',
      'given.yaml': 'schema: eoms/answers@1\nanswers:\n  meals-and-rest-areas: { rating: 3 }\n',
    });
    const ways = [
      [['--set', 'meals-and-rest-areas=3'], '--set: '],
      [['--answers', 'given.csv'], 'given.csv:3:1: '],
      [['--answers', 'given.yaml'], 'given.yaml:3:3: '],
    ] as const;
    for (const [flags, place] of ways) {
      const { code, err } = await eoms(['assess', ...flags, '-q'], { cwd });
      expect(code).toBe(0);
      expect(err).toContain(`${place}This answer for meals-and-rest-areas counts for nothing`);
      expect(err).toContain('the condition meals does not apply');
    }
  });

  it('is reported by validate with its line, and by status and report in one sentence', async () => {
    const cwd = newFolder({ ...files, 'given.csv': 'id,rating\nmeals-and-rest-areas,1\n' });
    const whole = await eoms(['validate'], { cwd });
    expect(whole.code).toBe(0);
    expect(whole.err).toContain('assessments/2027-01-11.yaml:6:3: This answer for meals-and');
    expect((await eoms(['validate', 'given.csv'], { cwd })).err).toContain('given.csv:2:1: This');
    for (const command of ['status', 'report']) {
      const { code, err } = await eoms([command, '-q'], { cwd });
      expect(code).toBe(0);
      expect(err).toMatch(/^assessments\/2027-01-11\.yaml: 1 answer counts for nothing.*: meals-/);
    }
  });

  it('is fine if it says itself that the requirement does not apply', async () => {
    const text = answered.replace('{ rating: 2 }', '{ rating: na, justification: No canteen. }');
    const cwd = newFolder({ ...files, 'assessments/2027-01-11.yaml': text });
    for (const command of ['validate', 'status']) {
      expect((await eoms([command], { cwd })).err).not.toMatch(says);
    }
  });
});

describe.concurrent('what is said after answers were given', () => {
  it('is about the whole where an answer is for something that was not selected', async () => {
    const cwd = newFolder(files);
    const set = async (clause: string): Promise<string> =>
      (await eoms(['assess', '--clause', clause, '--set', 'eoms-scope=4'], { cwd })).err;
    expect(await set('5.1')).toContain('1 of 187 requirements in scope rated');
    expect(await set('4.3')).toContain('1 of 2 requirements in scope rated');
  });
});
