import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const school = put(join(temporaryFolder(), 'school'), {
  ...smallEngagement,
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 4
    evidence: [{ title: The sign, file: evidence/a.jpg }]
  documents-in-accessible-form:
    rating: 0
    evidence:
      - { title: The shelf, file: evidence/b.png, date: 2026-01-01 }
      - { title: The sign again, file: evidence/a.jpg }
`,
});
mkdirSync(join(school, 'evidence'));
copyFileSync('test/fixtures/pictures/turned-6.jpg', join(school, 'evidence', 'a.jpg'));
copyFileSync('test/fixtures/pictures/veil.png', join(school, 'evidence', 'b.png'));

const report = (...typed: readonly string[]) =>
  eoms(['report', '--photos', '--date', '2026-01-02', '-o', '-', ...typed], { cwd: school });

/** The numbers of the pictures in a text, as they stand. */
const numbers = (text: string): readonly string[] =>
  text.match(/(?<=!\[)Picture \d+|^Picture \d+/gm) ?? [];

describe('pictures in the working report', () => {
  it('stand with the process that lists their gap, and the others at the end', async () => {
    const { code, out } = await report('--for', 'owners');
    expect(code).toBe(0);
    const [, part = ''] = /\n# Communication\n([^]*?)\n# /.exec(out) ?? [];
    expect(numbers(part)).toEqual(['Picture 2', 'Picture 3']);
    expect(part).toMatch(/"Picture 2: The shelf, 1 January 2026\. 7\.5\.2 /);
    expect(part).toContain('It is the same as picture 1.');
    const [, end = ''] = /\n# Pictures\n([^]*?)\n# /.exec(out) ?? [];
    expect(end).toContain('Pictures of gaps stand with their processes.');
    expect(numbers(end)).toEqual(['Picture 1']);
    expect(numbers(out)).toHaveLength(3);
  });

  it('are those of what it is cut to, and have no part where none is left', async () => {
    const { out } = await report('--for', 'owners', '--process', 'communication');
    expect(numbers(out)).toEqual(['Picture 1', 'Picture 2']);
    expect(out).not.toMatch(/\n# Pictures\n/);
  });

  it('are not asked for without effect', async () => {
    for (const reader of ['board', 'record']) {
      const { code, err } = await report('--for', reader);
      expect([code, err]).toEqual([2, expect.stringMatching(/--photos/)]);
    }
  });
});
