import { describe, expect, it } from 'vitest';
import { evaluateVector, quotient, readVectors } from '../support/read-vectors.ts';

const cases = readVectors().map(({ file, vector }) => ({
  file,
  why: vector.why,
  wanted: vector.expect,
  evaluation: evaluateVector(vector),
}));

describe('a scoring vector', () => {
  it.each(cases)('$file scores and covers exactly', ({ wanted, evaluation }) => {
    const { score, coverage, lowest } = evaluation.overall;
    expect({ score, coverage, lowest }).toEqual({
      score: quotient(wanted.score),
      coverage: quotient(wanted.coverage),
      lowest: wanted.lowest,
    });
  });

  it.each(cases)('$file reaches its verdict for its reasons', ({ wanted, evaluation }) => {
    expect(evaluation.readiness.verdict).toBe(wanted.verdict);
    expect(evaluation.readiness.reasons.map(({ code }) => code)).toEqual(wanted.reasons);
  });

  it.each(cases)('$file registers its gaps in order', ({ wanted, evaluation }) => {
    const gaps = evaluation.gaps.map(({ gap, requirement }) => [requirement, gap]);
    expect(gaps).toEqual(Object.entries(wanted.gaps));
  });

  it.each(cases.filter(({ wanted }) => wanted.results !== undefined))(
    '$file judges its requirements',
    ({ wanted, evaluation }) => {
      for (const [id, { score, ...rest }] of Object.entries(wanted.results ?? {})) {
        const result = evaluation.requirements.find((one) => one.id === id);
        expect(result).toMatchObject({ id, ...rest });
        expect({ id, score: result?.score }).toEqual({ id, score: quotient(score) });
      }
    },
  );

  it.each(cases.filter(({ wanted }) => wanted.strengths !== undefined))(
    '$file names its strengths in order',
    ({ wanted, evaluation }) => {
      expect(evaluation.strengths).toEqual(wanted.strengths);
    },
  );

  it.each(cases.filter(({ wanted }) => wanted.documents !== undefined))(
    '$file registers its documents',
    ({ wanted, evaluation }) => {
      const documents = evaluation.documents.map(({ requirement, status }) => [
        requirement,
        status,
      ]);
      expect(Object.fromEntries(documents)).toEqual(wanted.documents);
    },
  );

  it.each(cases.filter(({ wanted }) => wanted.clauses !== undefined))(
    '$file rolls up by clause',
    ({ wanted, evaluation }) => {
      const scores = Object.entries(wanted.clauses ?? {}).map(([id, share]) => [
        id,
        quotient(share),
      ]);
      const found = evaluation.clauses.map(({ id, score }) => [id, score]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(scores));
    },
  );

  it.each(cases)('$file says why it is there', ({ why }) => {
    expect(why.length).toBeGreaterThan(20);
  });
});

describe('the scoring vectors together', () => {
  it('reach every verdict', () => {
    const verdicts = new Set(cases.map(({ wanted }) => wanted.verdict));
    expect([...verdicts].toSorted()).toEqual([
      'nearly-ready',
      'not-ready',
      'ready',
      'undetermined',
    ]);
  });

  it('give every reason', () => {
    const reasons = new Set(cases.flatMap(({ wanted }) => wanted.reasons));
    expect([...reasons].toSorted()).toEqual([
      'all-met',
      'essentials',
      'knock-outs',
      'majors',
      'minors',
      'nothing-rated',
      'score',
      'unanswered',
    ]);
  });
});
