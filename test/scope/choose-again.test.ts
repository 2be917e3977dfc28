import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { chooseAgain, type LastTime, readAskedAgain } from '../../src/scope/choose-again.ts';
import { drawSample } from '../../src/scope/draw-sample.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { problemsOf } from '../support/problem-of.ts';

const { scale } = aStandard();
const edition = 'second';

function rated(rating: number): Answer {
  return { rating, missing: [], evidence: [] };
}

const requirements = [
  aRequirement({ id: 'gap', weight: 1 }),
  aRequirement({ id: 'heavy', weight: 3 }),
  aRequirement({ id: 'heavy-gap', weight: 3 }),
  aRequirement({ id: 'unseen', weight: 2 }),
  aRequirement({ id: 'fine', weight: 1 }),
  aRequirement({ id: 'off', weight: 1 }),
];
const earlier = new Map<string, Answer>([
  ['gap', rated(0)],
  ['heavy', rated(4)],
  ['heavy-gap', rated(0)],
  ['fine', rated(4)],
  ['off', { rating: 'na', justification: 'No staff of that kind', evidence: [] }],
]);

function choose(words: readonly string[], own: Partial<LastTime> = {}) {
  const last = { standard: { scale, edition }, requirements, earlier, edition, seed: 'a', ...own };
  const { ids, ...counts } = chooseAgain(readAskedAgain(words), last);
  return { ids: [...ids].toSorted(), ...counts };
}

describe('what of an earlier assessment is asked again', () => {
  it.each([
    [['gaps'], ['gap', 'heavy-gap']],
    [['critical'], ['heavy', 'heavy-gap']],
    [['changed'], ['unseen']],
    [['all'], requirements.map(({ id }) => id).toSorted()],
    [[], requirements.map(({ id }) => id).toSorted()],
    [['gaps', 'sample:100%'], requirements.map(({ id }) => id).toSorted()],
  ])('is by %j: %j', (words, ids) => {
    expect(choose(words).ids).toEqual(ids);
  });

  it('counts each requirement once, and what is not looked at', () => {
    expect(choose(['gaps', 'critical', 'changed', 'sample:50'])).toMatchObject({
      gaps: 2,
      critical: 1,
      changed: 1,
      others: 2,
      sampled: 1,
      left: 1,
    });
  });

  it('is everything that another edition asked, and nothing for an edition that is not said', () => {
    expect(choose(['changed'], { edition: 'first' }).changed).toBe(6);
    expect(choose(['changed'], { edition: '' }).changed).toBe(1);
  });

  it('is refused with every word that means nothing', () => {
    const words = ['gap', 'sample:0%', 'sample:101'];
    const problems = problemsOf(() => readAskedAgain([...words, 'critical']));
    expect(problems.map(({ values }) => values?.['word'])).toEqual(words);
  });
});

describe('a sample', () => {
  const ids = Array.from({ length: 188 }, (_, index) => `requirement-${index}`);

  it('is the same for the same seed, and another for another', () => {
    const one = [...drawSample(ids, 0.3, 'Harbour School, 2027-01-02')];
    expect([...drawSample(ids, 0.3, 'Harbour School, 2027-01-02')]).toEqual(one);
    expect([...drawSample(ids, 0.3, 'Harbour School, 2028-01-02')]).not.toEqual(one);
  });

  it('has the share that was asked for, rounded up, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 100 }), (seed, percent) => {
        const drawn = drawSample(ids, percent / 100, seed);
        expect(drawn.size).toBe(Math.ceil((188 * percent) / 100));
        expect(ids).toEqual(expect.arrayContaining([...drawn]));
      }),
    );
  });

  it('favours no requirement: over many seeds each is drawn about as often', () => {
    const times = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 500; seed += 1) {
      for (const id of drawSample(ids, 0.3, `School ${seed}`)) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    expect(Math.min(...times.values())).toBeGreaterThan(100);
    expect(Math.max(...times.values())).toBeLessThan(200);
  });
});
