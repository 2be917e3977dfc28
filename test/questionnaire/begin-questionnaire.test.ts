import { describe, expect, it } from 'vitest';
import { beginQuestionnaire } from '../../src/questionnaire/questionnaire.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';

const order = ['r0', 'r1', 'r2', 'r3', 'r4'].map((id) => aRequirement({ id }));

describe('a questionnaire', () => {
  it('begins at the first question where all are answered, and nothing tells which was last', () => {
    expect(
      beginQuestionnaire(order, new Map(order.map(({ id }) => [id, anAnswer(2)]))).position,
    ).toBe(0);
    const atOnce = { ...anAnswer(2), at: '2026-11-23T09:00:00Z' };
    const answers = new Map(order.map(({ id }) => [id, atOnce]));
    expect(beginQuestionnaire(order, answers).position).toBe(0);
  });

  it('begins at the one answered last where all are answered, and a review at the first', () => {
    const early = { ...anAnswer(2), at: '2026-11-23T09:00:00Z' };
    const late = { ...anAnswer(2), at: '2026-11-23T09:05:00Z' };
    const answers = new Map(order.map(({ id }) => [id, id === 'r3' ? late : early]));
    expect(beginQuestionnaire(order, answers).position).toBe(3);
    expect(beginQuestionnaire(order, answers, true).position).toBe(0);
  });
});
