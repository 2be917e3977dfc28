import { describe, expect, it } from 'vitest';
import { advance, beginQuestionnaire } from '../../src/questionnaire/questionnaire.ts';
import { aRequirement } from '../support/build-data.ts';

const setting = { stamp: { at: '2026-11-23T10:00:00Z' }, highest: 4 };
const order = ['a', 'b', 'c', 'd'].map((id) => aRequirement({ id }));
const begun = beginQuestionnaire(order, new Map());

describe('the way back from a jump', () => {
  it('leads to where the jump began, and the next time to where it led', () => {
    const jumped = advance(begun, { kind: 'jump', id: 'd' }, setting).questionnaire;
    const returned = advance(jumped, { kind: 'return' }, setting).questionnaire;
    const again = advance(returned, { kind: 'return' }, setting).questionnaire;
    expect([jumped, returned, again].map(({ position }) => position)).toEqual([3, 0, 3]);
  });

  it('leads nowhere before the first jump, and says so', () => {
    const { notices, questionnaire } = advance(begun, { kind: 'return' }, setting);
    expect(notices).toEqual([{ kind: 'nowhere-to-return' }]);
    expect(questionnaire.position).toBe(0);
  });
});
