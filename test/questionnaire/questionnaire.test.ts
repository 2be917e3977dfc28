import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import {
  advance,
  beginQuestionnaire,
  type Questionnaire,
  type QuestionnaireEvent,
} from '../../src/questionnaire/questionnaire.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';

const setting = { stamp: { at: '2026-11-23T10:00:00Z' }, highest: 4 };
const order = ['4.1', '4.1', '4.2', '5', '5.1', '8.5.1', '8.5.2'].map((clause, index) =>
  aRequirement({ id: `r${index}`, clause }),
);

function after(questionnaire: Questionnaire, ...events: readonly QuestionnaireEvent[]) {
  return events.reduce((at, event) => advance(at, event, setting).questionnaire, questionnaire);
}

function begin(...answered: readonly string[]): Questionnaire {
  return beginQuestionnaire(order, new Map(answered.map((id) => [id, anAnswer(2)])));
}

const anyEvent: fc.Arbitrary<QuestionnaireEvent> = fc.oneof(
  fc.record({ kind: fc.constant('rate' as const), rating: fc.nat(4) }),
  fc.record({ kind: fc.constant('not-applicable' as const), justification: fc.constant('No.') }),
  fc.record({ kind: fc.constantFrom('keep', 'skip', 'back', 'finish-details') }),
  fc.record({
    kind: fc.constant('jump' as const),
    id: fc.constantFrom('r0', 'r2', 'r5', 'none'),
  }),
  fc.record({
    kind: fc.constant('add-details' as const),
    details: fc.record(
      { note: fc.constantFrom('', 'Seen.'), missing: fc.constantFrom([], ['4.1-1']) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('answer-clause' as const),
    reply: fc.constantFrom(
      { clause: '8.5', kind: 'absent' as const },
      { clause: '4', kind: 'not-applicable' as const, justification: 'No.' },
    ),
  }),
);
const anyAnswered = fc.subarray(order.map(({ id }) => id));

describe('a questionnaire', () => {
  it('begins at the first question without an answer', () => {
    expect(begin('r0', 'r2').position).toBe(1);
  });

  it('goes on after the answer that was given last, however it was come to', () => {
    const early = { ...anAnswer(2), at: '2026-11-23T09:00:00Z' };
    const late = { ...anAnswer(2), at: '2026-11-23T09:05:00Z' };
    const jumped = new Map([
      ['r4', late],
      ['r0', early],
      ['r5', early],
    ]);
    expect(beginQuestionnaire(order, jumped).position).toBe(6);
    expect(beginQuestionnaire(order, jumped.set('r6', late)).position).toBe(1);
  });

  it('without questions has ended', () => {
    expect(beginQuestionnaire([], new Map()).phase).toBe('finished');
  });

  it('records a rating at once and waits for its details', () => {
    const step = advance(begin(), { kind: 'rate', rating: 3 }, setting);
    expect(step.recordings).toHaveLength(1);
    expect(step.questionnaire).toMatchObject({ position: 0, phase: 'details' });
    expect(after(step.questionnaire, { kind: 'finish-details' })).toMatchObject({
      position: 1,
      phase: 'rating',
    });
  });

  it('asks no details of what does not apply', () => {
    const justification = 'Not done here.';
    const step = advance(begin(), { kind: 'not-applicable', justification }, setting);
    expect(step.recordings[0]?.answer).toMatchObject({ rating: 'na', justification });
    expect(step.questionnaire).toMatchObject({ position: 1, phase: 'rating' });
  });

  it('keeps an answer without recording it again, and has nothing to keep without one', () => {
    const kept = advance(after(begin('r0'), { kind: 'back' }), { kind: 'keep' }, setting);
    expect(kept.recordings).toEqual([]);
    expect(kept.questionnaire.position).toBe(1);
    const nothing = advance(begin(), { kind: 'keep' }, setting);
    expect(nothing.notices).toEqual([{ kind: 'nothing-to-keep' }]);
    expect(nothing.questionnaire.position).toBe(0);
  });

  it('skips a question and leaves it open', () => {
    const skipped = after(begin(), { kind: 'skip' });
    expect(skipped.position).toBe(1);
    expect(skipped.answers.size).toBe(0);
  });

  it('ends after the last question, answered or skipped', () => {
    const last = after(begin(), { kind: 'jump', id: 'r6' });
    expect(after(last, { kind: 'skip' }).phase).toBe('finished');
  });

  it('does not go back before the first question', () => {
    const step = advance(begin(), { kind: 'back' }, setting);
    expect(step.notices).toEqual([{ kind: 'at-first-question' }]);
    expect(step.questionnaire.position).toBe(0);
  });

  it('jumps to a question, and stays where there is no such one', () => {
    expect(after(begin(), { kind: 'jump', id: 'r3' }).position).toBe(3);
    expect(after(begin('r0'), { kind: 'jump', id: 'none' }).position).toBe(1);
  });

  it('quits from a question and from its details', () => {
    expect(after(begin(), { kind: 'quit' }).phase).toBe('quit');
    expect(after(begin(), { kind: 'rate', rating: 1 }, { kind: 'quit' }).phase).toBe('quit');
  });

  it('answers the open questions of a clause one by one and goes to what follows', () => {
    const reply = { clause: '4', kind: 'absent' } as const;
    const step = advance(begin('r1'), { kind: 'answer-clause', reply }, setting);
    expect(step.recordings.map(({ requirement }) => requirement.id)).toEqual(['r0', 'r2']);
    expect(step.recordings.every(({ answer }) => answer.rating === 0)).toBe(true);
    expect(step.questionnaire.position).toBe(3);
  });

  it('records nothing for a clause without open questions', () => {
    const reply = { clause: '5.1', kind: 'absent' } as const;
    const step = advance(begin('r4'), { kind: 'answer-clause', reply }, setting);
    expect(step.notices).toEqual([{ kind: 'nothing-open' }]);
    expect(step.recordings).toEqual([]);
  });
});

describe('whatever happens to a questionnaire', () => {
  it('the questionnaire stands on one of its questions', () => {
    fc.assert(
      fc.property(anyAnswered, fc.array(anyEvent, { maxLength: 60 }), (answered, events) => {
        const end = after(begin(...answered), ...events);
        expect(order[end.position]).toBeDefined();
      }),
    );
  });

  it('the answers are the old ones with what was recorded laid over them, in order', () => {
    fc.assert(
      fc.property(anyAnswered, fc.array(anyEvent, { maxLength: 60 }), (answered, events) => {
        let questionnaire = begin(...answered);
        const expected = new Map(questionnaire.answers);
        for (const event of events) {
          const step = advance(questionnaire, event, setting);
          for (const { requirement, answer } of step.recordings)
            expected.set(requirement.id, answer);
          questionnaire = step.questionnaire;
        }
        expect(questionnaire.answers).toEqual(expected);
      }),
    );
  });

  it('a movement records nothing', () => {
    const anyMovement = anyEvent.filter(({ kind }) =>
      ['keep', 'skip', 'back', 'jump', 'finish-details'].includes(kind),
    );
    fc.assert(
      fc.property(anyAnswered, fc.array(anyMovement), (answered, events) => {
        const start = begin(...answered);
        expect(after(start, ...events).answers).toEqual(start.answers);
      }),
    );
  });

  it('a question other than the open one keeps its answer, unless its clause is answered', () => {
    const anySingle = anyEvent.filter(({ kind }) => kind !== 'answer-clause');
    fc.assert(
      fc.property(fc.array(anySingle), anySingle, (events, last) => {
        const before = after(begin('r2', 'r5'), ...events);
        const others = (answers: ReadonlyMap<string, Answer>) =>
          [...answers].filter(([id]) => id !== order[before.position]?.id);
        expect(others(after(before, last).answers)).toEqual(others(before.answers));
      }),
    );
  });

  it('going back and giving the same rating changes no answer', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom('', 'Seen.'), (rating, note) => {
        const rate = { kind: 'rate', rating } as const;
        const details = { kind: 'add-details', details: { note, missing: ['4.1-1'] } } as const;
        const once = after(begin(), rate, details, { kind: 'finish-details' });
        const twice = after(once, { kind: 'back' }, rate, { kind: 'finish-details' });
        const { answeredAt, changes } = once;
        expect({ ...twice, answeredAt, changes }).toEqual(once);
      }),
    );
  });
});

it('a questionnaire without questions stays as it is, whatever happens', () => {
  const none = beginQuestionnaire([], new Map());
  expect(none.phase).toBe('finished');
  for (const kind of ['keep', 'skip', 'back', 'quit'] as const) {
    expect(advance(none, { kind }, setting)).toEqual({
      questionnaire: none,
      recordings: [],
      notices: [],
    });
  }
});
