import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssessOptions } from '../../src/cli/assess/assess-context.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { refusal, run } from './assess-run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoms-merged-'));
});
afterEach(() => rm(folder, { recursive: true }));

const before = (): Map<string, Answer> =>
  new Map<string, Answer>([
    ['scope', { rating: 2, missing: ['4.a'], note: 'Old.', evidence: [{ title: 'Plan' }] }],
  ]);

async function over(text: string, own: Partial<AssessOptions> = {}) {
  const answersFile = join(folder, 'answers.csv');
  await writeFile(answersFile, text);
  return run({ answersFile, ...own }, before());
}

describe('answers over those that are there', () => {
  it('add evidence and notes, and say what they did', async () => {
    const { answers, said } = await over(
      'id,rating,note,evidence\nscope,3,New.,Plan; List\nissues,1,,\n',
    );
    expect(answers.get('scope')).toMatchObject({
      rating: 3,
      missing: ['4.a'],
      note: 'Old.\nNew.',
      evidence: [{ title: 'Plan' }, { title: 'List' }],
    });
    expect(said.split('\n')).toEqual([
      'scope: 2 Defined → 3 Applied',
      'scope: note added below the one that was there (--replace-evidence replaces it)',
      'scope: evidence added: List',
      'Recorded 2 answers: 2 of 3 requirements in scope rated, score 50%.',
      '1 new, 1 changed, 0 as before.',
      '',
    ]);
  });

  it('replace evidence and notes where that is asked for, and name what is gone', async () => {
    const text = 'id,rating,note,evidence\nscope,2,New.,List\n';
    const { answers, said } = await over(text, { replaceEvidence: true });
    expect(answers.get('scope')).toMatchObject({ note: 'New.', evidence: [{ title: 'List' }] });
    expect(said).toContain('scope: note replaced\n');
    expect(said).toContain('scope: evidence taken out: Plan\n');
  });

  it('leave alone what says the same', async () => {
    const { answers, said } = await over('id,rating,note,evidence\nscope,2,Old.,Plan\n');
    expect(answers).toEqual(before());
    expect(said).toContain('Nothing new to record');
    expect(said).toContain('0 new, 0 changed, 1 as before.');
  });

  it('name the ticks that no longer count, and bring them back', async () => {
    const high = await over('id,rating\nscope,4\n');
    expect(high.said).toContain('scope: no longer counted as missing: 4.a.');
    const back = await run({ set: ['scope=2'] }, high.answers);
    expect(back.answers.get('scope')).toMatchObject({ rating: 2, missing: ['4.a'] });
    expect(back.said).toContain('scope: missing again, as noted before: 4.a\n');
  });

  it('are refused where they would be too much together', async () => {
    const note = 'x'.repeat(19_999);
    const { problems } = await refusal(over(`id,rating,note\nscope,2,${note}\n`));
    expect(problems.map(({ key }) => key)).toEqual(['questionnaire.too-much-together']);
  });
});
