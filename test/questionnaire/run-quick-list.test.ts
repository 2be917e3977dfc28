import { describe, expect, it } from 'vitest';
import type { Answer, RatedAnswer } from '../../src/model/assessment.ts';
import { aRequirement } from '../support/build-data.ts';
import { finish, order, page, rate, run } from './quick-sitting.ts';

const rated = (rating: number): RatedAnswer => ({ rating, missing: [], evidence: [] });

describe('the quick list of a second year', () => {
  const answer: Answer = { ...rated(1), note: 'Of last year', missing: ['a/1'] };
  const earlier = new Map([['a', { answer, on: '2026-01-11' }]]);

  it('shows what was rated, and puts nothing of it under a digit', async () => {
    const { log, answers } = await run({ replies: [rate({ a: 4 })], earlier });
    expect(log[0]).toBe('Clause 4.1 >a (was 1) b');
    expect(log[1]).toBe('Clause 4.1 a=4 >b row');
    expect(answers.get('a')).toEqual({ ...rated(4), at: '2027-01-11T09:00:00Z' });
  });
});

describe('the quick list', () => {
  it('shows a clause after the other, each with what is rated already', async () => {
    const { log, phase } = await run({
      replies: [
        rate({ a: 3 }),
        rate({ b: 4 }),
        page(1),
        rate({ c: 4 }),
        page(1),
        rate({ d: 3, e: 3 }),
        page(1),
      ],
    });
    expect(log).toEqual([
      'Clause 4.1 >a b',
      'Clause 4.1 a=3 >b row',
      'Clause 4.1 a=3 >b=4 stopped before Clause 5',
      'Clause 5 >c',
      'Clause 5 >c=4 stopped before Clause 8.5',
      'Clause 8.5 >d e',
      'Clause 8.5 d=3 >e=3 stopped before the end',
    ]);
    expect(phase).toBe('finished');
  });

  it('goes on to the next clause of a chapter without a key, which is told', async () => {
    const { log } = await run({
      replies: [{ ...rate({ a: 3, b: 3 }), leftOver: '3 x' }, finish],
      asked: [...order.slice(0, 2), aRequirement({ id: 'b2', clause: '4.2' })],
    });
    expect(log[1]).toBe(' >b2 clause 3 x came');
  });

  it('turns to what is open on the next page, and to what is rated where nothing is', async () => {
    const { log, phase } = await run({
      replies: [page(1), page(1), page(-1), finish],
      answered: { c: rated(4), d: rated(4) },
    });
    expect(log).toEqual(['Clause 4.1 >a b', 'Clause 5 >c=4', 'Clause 8.5 d=4 >e', 'Clause 5 >c=4']);
    expect(phase).toBe('quit');
  });

  it('stays on the first page, and ends after the last', async () => {
    const { log } = await run({ replies: [page(-1), page(1), page(1), page(1)] });
    expect(log).toEqual(['Clause 4.1 >a b', 'Clause 4.1 >a b', 'Clause 5 >c', 'Clause 8.5 >d e']);
  });

  it('goes back to what was left open', async () => {
    const { log } = await run({ replies: [page(1), page(1), rate({ d: 3, e: 3 }), page(1)] });
    expect(log.slice(-2)).toEqual([
      'Clause 8.5 d=3 >e=3 stopped before Clause 4.1',
      'Clause 4.1 >a b',
    ]);
  });

  it('shows a clause without a title where the standard has no entry for it', async () => {
    const { log } = await run({ replies: [finish], titled: [] });
    expect(log).toEqual([' >a b']);
  });

  it('has nothing to show where nothing is asked', async () => {
    expect(await run({ replies: [], asked: [] })).toMatchObject({ log: [], phase: 'finished' });
  });

  it('takes the last rating back where it is asked for details, and goes on with the list', async () => {
    const { log, answers } = await run({
      replies: [rate({ a: 1, b: 2 }), finish, finish],
      details: [],
      undoes: 1,
    });
    expect(log.slice(2)).toEqual([
      'details of 2?',
      'undone',
      'Clause 4.1 a=1 >b',
      'details of 1?',
      'details of a',
    ]);
    expect([...answers.keys()]).toEqual(['a']);
  });

  it('asks for the details of what was rated low, and says when they are recorded', async () => {
    const { log, answers } = await run({
      replies: [rate({ a: 3, b: 2 }), page(-1), rate({ b: 1 }), page(1), rate({ c: 0 }), finish],
      details: [{ note: 'Seen.' }],
    });
    expect(log.slice(5)).toEqual([
      'Clause 5 >c=0 stopped before Clause 8.5',
      'details of 2?',
      'details of b',
      'detailed',
      'details of c',
      'detailed',
    ]);
    expect(['a', 'b', 'c'].map((id) => answers.get(id)?.note)).toEqual([
      undefined,
      'Seen.',
      'Seen.',
    ]);
  });

  it('can be undone after the details, too, and is not asked twice without any', async () => {
    const asked = order.slice(0, 1);
    const { log, phase } = await run({
      replies: [rate({ a: 1 }), page(1), page(1)],
      details: [{ note: 'Seen.' }],
      asked,
      ends: ['undo', 'end'],
    });
    expect(log.slice(-4)).toEqual(['detailed', 'end with 0 open?', 'undone', 'Clause 4.1 >a']);
    expect(phase).toBe('quit');
    const without = await run({ replies: [rate({ a: 4 }), page(1)], asked });
    expect(without.log.at(-1)).toBe('Clause 4.1 >a=4 stopped before the end');
    expect(without.phase).toBe('finished');
  });

  it('is left for the question that is open next', async () => {
    const { log } = await run({
      replies: [rate({ a: 4 }), finish],
      ratings: [{ kind: 'quick' }, { kind: 'quit' }],
    });
    expect(log).toEqual(['question a', 'Clause 4.1 >a b', 'Clause 4.1 a=4 >b row', 'question b']);
  });

  it('leaves the details out where the person does not want them', async () => {
    const { log, given } = await run({ replies: [rate({ a: 1 }), finish] });
    expect(log.slice(2)).toEqual(['details of 1?']);
    expect(given).toEqual({ a: 1 });
  });
});
