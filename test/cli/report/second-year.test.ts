import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/files/schema/check-document.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const last = 'assessments/2026-10-13.yaml';
const next = 'assessments/2027-10-11.yaml';
const school = copyExample(temporaryFolder());
const { answers } = checkDocument(
  parseYaml(readFileSync(join(school, last), 'utf8'), last),
  validatorOf('assessment'),
);
/** All but what was as good as can be is confirmed a year later: nothing has changed. */
const again = Object.entries(answers).filter(([, { rating }]) => rating !== 4);

/** The second year, as it is begun with `assess --new --from last --ask gaps`; JSON is YAML. */
const secondYear = (file: string): string =>
  JSON.stringify({
    schema: 'eoms/assessment@1',
    standard: { id: 'iso-21001-2018' },
    started: '2027-10-11',
    from: { file, started: '2026-10-13', ask: ['gaps'] },
    answers: Object.fromEntries(again),
  });

put(school, { [next]: secondYear(last) });
const day = ['--date', '2027-10-12', '-q'];
const run = (...typed: readonly string[]) => eoms([...typed, ...day], { cwd: school });

describe('a second year that asks for the gaps alone', () => {
  it('says how many were asked, and compares what was rated both times', async () => {
    const status = JSON.parse((await run('status', '--json')).out);
    const { followsOn, comparison, overall } = status;
    const { inScope, unanswered } = overall.counts;
    expect(followsOn).toEqual({
      started: '2026-10-13',
      asked: inScope - unanswered,
      left: unanswered,
    });
    expect(followsOn.left).toBeGreaterThan(20);
    const { shared } = comparison;
    expect(shared).toMatchObject({ requirements: followsOn.asked, after: overall.score });
    expect(shared.before).toBe(shared.after);
    expect(comparison.overall.points).toBeLessThan(0);
    expect(shared.processes.map(({ points }: { points: number | null }) => points)).not.toContain(
      comparison.overall.points,
    );
  });

  it('says so on the screen, and which command asks for the rest', async () => {
    const { out } = await run('status');
    expect(out).toMatch(
      /\n\d+ of 174 requirements were asked this time\. \d+ were left out on purpose/,
    );
    expect(out).toMatch(/Since 13 October 2026, on the \d+ rated both times: score (\d+%) → \1\n/);
    expect(out).toMatch(/ eoms assess --ask all +\d+ requirements were left out on purpose\n/);
    expect(out).not.toContain('--unanswered');
  });

  it('says so to a board, beside the figures and where a day would be', async () => {
    const { out } = await run('report', '--for', 'board', '-o', '-');
    const page = out.slice(out.indexOf('# What the board must know'), out.indexOf('# Where we'));
    expect(page).toMatch(
      /On the (\d+) rated both times: (\d+%) before, \2 now[^]*\n\1 of 174 requirements were asked this time\.[^]*\*\*Score \2 on the \1 requirements asked this time;/,
    );
    expect(page).toMatch(/\| 1 \| Have the \d+ requirements asked too that were left out/);
    expect(page).not.toContain('still open');
    expect(out).toMatch(/No day is named for a certification audit: \d+ requirements were left/);
    expect(out).not.toContain('nobody can say');
    const report = await run('report', '-o', '-');
    expect(report.out).toContain('requirements were asked this time.');
    expect(report.out).toContain('Not the same requirements were rated both times');
  });

  it('says how many of what is to be asked are answered, while they are not all', async () => {
    const cwd = copyExample(temporaryFolder());
    const begun = JSON.parse(secondYear(last));
    const gap = again.findIndex(([, { rating }]) => rating === 1);
    const answered = Object.fromEntries(again.toSpliced(gap, 1));
    put(cwd, { [next]: JSON.stringify({ ...begun, answers: answered }) });
    const said = /(\d+) of 174 requirements are to be asked this time; (\d+) of them are answered/;
    const outputs = await Promise.all(
      [['status'], ['report', '--for', 'board', '-o', '-'], ['report', '-o', '-']].map((typed) =>
        eoms([...typed, ...day], { cwd }),
      ),
    );
    for (const { out } of outputs) {
      const [, toAsk, given] = said.exec(out.replaceAll(/\s+/g, ' ')) ?? [];
      expect(Number(given)).toBe(Number(toAsk) - 1);
      expect(out).not.toContain('were asked this time');
    }
    expect(outputs[1]?.out).toMatch(/Score \d+% on (\d+) of the \d+ requirements to be asked/);
  });

  it('is named by its day as before, and is compared with nothing where that is asked for', async () => {
    await run('report', '--format', 'pdf');
    expect(readdirSync(join(school, 'reports'))).toContain('gap-report-2027-10-12.pdf');
    const alone = JSON.parse((await run('status', '--json', '--before', 'none')).out);
    expect(alone).not.toHaveProperty('comparison');
    expect(alone.followsOn.left).toBeGreaterThan(20);
  });

  it.each(['assessments/gone.yaml', '../elsewhere.yaml', 'eoms.yaml'])(
    'is told without it, with a word, where the first year cannot be read: %s',
    async (file) => {
      const cwd = copyExample(temporaryFolder());
      put(cwd, { [next]: secondYear(file) });
      const { code, out, err } = await eoms(['status', '--json', '--date', '2027-10-12'], { cwd });
      expect(code).toBe(0);
      expect(err).toContain(`The assessment that this one follows on, ${file}, is gone or cannot`);
      expect(JSON.parse(out)).not.toHaveProperty('followsOn');
      expect(JSON.parse(out)).not.toHaveProperty('comparison');
    },
  );

  it.each([
    ['report'],
    ['report', '--for', 'board'],
    ['report', '--for', 'owners'],
    ['report', '--for', 'owners', '--clause', '8'],
    ['report', '--for', 'record'],
  ])('tells whoever reads the print so too: %j', async (...typed) => {
    const cwd = copyExample(temporaryFolder());
    put(cwd, { [next]: secondYear('assessments/gone*.yaml') });
    const { out } = await eoms([...typed, '-o', '-', ...day], { cwd });
    expect(out).toContain(
      'This assessment follows on assessments/gone\\*.yaml, which is gone or cannot be read. So what was left out',
    );
    const whole = await run(...typed, '-o', '-');
    expect(whole.out).not.toContain('is gone or cannot be read');
    expect(whole.out).toMatch(/left out on purpose, and what the assessment of /);
  });
});
