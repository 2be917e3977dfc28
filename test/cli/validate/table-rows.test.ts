import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const name = 'assessments/2026-01-02.yaml';
const date = ['--date', '2026-02-03'];
const withNote = (...lines: readonly string[]): string =>
  smallEngagement[name].replace(
    '{ rating: 3 }',
    `\n    rating: 3\n    note: |\n${lines.map((line) => `      ${line}\n`).join('')}`,
  );

describe('a table that was pasted into a note', () => {
  it('is told by validate and by a report, with requirement, file and line', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      [name]: withNote('Seen:', '| Class | Rows |', '|---|---|', '| A | 3 |'),
    });
    const told =
      /assessments\/2026-01-02\.yaml:8:1: eoms-scope: this text has a row of a table, .* bars: \| Class \| Rows \|/g;
    for (const typed of [['validate'], ['report', '-o', 'r.md'], ['report', '--check']]) {
      const { err } = await eoms([...typed, ...date], { cwd });
      expect([typed, err.match(told)?.length]).toEqual([typed, 1]);
    }
  });

  it('is told in findings of audits too', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      'audits/2026-01-02/audit.yaml': `schema: eoms/audit@1
title: First
criteria: { standard: iso-21001-2018 }
findings:
  F1: { requirement: eoms-scope, result: minor, evidence: "| a | b |" }
`,
    });
    for (const typed of [['validate'], ['report', '-o', 'r.md']]) {
      const { code, err } = await eoms([...typed, ...date], { cwd });
      expect(code).toBe(0);
      expect(err).toMatch(/audit\.yaml:5:\d+: F1: this text has a row of a table/);
    }
  });

  it('is none where a bar stands among words', async () => {
    const note = withNote('a || b', '|| or ||', '|x| is a number', 'yes | no');
    const cwd = newFolder({ ...smallEngagement, [name]: note });
    const { code, err } = await eoms(['validate', ...date], { cwd });
    expect([code, err]).toEqual([0, expect.not.stringContaining('row of a table')]);
  });
});
