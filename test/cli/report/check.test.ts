import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const check = ['report', '--check', '--date', '2026-10-16'];

describe('eoms report --check', () => {
  it('finds nothing in the example, and writes nothing', async () => {
    const cwd = copyExample(temporaryFolder());
    expect(await eoms(check, { cwd })).toMatchObject({
      code: 0,
      out: '',
      err: 'Nothing found that would embarrass: 174 answers looked at.\n',
    });
  });

  it('is a gate that names file and line of each answer', async () => {
    const cwd = copyExample(temporaryFolder());
    const file = join(cwd, 'assessments', '2026-10-13.yaml');
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('date: 2026-02-04'));
    writeFileSync(file, lines.join('\n').replace('date: 2026-02-04', 'date: 2019-02-04'));
    expect(at).toBeGreaterThan(0);
    const { code, out, err } = await eoms(check, { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^assessments\/2026-10-13\.yaml:\d+: .+ is of 2019-02-04, more than three years ago/,
    );
  });

  it('says that the summary for the board is of other numbers', async () => {
    const cwd = copyExample(temporaryFolder());
    writeFileSync(join(cwd, 'summary.en.md'), '<!-- made-from: score 12%\n-->\nOurs.\n');
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^summary\.en\.md:1: .* was written for score 12%; now it is score 67%/);
  });

  it('names each figure at the beginning of an edited summary that is none of now, with its place', async () => {
    const cwd = copyExample(temporaryFolder());
    const file = join(cwd, 'summary.en.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('score 67%; strongest', 'score 61 %; strongest'),
    );
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^summary\.en\.md:7:17: "61 %" is in the beginning .* They are: score 67%, 5 serious/,
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace('61 %', '67 %'));
    expect((await eoms(check, { cwd })).code).toBe(0);
  });

  it('names dates and counts in words, also where the line made-from was set to the figures of now', async () => {
    const cwd = copyExample(temporaryFolder());
    const file = join(cwd, 'summary.en.md');
    const proposed = readFileSync(file, 'utf8');
    const [, day = 'no day'] = /beyond (\d+ \w+ \d{4})\./.exec(proposed) ?? [];
    writeFileSync(
      file,
      proposed.replaceAll('5 gaps are', 'Twelve gaps are').replaceAll(day, '4 February 2030'),
    );
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^summary\.en\.md:7:\d+: "Twelve gaps are serious" is in the beginning/,
      ),
      expect.stringMatching(
        `^summary\\.en\\.md:15:\\d+: "4 February 2030" is in the summary .*; a first audit is possible from ${day}\\. Correct it`,
      ),
      '',
    ]);
  });

  it.each([[['--format', 'pdf']], [['--for', 'board']], [['--clause', '8']], [['-o', 'x.md']]])(
    'does not go with %j',
    async (typed) => {
      const cwd = copyExample(temporaryFolder());
      expect(await eoms([...check, ...typed], { cwd })).toMatchObject({ code: 2, out: '' });
    },
  );
});
