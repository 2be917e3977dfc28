import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssessOptions } from '../../../src/cli/interview/question/assess-context.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { refusal, run } from './assess-run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoms-merged-'));
});
afterEach(() => rm(folder, { recursive: true }));

const before = (): Map<string, Answer> =>
  new Map<string, Answer>([
    [
      'scope',
      { rating: 2, missing: ['scope/ref-4-a'], note: 'Old.', evidence: [{ title: 'Plan' }] },
    ],
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
      missing: ['scope/ref-4-a'],
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
    expect(said).toContain('scope: note replaced; it was: Old.\n');
    expect(said).toContain('scope: evidence taken out: Plan\n');
  });

  it('are refused where evidence is to be replaced and no file is given', async () => {
    const { kind, problems } = await refusal(run({ set: ['scope=1'], replaceEvidence: true }));
    expect([kind, problems[0]?.key]).toEqual(['usage', 'questionnaire.replace-nothing']);
  });

  it('keep an address that cannot be followed as a part of the title', async () => {
    const { answers } = await over('id,rating,evidence\nscope,2,X (ftp://a/b)\n');
    expect(answers.get('scope')?.evidence).toEqual([{ title: 'Plan' }, { title: 'X (ftp://a/b)' }]);
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
    expect(back.answers.get('scope')).toMatchObject({ rating: 2, missing: ['scope/ref-4-a'] });
    expect(back.said).toContain('scope: missing again, as noted before: 4.a\n');
  });

  it('name the ticks that others replace', async () => {
    const { answers, said } = await over('id,rating,missing\nscope,2,4.b\n');
    expect(answers.get('scope')).toMatchObject({ missing: ['scope/ref-4-b'] });
    expect(said).toContain(
      'scope: no longer missing, and not kept: 4.a\nscope: missing now: 4.b\n',
    );
    const high = await over('id,rating\nscope,4\n');
    const other = join(folder, 'other.csv');
    await writeFile(other, 'id,rating,missing\nscope,2,4.b\n');
    const low = await run({ answersFile: other }, high.answers);
    expect(low.said).toContain('scope: no longer missing, and not kept: 4.a\n');
  });

  it('quote the reason that another replaces, also one kept from before it was rated', async () => {
    const first = await run({ set: ['scope=na:We have\u00a0none.'] }, before());
    expect(first.said).not.toContain('replaced');
    const again = await run({ set: ['scope=na:Others do it.'] }, first.answers);
    expect(again.said).toContain('scope: reason replaced; it was: We have none.\n');
    const rated = await run({ set: ['scope=2'] }, again.answers);
    expect(rated.said).not.toContain('replaced');
    const last = await run({ set: ['scope=na:Nobody asks.'] }, rated.answers);
    expect(last.said).toContain('scope: reason replaced; it was: Others do it.\n');
  });

  it('quote no more of what is gone than tells enough', async () => {
    const wide = 'x'.repeat(300);
    const { said } = await over(`id,rating,note\nscope,1,${wide}\n`, { replaceEvidence: true });
    const { said: cut } = await run(
      { set: ['scope=na:y'] },
      new Map<string, Answer>([['scope', { rating: 'na', justification: wide, evidence: [] }]]),
    );
    expect(said).toContain('scope: note replaced; it was: Old.\n');
    expect(cut).toContain(`it was: ${'x'.repeat(239)}…\n`);
  });

  it('are refused where they would be too much together', async () => {
    const note = 'x'.repeat(19_999);
    const { problems } = await refusal(over(`id,rating,note\nscope,2,${note}\n`));
    expect(problems.map(({ key }) => key)).toEqual(['questionnaire.too-much-together']);
  });
});
