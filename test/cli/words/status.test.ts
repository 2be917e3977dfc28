import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { bin, eoms, shell } from '../run-eoms.ts';

const school = copyExample(temporaryFolder());
const date = ['--date', '2026-10-16'];
const here = { cwd: school };

describe.concurrent('status', () => {
  it('takes the options of every command before its name too; what is behind it counts more', async () => {
    const json = ['status', '--json'];
    const [before, behind, both] = await Promise.all([
      eoms([...date, '--quiet', ...json], here),
      eoms([...json, ...date], here),
      eoms(['--date', '2026-12-24', ...json, ...date], here),
    ]);
    expect(JSON.parse(behind.out).date).toBe('2026-10-16');
    expect([before, both]).toEqual([behind, behind]);
  });

  it('shows score, verdict, clauses, gaps and what comes next, from any folder below', async () => {
    const { code, out, err } = await eoms(['status', ...date], {
      cwd: join(school, 'assessments'),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Søhesten Sprogskole · ISO 21001:2018\nScore \d+%, 174 of 174/);
    expect(out).toMatch(/Not ready for a certification audit\./);
    expect(out.match(/^\d+ .*[█░]{20}/gm)).toHaveLength(7);
    expect(out).toContain('is absent altogether: Learner data technical protection. No average');
    expect(out).toMatch(/^ {2}1\. 8\.5\.5 .*\(Major gap, knock-out\)$/m);
    expect(out).toMatch(/^ {2}2\. .*\(Major gap\)$/m);
    expect(out).toMatch(/^Next:\n {2}eoms report/m);
  });

  it('explains the clause that is named by an item too', async () => {
    const [clause, item] = await Promise.all(
      ['4.3', '4.3 a)'].map((name) => eoms(['status', ...date, '--explain', name], here)),
    );
    expect(clause?.out).toContain('requirements in scope rated (coverage 100%).');
    expect(item).toEqual(clause);
  });

  it('says how many audit findings there are, and nothing where there are none', async () => {
    const name = 'assessments/2026-01-02.yaml';
    const findings = 'findings:\n  eoms-scope:\n';
    const list = ['result: major', 'result: minor', 'note: Look again', 'result: minor'];
    const cwd = put(temporaryFolder(), {
      ...smallEngagement,
      [name]: `${smallEngagement[name]}${findings}${list.map((one) => `    - ${one}\n`).join('')}`,
    });
    const said = (await eoms(['status'], { cwd })).out;
    expect(said).toContain(
      '\nAudit findings: 1 major nonconformity, 2 minor nonconformities, 1 without a result\n',
    );
    const { findings: counts } = JSON.parse((await eoms(['status', '--json'], { cwd })).out);
    expect(counts).toMatchObject({ total: 4, major: 1, minor: 2, conforms: 0, unstated: 1 });
    expect((await eoms(['status', ...date], here)).out).not.toContain('Audit findings');
  });

  it('speaks of a pattern only where there is more than one minor gap', async () => {
    const name = 'assessments/2026-01-02.yaml';
    const said = async (answers: string): Promise<string> => {
      const text = smallEngagement[name].replace(/answers:[\s\S]*/, `answers:\n${answers}`);
      const cwd = put(temporaryFolder(), { ...smallEngagement, [name]: text });
      return (await eoms(['status'], { cwd })).out;
    };
    const one = '  eoms-scope: { rating: 2 }\n';
    expect(await said(one)).toContain('  1 minor gap is more than 10% of what was rated.\n');
    expect(await said(`${one}  policy-content: { rating: 2 }\n`)).toContain(
      '  2 minor gaps are more than 10% of what was rated: a pattern that an auditor may',
    );
  });

  it('gives a script the same figures', async () => {
    const [{ out }, plain] = await Promise.all([
      eoms(['status', '--json', ...date], here),
      eoms(['status', ...date], here),
    ]);
    const { schema, date: day, overall, clauses } = JSON.parse(out);
    expect({ schema, day }).toEqual({ schema: 'eoms/status@2', day: '2026-10-16' });
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
    expect({ schema, id: clause.id }).toEqual({ schema: 'eoms/explanation@2', id: '8.5' });
    expect(requirements.length).toBeGreaterThan(20);
  });

  it.each([
    { what: 'a pipe', env: {}, options: [], coloured: false },
    { what: 'FORCE_COLOR', env: { FORCE_COLOR: '1' }, options: [], coloured: true },
    {
      what: 'FORCE_COLOR in a dumb terminal',
      env: { FORCE_COLOR: '1', TERM: 'dumb' },
      options: [],
      coloured: true,
    },
    {
      what: 'an empty NO_COLOR, which is none',
      env: { FORCE_COLOR: '1', NO_COLOR: '' },
      options: [],
      coloured: true,
    },
    {
      what: 'NO_COLOR against FORCE_COLOR',
      env: { FORCE_COLOR: '1', NO_COLOR: '1' },
      options: [],
      coloured: false,
    },
    {
      what: '--no-color against FORCE_COLOR',
      env: { FORCE_COLOR: '1' },
      options: ['--no-color'],
      coloured: false,
    },
    { what: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, options: [], coloured: false },
  ])('heeds $what for its colours', async ({ env, options, coloured }) => {
    const { out } = await eoms(['status', ...options, ...date], { ...here, env });
    expect(out.includes('\u001B[')).toBe(coloured);
  });

  it.each([
    { term: 'xterm', coloured: true },
    { term: 'dumb', coloured: false },
  ])('shows colours on a screen that can: $term', async ({ term, coloured }) => {
    const { FORCE_COLOR: _force, NO_COLOR: _none, CI: _ci, ...env } = process.env;
    const pty = spawn(process.execPath, [bin, 'status', ...date], {
      cwd: school,
      env: { ...env, TERM: term },
    });
    const shown: string[] = [];
    pty.onData((text) => shown.push(text));
    await new Promise((done) => {
      pty.onExit(done);
    });
    expect(shown.join('')).toContain('Sprogskole');
    expect(shown.join('').includes('\u001B[1m')).toBe(coloured);
  });

  it.each([80, 60, 45, 30])(
    'breaks lines between words on a screen of %i columns',
    async (cols) => {
      const { FORCE_COLOR: _force, CI: _ci, ...rest } = process.env;
      const env = { ...rest, NO_COLOR: '1', TERM: 'xterm' };
      const pty = spawn(process.execPath, [bin, 'status', ...date], { cwd: school, env, cols });
      const shown: string[] = [];
      pty.onData((text) => shown.push(text));
      await new Promise((done) => {
        pty.onExit(done);
      });
      const lines = stripVTControlCharacters(shown.join('')).split('\r\n');
      expect(lines.filter((line) => stringWidth(line) > cols)).toEqual([]);
      const { out } = await eoms(['status', ...date], here);
      const sentences = out.split('\n').filter((line) => /^ {2}\S.*[.)]$/.test(line));
      expect(sentences.length).toBeGreaterThan(8);
      const squeezed = lines.join(' ').replaceAll(/\s+/g, ' ');
      expect(sentences.filter((one) => !squeezed.includes(one.trim()))).toEqual([]);
      // The figures of a clause stay whole.
      expect(lines.filter((line) => /(?:^|\s)\d+\/\d+(?:\s|$)/.test(line))).toHaveLength(7);
      expect(lines.filter((line) => /\b\d major$/.test(line))).toHaveLength(4);
    },
  );

  it('says the same with and without colours', async () => {
    const [plain, coloured] = await Promise.all([
      eoms(['status', ...date], here),
      eoms(['status', ...date], { ...here, env: { FORCE_COLOR: '1' } }),
    ]);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
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
