import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { put, smallEngagement, temporaryFolder } from '../support/folders.ts';
import { worldAt } from '../support/world.ts';

const base = temporaryFolder();
const text = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope: { rating: 3 }

  # asked twice
  context-issues-determined:
    rating: 2
`;

/** File and line of each answer, and of one requirement that has none. */
async function sourcesIn(cwd: string, assessment?: string): Promise<readonly unknown[]> {
  const world = worldAt(cwd, '2026-10-16');
  const options = assessment === undefined ? {} : { assessment };
  const { evaluation } = await evaluateWorkspace(world, options);
  const sourceOf = (id: string) => evaluation.requirements.find((one) => one.id === id)?.source;
  return ['eoms-scope', 'context-issues-determined', 'policy-content'].map(sourceOf);
}

describe('the place of an answer', () => {
  const school = put(join(base, 'school'), {
    ...smallEngagement,
    'assessments/2026-01-02.yaml': text,
    'notes/a.txt': '',
  });

  it('is its file as seen from the engagement, and its line, from wherever eoms runs', async () => {
    const file = 'assessments/2026-01-02.yaml';
    const places = [{ file, line: 5 }, { file, line: 8 }, null];
    expect(await sourcesIn(school)).toEqual(places);
    expect(await sourcesIn(join(school, 'notes'))).toEqual(places);
  });

  it('says no path of the machine, also for a file that lies elsewhere', async () => {
    put(join(base, 'elsewhere'), { 'spring.yaml': text });
    const [source] = await sourcesIn(school, join(base, 'elsewhere', 'spring.yaml'));
    expect(source).toEqual({ file: 'spring.yaml', line: 5 });
  });
});
