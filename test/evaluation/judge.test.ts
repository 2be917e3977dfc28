import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { judgeRequirement } from '../../src/evaluation/judge-requirement.ts';
import type { Requirement, ScaleStep } from '../../src/model/standard.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  evaluateRatings,
  fiveSteps,
} from '../support/build-data.ts';

const action = (text: string, effort: 'S' | 'M' | 'L'): Requirement['actions'][number] => ({
  text,
  effort,
  kind: 'process',
});

const item = (ref: string) => ({ ref, text: `Item ${ref}`, status: 'confirmed' }) as const;

const requirement = aRequirement({
  id: 'a',
  items: [item('4.1.a'), item('4.1.b')],
  actions: [action('Long', 'L'), action('Short', 'S'), action('Shorter?', 'S')],
});

const judge = (
  rating: number | 'na',
  missing: readonly string[] = [],
  scale: readonly ScaleStep[] = fiveSteps,
): ReturnType<typeof judgeRequirement> =>
  judgeRequirement(requirement, { scale, conditions: {}, answer: anAnswer(rating, { missing }) });

describe('a rated requirement', () => {
  it('misses all its items at the lowest rating', () => {
    expect(judge(0).missing.map(({ ref }) => ref)).toEqual(['4.1.a', '4.1.b']);
  });

  it('misses the items that were ticked at a middle rating', () => {
    expect(judge(2, ['a/ref-4-1-b']).missing.map(({ ref }) => ref)).toEqual(['4.1.b']);
  });

  it('says so where a gap was found without a note of what is missing', () => {
    expect([judge(2).missingKnown, judge(2, ['a/ref-4-1-a']).missingKnown]).toEqual([false, true]);
  });

  it('misses nothing where it conforms', () => {
    expect(judge(4)).toMatchObject({ missing: [], missingKnown: true, actions: [] });
  });

  it('proposes the first of the smallest actions for an improvement', () => {
    expect(judge(3).actions.map(({ text }) => text)).toEqual(['Short']);
  });

  it('proposes the first two actions for a minor gap', () => {
    expect(judge(2).actions.map(({ text }) => text)).toEqual(['Long', 'Short']);
  });

  it('proposes every action for a major gap', () => {
    expect(judge(0).actions).toEqual(requirement.actions);
  });

  it('refuses a rating that the scale lacks, which would otherwise pass for conforming', () => {
    expect(() => judge(5)).toThrow('no step 5 on the scale');
  });

  it('is below practice, not critical, where a scale calls a low rating of any weight major', () => {
    const strict = fiveSteps.map(
      (step) => ({ ...step, gap: 'major', criticalGap: 'major' }) as const,
    );
    expect(judge(1, [], strict)).toMatchObject({ gap: 'major', why: 'below-practice' });
  });

  it('is a major gap when it is a knock-out, whatever the scale says', () => {
    const mild = fiveSteps.map((step) => ({ ...step, gap: 'none', criticalGap: 'none' }) as const);
    const critical = { ...requirement, weight: 3 } as const;
    const result = judgeRequirement(critical, {
      scale: mild,
      conditions: {},
      answer: anAnswer(0),
    });
    expect(result).toMatchObject({ gap: 'major', knockOut: true, why: 'absent-critical' });
  });
});

describe('a requirement that does not apply', () => {
  it('gives the justification of the answer', () => {
    expect(judge('na')).toMatchObject({
      why: 'excluded-by-answer',
      condition: null,
      justification: 'Not done here.',
    });
  });

  it('names the first condition that does not hold, with its justification', () => {
    const result = judgeRequirement(
      { ...requirement, appliesIf: ['meals', 'design', 'volunteers'] },
      {
        scale: fiveSteps,
        conditions: {
          design: { applies: false, justification: 'We teach what the ministry designs.' },
          volunteers: { applies: false, justification: 'None.' },
        },
        answer: anAnswer(4),
      },
    );
    expect(result).toMatchObject({
      why: 'excluded-by-condition',
      condition: 'design',
      justification: 'We teach what the ministry designs.',
      rating: null,
    });
  });

  it('applies unless its condition is said not to hold', () => {
    const conditional = { ...requirement, appliesIf: ['design'] };
    const context = { scale: fiveSteps, conditions: {}, answer: undefined };
    expect(judgeRequirement(conditional, context).state).toBe('unanswered');
  });
});

describe('the share of minor gaps', () => {
  it('keeps a limit that it equals, also where the product of limit and number would be less', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `r${index}`);
    const standard = aStandard({
      requirements: ids.map((id) => aRequirement({ id })),
      readiness: { score: 0, minorShare: 0.29, essentialRating: 0, essentials: [] },
    });
    const ratings = Object.fromEntries(ids.map((id, index) => [id, index < 29 ? 2 : 4]));
    expect(0.29 * 100).toBeLessThan(29);
    expect(evaluateRatings(standard, ratings).readiness.verdict).toBe('ready');
    const oneMore = evaluateRatings(standard, { ...ratings, r29: 2 });
    expect(oneMore.readiness.reasons).toEqual([
      { code: 'minors', requirements: ids.slice(0, 30), mostShare: 0.29 },
    ]);
  });
});

describe('the statement of applicability', () => {
  const standard = aStandard({
    conditions: ['design', 'meals'].map((id) => ({
      id,
      name: `About ${id}`,
      question: '?',
      types: [],
    })),
    requirements: [aRequirement({ id: 'a', appliesIf: ['design'] }), aRequirement({ id: 'b' })],
  });

  it('lists every condition, whether it was stated, why it does not hold and what falls away', () => {
    const conditions = { design: { applies: false, justification: 'The ministry does it.' } };
    expect(evaluateRatings(standard, {}, conditions).applicability).toEqual([
      {
        condition: 'design',
        name: 'About design',
        applies: false,
        stated: true,
        justification: 'The ministry does it.',
        requirements: ['a'],
      },
      {
        condition: 'meals',
        name: 'About meals',
        applies: true,
        stated: false,
        justification: '',
        requirements: [],
      },
    ]);
  });
});

describe('the head of an evaluation', () => {
  it('counts how many items of the standard are recalled', () => {
    const recalled = { ...item('4.2.a'), status: 'recalled' } as const;
    const standard = aStandard({
      requirements: [requirement, aRequirement({ id: 'b', items: [recalled] })],
    });
    expect(evaluateRatings(standard, {}).standard).toMatchObject({ items: 3, recalledItems: 1 });
  });
});

describe('strengths', () => {
  it('are at most eight: weightier first, then by evidence', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `r${index}`);
    const standard = aStandard({
      requirements: ids.map((id) => aRequirement({ id, weight: id === 'r9' ? 2 : 1 })),
    });
    const paper = { title: 'Paper' };
    const answers = ids.map((id) => {
      const evidence = id === 'r5' ? [paper, paper] : [paper];
      return [id, anAnswer(4, { evidence })] as const;
    });
    const { strengths } = evaluate({
      standard,
      engagement: anEngagement(),
      assessment: anAssessment(answers),
      date: '2026-11-23',
    });
    expect(strengths).toEqual(['r9', 'r5', 'r0', 'r1', 'r2', 'r3', 'r4', 'r6']);
  });
});
