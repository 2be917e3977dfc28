import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const name = 'assessments/2026-01-02.yaml';

/** An engagement with answers, words of people and findings. */
function start(answers: string): string {
  const head = (smallEngagement[name] ?? '').split('answers:')[0];
  return put(temporaryFolder(), { ...smallEngagement, [name]: `${head}${answers}` });
}

const recorded = `answers:
  eoms-scope:
    rating: 2
    by: Anna Aas
    at: 2026-03-02T11:30:00Z
    said:
      - { who: Maria Holm, role: teacher, site: Pier, words: Not seen., date: 2026-03-01 }
  climate-change-relevance: { rating: na, justification: Set aside by the board. }
said:
  eoms-scope:
    - { who: Bo Berg, words: Never heard., date: 2026-03-03 }
    - { who: Cy, words: '', private: Odd. }
findings:
  eoms-scope:
    - { result: minor, date: 2026-03-04, auditor: S. Lund, site: Pier, audit: Spring }
    - { note: Look again, date: in spring }
`;

describe('status --journal', () => {
  it('lists who answered, spoke and found what, newest first, without words and names of who spoke', async () => {
    const cwd = start(recorded);
    const { code, out } = await eoms(['status', '--journal'], { cwd });
    expect(code).toBe(0);
    expect(out.replaceAll(/\d\d:\d\d /g, 'TIME  ').replaceAll(/ +$/gm, '')).toMatchInlineSnapshot(`
      "4 March 2026
              4.3 EOMS scope: audit Spring: Minor nonconformity, Pier (S. Lund)

      3 March 2026
              4.3 EOMS scope: somebody spoke

      2 March 2026
        TIME  4.3 EOMS scope: 2 Defined (Anna Aas)

      1 March 2026
              4.3 EOMS scope: Teacher or trainer spoke, Pier

      Without a day
              4.1 Climate change relevance: not applicable
              4.3 EOMS scope: audit: No result stated
      "
    `);
    expect(out).not.toMatch(/Maria|Bo Berg|Never heard|Odd/);
  });

  it('is the same for a program', async () => {
    const cwd = start(recorded);
    const { out } = await eoms(['status', '--journal', '--json'], { cwd });
    const journal = JSON.parse(out);
    expect(journal).toMatchObject({ schema: 'eoms/journal@1', assessment: name });
    expect(journal.entries.map(({ on, kind }: Record<string, string>) => [on, kind])).toEqual([
      ['2026-03-04', 'found'],
      ['2026-03-03', 'said'],
      ['2026-03-02T11:30:00Z', 'answered'],
      ['2026-03-01', 'said'],
      ['', 'answered'],
      ['', 'found'],
    ]);
    expect(journal.entries[2]).toMatchObject({ requirement: 'eoms-scope', rating: 2 });
    expect(out).not.toMatch(/Maria|Bo Berg|Never heard|Odd/);
  });

  it('says where nothing is recorded', async () => {
    const cwd = start('answers: {}\n');
    const said = await eoms(['status', '--journal'], { cwd });
    expect(said.out).toBe('Nothing is recorded yet.\n');
    const { out } = await eoms(['status', '--journal', '--json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ assessment: name, entries: [] });
  });
});
