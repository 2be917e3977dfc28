import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { advance, beginQuestionnaire } from '../../src/questionnaire/questionnaire.ts';
import { aRequirement } from '../support/build-data.ts';

const order = [aRequirement({ id: 'r0' }), aRequirement({ id: 'r1' })];
const stamp = { by: 'Ada', at: '2027-01-11T09:00:00Z' };
const before: Answer = {
  rating: 2,
  missing: ['r0/a'],
  note: 'Three of twelve',
  evidence: [{ title: 'Minutes', date: '2025-10-01' }],
  by: 'Bo',
  at: '2025-10-14T08:00:00Z',
  earlierMissing: ['r0/b'],
};
const earlier = new Map([['r0', { answer: before, on: '2025-10-14' }]]);
const setting = { stamp, highest: 4, earlier };
const begun = beginQuestionnaire(order, new Map());

describe('an answer of an earlier assessment', () => {
  it('is no answer until it is confirmed', () => {
    expect(begun.answers.size).toBe(0);
    const { recordings, questionnaire } = advance(begun, { kind: 'skip' }, setting);
    expect([recordings, questionnaire.answers.size]).toEqual([[], 0]);
  });

  it('is confirmed by whoever looks at it, now', () => {
    const { recordings, questionnaire } = advance(begun, { kind: 'keep' }, setting);
    const { rating, note, evidence } = before;
    const answer = { rating, missing: ['r0/a'], note, evidence, ...stamp };
    expect(recordings).toEqual([{ requirement: order[0], answer }]);
    expect(questionnaire.position).toBe(1);
  });

  it('is confirmed with its reason where it does not apply', () => {
    const answer: Answer = { rating: 'na', justification: 'No such staff', evidence: [] };
    const off = new Map([['r0', { answer, on: '2025-10-14' }]]);
    const { recordings } = advance(begun, { kind: 'keep' }, { ...setting, earlier: off });
    expect(recordings[0]?.answer).toEqual({ ...answer, ...stamp });
  });

  it('leaves points, note and evidence to a new rating, and not who answered then', () => {
    const unsigned = { ...setting, stamp: { at: stamp.at } };
    const { recordings } = advance(begun, { kind: 'rate', rating: 3 }, unsigned);
    const { note, evidence } = before;
    const answer = { rating: 3, missing: ['r0/a'], note, evidence, at: stamp.at };
    expect(recordings[0]?.answer).toEqual(answer);
  });

  it('cannot be confirmed where there is none', () => {
    const atSecond = { ...begun, position: 1 };
    const { notices } = advance(atSecond, { kind: 'keep' }, setting);
    expect(notices).toEqual([{ kind: 'nothing-to-keep' }]);
  });
});
