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
      proposed
        .replace('Overall score', 'Twelve gaps are serious. Overall score')
        .replaceAll(day, '4 February 2030'),
    );
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^summary\.en\.md:7:\d+: "Twelve gaps are serious" is in the beginning/,
      ),
      expect.stringMatching(
        `^summary\\.en\\.md:15:\\d+: "4 February 2030" is in the summary .* now say: ".* a month beyond ${day}\\."`,
      ),
      '',
    ]);
  });

  it('names all that an older summary says of the score, days, dates and knock-outs, wherever it stands', async () => {
    const cwd = copyExample(temporaryFolder());
    const file = join(cwd, 'summary.en.md');
    const proposed = readFileSync(file, 'utf8');
    writeFileSync(file, proposed.replace('Overall score 67%', '5 gaps are serious. Score **67%**'));
    const better = ['learner-data-technical-protection=2', 'climate-change-relevance=3'];
    const set = better.flatMap((one) => ['--set', one]);
    await eoms(['assess', ...set, '--date', '2026-10-16'], { cwd });
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    const [day = 'no day'] = /(?<=beyond )\d+ \w+ \d{4}/.exec(proposed) ?? [];
    const { line, column } = { line: /^\| 2 \|.*$/m.exec(proposed)?.[0] ?? '', column: 12 };
    const [days = 'no days'] = /\d+ person-days/.exec(line) ?? [];
    const row = proposed.slice(0, proposed.indexOf(line)).split('\n').length;
    expect(err).toContain('summary.en.md:7:31: "67%" is in the beginning');
    expect(err).toMatch(/^summary\.en\.md:\d+:\d+: "5 gaps are serious" is in/m);
    expect(err).toContain(`"${day}" is in the summary for the board where it would now say`);
    expect(err).toContain(`summary.en.md:${row}:${column}: "${days}" is in`);
    expect(err).toContain(
      `summary.en.md:${row - 1}:58: "Learner data technical protection" is said to be a knock-out`,
    );
  });

  it('names what is below the beginning as such, and takes what is still so', async () => {
    const cwd = copyExample(temporaryFolder());
    const file = join(cwd, 'summary.en.md');
    const proposed = readFileSync(file, 'utf8');
    writeFileSync(file, proposed.replace('Overall score 67%', '5 gaps are serious. Score **67%**'));
    expect((await eoms(check, { cwd })).code).toBe(0);
    writeFileSync(file, 'We have 99 serious gaps.\n\n# Then\n\n99 minor gaps\n');
    expect((await eoms(check, { cwd })).err).toContain(
      'summary.en.md:5:1: "99 minor gaps" is in the summary',
    );
  });

  it('names files that let the report down, and conditions without a reason, each with its place', async () => {
    const cwd = copyExample(temporaryFolder());
    const assessed = join(cwd, 'assessments', '2026-10-13.yaml');
    const text = readFileSync(assessed, 'utf8');
    const named = text.replace(/^( +)(- title: .*)$/m, '$1$2\n$1  file: evidence/gone.pdf');
    expect(named).not.toBe(text);
    writeFileSync(assessed, named);
    writeFileSync(join(cwd, 'assessments', '2025-10-13.yaml'), 'answers: [');
    writeFileSync(join(cwd, 'summary.en.md'), '<!-- made-from: x -->\nOurs.\n\nTO DO say more.\n');
    const accepted = ['climate-change-relevance: 2026-10-15', 'eoms-scope: 2026-10-16']
      .map((one) => one.split(': '))
      .map(
        ([id, until]) =>
          `  - requirement: ${id}\n    reason: Later.\n    by: The board\n    until: ${until}\n`,
      );
    writeFileSync(
      join(cwd, 'accepted.yaml'),
      `schema: eoms/accepted@1\naccepted:\n${accepted.join('')}`,
    );
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^assessments\/2026-10-13\.yaml:\d+:\d+: There is no file "evidence\/gone.pdf"/m,
    );
    expect(err).toMatch(
      /^accepted\.yaml:6:\d+: The gap of .* was accepted until 2026-10-15 and counts again/m,
    );
    expect(err.match(/accepted until/g)).toHaveLength(1);
    expect(err).toMatch(/^assessments\/2025-10-13\.yaml:1: An earlier assessment cannot be read/m);
    expect(err).toMatch(/^summary\.en\.md:4:1: .* is not written to its end: "TO DO say more\."/m);
  });

  it('names the place of a condition that has no reason', async () => {
    const cwd = copyExample(temporaryFolder());
    const file = join(cwd, 'eoms.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/justification: .*/, 'justification: none'));
    const { code, err } = await eoms(check, { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^eoms\.yaml:\d+:\d+: .* is no reason why it does not apply/m);
  });

  it.each([[['--format', 'pdf']], [['--for', 'board']], [['--clause', '8']], [['-o', 'x.md']]])(
    'does not go with %j',
    async (typed) => {
      const cwd = copyExample(temporaryFolder());
      expect(await eoms([...check, ...typed], { cwd })).toMatchObject({ code: 2, out: '' });
    },
  );
});
