import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { at, refusal, run } from './assess-run.ts';

describe('without a terminal', () => {
  it('and without answers the questionnaire is refused, with the flags that help', async () => {
    const error = await refusal(run({}));
    expect(error.kind).toBe('usage');
    expect(error.problems[0]?.hintKey).toBe('questionnaire.no-terminal.hint');
  });
});

describe('--set', () => {
  it('waits its turn where others save at the same moment', async () => {
    const cwd = put(temporaryFolder(), smallEngagement);
    const ids = ['eoms-scope', 'process-map', 'policy-content'];
    const runs = await Promise.all(ids.map((id) => eoms(['assess', '--set', `${id}=2`], { cwd })));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const { out } = await eoms(['status', '--json'], { cwd });
    expect(JSON.parse(out).overall.counts.rated).toBe(ids.length);
  });

  it('records ratings and reasons', async () => {
    const { answers, said } = await run({ set: ['scope=3', 'issues=na:Bought: all of it'] });
    expect(Object.fromEntries(answers)).toEqual({
      scope: { rating: 3, missing: [], evidence: [], by: 'Ann', at },
      issues: { rating: 'na', justification: 'Bought: all of it', evidence: [], by: 'Ann', at },
    });
    expect(said).toBe(
      'Recorded 2 answers: 1 of 2 requirements in scope rated, 1 not applicable, score 75%.\n',
    );
  });

  it('takes line ends of any kind in a reason, and drops marks that nobody sees', async () => {
    const reason =
      '\uFEFFBou\u202Eght\u202C\uFFFE:\r\n\u2066all\u2069\u2028of\u2029it\vand\fmore\u0085here\uFFFF';
    const { answers } = await run({ set: [`issues=na:${reason}`] });
    const justification = 'Bought:\nall\nof\nit\nand\nmore\nhere';
    expect(answers.get('issues')).toMatchObject({ rating: 'na', justification });
  });

  it.each(['', ' ', '\u200B\u200B\u200B', '\u2060 \u00AD', '!private alone'])(
    'refuses a reason that says nothing: %j',
    async (reason) => {
      const { kind, problems } = await refusal(run({ set: [`issues=na:${reason}`] }));
      expect(kind).toBe('usage');
      expect(problems.map(({ key }) => key)).toEqual(['assessment.justification-missing']);
    },
  );

  it('keeps the note and the missing items of an answer that it rates anew', async () => {
    const before: Answer = { rating: 2, missing: ['scope/ref-4-a'], note: 'Old.', evidence: [] };
    const { answers } = await run({ set: ['scope=3'] }, new Map([['scope', before]]));
    expect(answers.get('scope')).toEqual({ ...before, rating: 3, by: 'Ann', at });
  });

  it.each([
    ['scope', 'questionnaire.set-shape'],
    ['=3', 'questionnaire.set-shape'],
    ['scope=good', 'questionnaire.rating-shape'],
    ['scope=10', 'questionnaire.rating-shape'],
    ['scope=5', 'assessment.rating-off-scale'],
    ['scop=3', 'assessment.unknown-requirement'],
    ['scope=na', 'assessment.justification-missing'],
    ['scope=3:why', 'assessment.justification-unwanted'],
    ['scope=na:\u001B[31mred', 'cli.control-character'],
    ['__proto__=3', 'assessment.unknown-requirement'],
  ])('refuses %s', async (flag, key) => {
    const { kind, problems } = await refusal(run({ set: [flag] }));
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(kind).toBe('usage');
  });

  it('refuses a requirement that is set twice', async () => {
    const { problems } = await refusal(run({ set: ['scope=3', 'scope=4'] }));
    expect(problems.map(({ key }) => key)).toEqual(['questionnaire.set-twice']);
  });

  it('records nothing where one flag is wrong', async () => {
    const answers = new Map<string, Answer>();
    await refusal(run({ set: ['scope=3', 'issues=9'] }, answers));
    expect(answers.size).toBe(0);
  });

  it('says nothing of it with --quiet', async () => {
    const cwd = put(temporaryFolder(), smallEngagement);
    const ran = await eoms(['assess', '--set', 'eoms-scope=2', '-q'], { cwd });
    expect(ran).toMatchObject({ code: 0, out: '', err: '' });
  });
});
