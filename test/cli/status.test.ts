import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, eoms, shell, temporaryFolder } from './run-eoms.ts';

const school = copyExample(temporaryFolder());
const date = ['--date', '2026-10-16'];
const here = { cwd: school };
// oxlint-disable-next-line no-control-regex
const escape = /\u001B\[/;

describe.concurrent('status', () => {
  it('shows score, verdict, clauses, gaps and what comes next, from any folder below', async () => {
    const { code, out, err } = await eoms(['status', ...date], {
      cwd: join(school, 'assessments'),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Søhesten Sprogskole · ISO 21001:2018\nScore \d+%, 174 of 174/);
    expect(out).toMatch(/Not ready for a certification audit\./);
    expect(out.match(/^\d+ .*[█░]{20}/gm)).toHaveLength(7);
    expect(out).toMatch(/^ {2}1\. .*\(Major gap\)$/m);
    expect(out).toMatch(/^Next:\n {2}eoms report/m);
  });

  it('gives a script the same figures', async () => {
    const [{ out }, plain] = await Promise.all([
      eoms(['status', '--json', ...date], here),
      eoms(['status', ...date], here),
    ]);
    const { schema, date: day, overall, clauses } = JSON.parse(out);
    expect({ schema, day }).toEqual({ schema: 'eoms/status@1', day: '2026-10-16' });
    expect(clauses.map(({ id }: { readonly id: string }) => id)).toContain('8.5.1.4');
    expect(plain.out).toContain(`Score ${Math.round(overall.score * 100)}%`);
  });

  it('explains the score of a clause so that it can be added up again', async () => {
    const { code, out } = await eoms(['status', '--explain', '8.5', ...date], here);
    expect(code).toBe(0);
    const lines = [...out.matchAll(/rating (\d) × weight (\d) = (\d+) of (\d+)\./g)];
    const sum = (column: number) => lines.reduce((all, line) => all + Number(line[column]), 0);
    expect(lines.length).toBeGreaterThan(20);
    expect(
      lines.filter(([, rating, weight, own]) => Number(rating) * Number(weight) !== Number(own)),
    ).toEqual([]);
    expect(out).toContain(`Sum: ${sum(3)} of ${sum(4)} = ${Math.round((100 * sum(3)) / sum(4))}%`);
  });

  it('explains to a script', async () => {
    const { out } = await eoms(['status', '--explain', '8.5', '--json', ...date], here);
    const { schema, clause, requirements } = JSON.parse(out);
    expect({ schema, id: clause.id }).toEqual({ schema: 'eoms/explanation@1', id: '8.5' });
    expect(requirements.length).toBeGreaterThan(20);
  });

  it.each([
    ['a pipe', {}, [], false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR in a dumb terminal', { FORCE_COLOR: '1', TERM: 'dumb' }, [], true],
    ['an empty NO_COLOR, which is none', { FORCE_COLOR: '1', NO_COLOR: '' }, [], true],
    ['NO_COLOR against FORCE_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['--no-color against FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
  ] as const)('heeds %s for its colours', async (_what, env, options, coloured) => {
    const { out } = await eoms(['status', ...options, ...date], { ...here, env });
    expect(escape.test(out)).toBe(coloured);
  });

  it('says the same with and without colours', async () => {
    const [plain, coloured] = await Promise.all([
      eoms(['status', ...date], here),
      eoms(['status', ...date], { ...here, env: { FORCE_COLOR: '1' } }),
    ]);
    // oxlint-disable-next-line no-control-regex
    expect(coloured.out.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain.out);
  });

  it.each(['status --json', 'report', '--help', 'status --help', 'standard show 8'])(
    'is quiet and content where the reader of `eoms %s` goes away',
    async (typed) => {
      const line = `eoms ${typed} | head -1; echo "\${PIPESTATUS[0]}"`;
      const { out, err } = await shell(line, here);
      expect({ code: out.trim().split('\n').at(-1), err }).toEqual({ code: '0', err: '' });
    },
  );
});
