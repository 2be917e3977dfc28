import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorkbook, rowOf } from '../../exchange/a-workbook.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { date, textOf } from './import-support.ts';

const base = temporaryFolder();
const files = {
  ...smallEngagement,
  'eoms.yaml': smallEngagement['eoms.yaml'].replace('school }', 'school, sites: [North, South] }'),
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: sites
    note: Two texts.
    sites:
      North: { rating: 3 }
      South: { rating: 1, note: Nothing hangs there. }
`,
};

describe.concurrent('ratings by site', () => {
  it.each([
    ['workbook', ['--format', 'xlsx', '-o', 'back.xlsx']],
    ['archive', ['--archive', '-o', 'back.pdf']],
  ])('are as they were when an unchanged %s comes back, even to replace', async (name, typed) => {
    const cwd = put(join(base, name), files);
    const before = textOf(cwd);
    expect((await eoms(['report', ...typed, ...date], { cwd })).code).toBe(0);
    const back = ['import', typed.at(-1) ?? '', '--replace', '--yes', ...date];
    const { code, err } = await eoms(back, { cwd });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('there already') });
    expect(textOf(cwd)).toBe(before);
  });

  it('have a private line of a workbook apart', async () => {
    const cwd = put(join(base, 'private'), files);
    const head = rowOf(1, ['A', 'rating'], ['B', 'id'], ['C', 'note']);
    const row = rowOf(2, ['A', '2'], ['B', 'process-map'], ['C', 'A map.&#10;! Torn.']);
    writeFileSync(join(cwd, 'back.xlsx'), aWorkbook({ rows: head + row }));
    expect((await eoms(['import', 'back.xlsx', '--yes', ...date], { cwd })).code).toBe(0);
    expect(textOf(cwd)).toMatch(/note: A map\.\n +private: Torn\./);
  });
});
