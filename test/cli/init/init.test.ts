import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canMount, fillDisk, mountDisk, unmountDisk } from '../../files/support/small-disk.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const who = ['--name', 'Harbour School', '--type', 'school', '--scope', 'All teaching'];

/** The same without a flag that is to be given otherwise. */
const whoBut = (flag: string): readonly string[] =>
  who.toSpliced(who.indexOf(flag), who.includes(flag) ? 2 : 0);

const sites = ['--site', 'Quay 1', '--site', 'Quay: 2'];
const counts = ['--learners', '320', '--staff', '38', '--member', 'Ada Holm:lead: auditor'];
const meals = 'meals=no:Nobody eats here: no kitchen.';
const more = ['--yes', ...sites, ...counts, '--condition', meals, '--condition', 'design=yes'];

describe.concurrent('init', () => {
  it('says where it wrote what is private, or only looks so', async () => {
    const marked = ['--name', '! Hill', '--type', 'school', '--scope', 'All\n- ! for now', '--yes'];
    const { code, err } = await eoms(['init', 'marked', ...marked], { cwd: base });
    expect(code).toBe(0);
    expect(err).toMatch(/eoms\.yaml:\d+:\d+: A line of this text begins with "!"/);
    expect(err).toMatch(/eoms\.yaml:\d+:\d+: This begins with "!", as a private line does/);
    const reason = [...who, '--yes', '--condition', 'meals=no:! secret'];
    const refused = await eoms(['init', 'hidden', ...reason], { cwd: base });
    expect([refused.code, existsSync(join(base, 'hidden'))]).toEqual([2, false]);
  });

  it('writes down everything that the flags say, and says what comes next', async () => {
    const { code, out, err } = await eoms(['init', 'whole', ...who, ...more], { cwd: base });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(
      /^Started: whole\/eoms\.yaml\nNext: go to whole and run eoms assess\.\nISO 21001:2025 replaced /,
    );
    expect(parse(readFileSync(join(base, 'whole/eoms.yaml'), 'utf8'))).toEqual({
      schema: 'eoms/engagement@1',
      institution: {
        name: 'Harbour School',
        type: 'school',
        sites: ['Quay 1', 'Quay: 2'],
        learners: 320,
        staff: 38,
      },
      scope: 'All teaching',
      standard: 'iso-21001-2018',
      language: 'en',
      conditions: {
        design: { applies: true },
        meals: { applies: false, justification: 'Nobody eats here: no kitchen.' },
      },
      team: [{ name: 'Ada Holm', role: 'lead: auditor' }],
    });
    expect(readdirSync(join(base, 'whole/.eoms/schema'))).toEqual([
      'assessment.json',
      'audit.json',
      'engagement.json',
      'theme.json',
    ]);
  });

  it('leaves out what was not said, in the file and in all that is made of it', async () => {
    expect((await eoms(['init', 'little', ...who, '--yes'], { cwd: base })).code).toBe(0);
    const cwd = join(base, 'little');
    const file = readFileSync(join(cwd, 'eoms.yaml'), 'utf8');
    const { institution, team, conditions } = parse(file);
    expect(institution).toEqual({ name: 'Harbour School', type: 'school' });
    expect([team, conditions]).toEqual([undefined, undefined]);
    await eoms(['assess', '--set', 'eoms-scope=3'], { cwd });
    const evaluation = JSON.parse((await eoms(['report', '--format', 'json'], { cwd })).out);
    expect(evaluation.institution).toEqual({ ...institution, sites: [] });
    const report = (await eoms(['report'], { cwd })).out;
    expect(report).not.toMatch(/learners on record|0 learners|0 members/);
  });

  it('keeps a 0 that was said', async () => {
    const counted = ['--learners', '0', '--staff', '0'];
    expect((await eoms(['init', 'nought', ...who, ...counted], { cwd: base })).code).toBe(0);
    const file = readFileSync(join(base, 'nought/eoms.yaml'), 'utf8');
    expect(parse(file).institution).toMatchObject({ learners: 0, staff: 0 });
  });

  it.each(['spa ce', 'æøå 学校', 'new\nline', "it's", '-dash', 'a/b/c'])(
    'makes the folder %j, in which everything then works',
    async (folder) => {
      const cwd = join(base, folder);
      const begun = await eoms(['init', ...who, '--', folder], { cwd: base });
      expect(begun).toMatchObject({ code: 0, out: '' });
      const answered = await eoms(['assess', '--set', 'eoms-scope=3'], { cwd });
      expect(answered).toMatchObject({ code: 0, out: '' });
      expect(await eoms(['validate', '-q'], { cwd })).toMatchObject({ code: 0, out: '', err: '' });
    },
  );

  it('takes hard texts as they are', async () => {
    const name = '# "A": {b} \\ \'c\' - yes @ %\ud83c\udf93 no: [x]';
    const typed = ['init', 'hard', '--name', name, '--type', 'school', '--scope', 'null\n- b: c\n'];
    expect((await eoms(typed, { cwd: base })).code).toBe(0);
    const { institution, scope } = parse(readFileSync(join(base, 'hard/eoms.yaml'), 'utf8'));
    expect(institution.name).toBe(name);
    expect(scope.trim()).toBe('null\n- b: c');
  });

  it('never touches an engagement that is there', async () => {
    const cwd = put(join(base, 'there'), { 'eoms.yaml': '# mine' });
    const { code, err } = await eoms(['init', ...who, '--yes'], { cwd });
    expect(code).toBe(73);
    expect(err).toContain('is there already, and is left as it is');
    expect(readFileSync(join(cwd, 'eoms.yaml'), 'utf8')).toBe('# mine');
    expect(readdirSync(cwd)).toEqual(['eoms.yaml']);
  });

  it('leaves other files of a folder alone', async () => {
    const cwd = put(join(base, 'used'), { 'notes.txt': 'mine', 'assessments/a.txt': 'mine' });
    expect((await eoms(['init', ...who], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(join(cwd, 'assessments'))).toEqual(['a.txt']);
  });

  it.each([
    ['--name', '--name'],
    ['--type', '--type'],
    ['--scope', '--scope'],
  ])('asks for %s if there is no terminal', async (flag, named) => {
    const folder = `without${flag}`;
    const typed = ['init', folder, ...whoBut(flag), '--yes'];
    const { code, out, err } = await eoms(typed, { cwd: base });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`Nobody can be asked here, so ${named} must be given.\n`);
    expect(existsSync(join(base, folder))).toBe(false);
  });

  it('names every condition that it cannot take, and makes nothing', async () => {
    const conditions = ['meals=no', 'meal=yes', 'design', 'design=perhaps'];
    const flags = conditions.flatMap((one) => ['--condition', one]);
    const { code, err } = await eoms(['init', 'wrong', ...who, ...flags], { cwd: base });
    expect(code).toBe(2);
    expect(err).toContain('--condition "meals=no:the reason"');
    expect(err).toMatch(/no condition "meal"\.\n.*meals/);
    expect(err.match(/Write id=yes, or id=no:why\./g)).toHaveLength(2);
    expect(existsSync(join(base, 'wrong'))).toBe(false);
  });

  it.each([
    ['--name', '', 'Expected a text here; this one is empty.'],
    ['--name', 'a\u001B[31mb', 'The text contains a control character. Remove it.'],
    ['--name', 'x'.repeat(1001), 'The text is longer than 1,000 characters.'],
    ['--scope', 'a\u0007', 'The text contains a control character. Remove it.'],
    ['--site', '', 'Expected a text here; this one is empty.'],
    ['--member', ':auditor', 'Expected a text here; this one is empty.'],
    ['--member', 'Ada:\u009Fauditor', 'The text contains a control character. Remove it.'],
    ['--condition', 'meals=no:\u0001', 'The text contains a control character'],
    ['--language', 'English', '"English" is not a language code. Write it as "da" or "en-GB".'],
    ['--language', '../..', '"../.." is not a language code.'],
  ])('names the flag and makes nothing where %s is %j', async (flag, value, message) => {
    const folder = `no${flag}${value.length}`;
    const { code, out, err } = await eoms(['init', folder, ...whoBut(flag), flag, value], {
      cwd: base,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(`${flag}: ${message}`)).toBe(true);
    expect(err.match(/\n/g)).toHaveLength(1);
    expect(err).not.toMatch(/[^\n\P{Cc}]/u);
    expect(existsSync(join(base, folder))).toBe(false);
  });

  it('takes a name from a role by a colon alone, and says so where there is none', async () => {
    const doubtful = ['--member', 'Ada; auditor', '--member', 'Holm, Ada'];
    const { code, err } = await eoms(['init', 'who', ...who, '--yes', ...doubtful], { cwd: base });
    expect(code).toBe(2);
    expect(err).toMatch(/"Ada; auditor" is not understood[^]*"Holm, Ada" is not understood/);
    expect(err).toContain('Write --member "name:role"');
    const clear = ['--member', 'Holm, Ada:', '--member', 'Bo: notes; minutes'];
    expect((await eoms(['init', 'who', ...who, '--yes', ...clear], { cwd: base })).code).toBe(0);
    expect(parse(readFileSync(join(base, 'who/eoms.yaml'), 'utf8')).team).toEqual([
      { name: 'Holm, Ada' },
      { name: 'Bo', role: 'notes; minutes' },
    ]);
  });

  it('names everything that it cannot write down at once', async () => {
    const flags = ['--name', 'a\u0007', '--site', 'b', '--site', '', '--member', ':'];
    const { code, err } = await eoms(['init', 'all', ...whoBut('--name'), ...flags], { cwd: base });
    expect([code, err.split('\n').map((line) => line.split(' ')[0])]).toEqual([
      2,
      ['--name:', '--site:', '--member:', ''],
    ]);
  });

  it('refuses a language that eoms has no words in, and names those that it has', async () => {
    const { code, err } = await eoms(['init', 'da', ...who, '--language', 'da'], { cwd: base });
    expect(code).toBe(2);
    expect(err).toContain(
      '--language: eoms has no words in the language "da" yet. Known so far: en',
    );
    // There is no eoms.yaml yet that could be edited.
    expect(err).toContain('Give one of these with --language, or leave it out');
    expect(err).not.toContain('eoms.yaml');
    expect(existsSync(join(base, 'da'))).toBe(false);
  });
});

it.skipIf(!canMount)('init says that the disk is full, and goes on where it has room', async () => {
  const disk = join(base, 'disk');
  mountDisk(disk);
  try {
    expect(() => fillDisk(join(disk, 'filler'))).toThrow('ENOSPC');
    const full = await eoms(['init', 'a', ...who, '--yes'], { cwd: disk });
    expect(full.code).toBe(74);
    expect(full.err).toContain('The disk is full');
    expect(existsSync(join(disk, 'a', 'eoms.yaml'))).toBe(false);
    rmSync(join(disk, 'filler'));
    expect((await eoms(['init', 'a', ...who, '--yes'], { cwd: disk })).code).toBe(0);
  } finally {
    unmountDisk(disk);
  }
});
