import { describe, expect, it } from 'vitest';
import { ownQuestions } from '../../../src/questionnaire/interview/own-questions.ts';
import { play, requirements } from './play-interview.ts';

describe('an interview', () => {
  it('says where words were changed elsewhere, and leaves them', async () => {
    const { asked, kept } = await play({ steps: ['Yes', 'undo', 'quit'], isChanged: true });
    expect(asked).toEqual(['aim 1/3', 'plan 2/3', 'not undone aim', 'aim 1/3', '2 open']);
    expect(kept).toEqual({ aim: 'Yes' });
  });

  it('asks what is passed over no second time, and rates nothing that is not wanted', async () => {
    expect(await play({ steps: ['Yes', 'on', 'No'] })).toEqual({
      asked: ['aim 1/3', 'plan 2/3', 'work 3/3', 'rate 2?', '1 open'],
      kept: { aim: 'Yes', work: 'No' },
    });
  });

  it('goes on behind what was answered last, then with what was passed over', async () => {
    const { asked } = await play({ said: ['plan'], steps: ['Yes', 'No'] });
    expect(asked).toEqual(['work 3/3', 'aim 1/3', 'rate 3?', '0 open']);
  });

  it('goes back as far as the first question, and changes what was said', async () => {
    const { asked, kept } = await play({ steps: ['Yes', 'back', 'back', 'Better', 'quit'] });
    expect(asked).toEqual(['aim 1/3', 'plan 2/3', 'aim 1/3', 'aim 1/3', 'plan 2/3', '2 open']);
    expect(kept).toEqual({ aim: 'Better' });
  });

  it('is rated in the end, back and forth, and some of it later', async () => {
    const { asked, kept } = await play({
      steps: ['A', 'B', 'C'],
      ratesNow: true,
      shown: [2, 'back', 3, 'on', 1],
    });
    expect(asked.slice(3)).toEqual([
      'rate 3?',
      'rate aim',
      'rate plan',
      'rate aim',
      'rate plan',
      'rate work',
      'end?',
      '0 open',
    ]);
    expect(kept).toEqual({ aim: 'A 3', plan: 'B', work: 'C 1' });
  });

  it('is only rated, where that is wanted; to stop leaves the rest for later', async () => {
    const { asked, kept } = await play({ said: ['aim', 'work'], steps: [], shown: [4] }, true);
    expect(asked).toEqual(['rate aim', 'rate work', '1 open']);
    expect(kept).toEqual({ aim: 'Old aim 4', work: 'Old work' });
    expect((await play({ steps: [] }, true)).asked).toEqual(['3 open']);
  });

  it('takes back what was said last, also where all is asked, and asks for it again', async () => {
    const { asked, kept } = await play({
      said: ['aim'],
      steps: ['undo', 'P', 'undo', 'P2', 'W', 'W2'],
      ratesNow: 'undo',
    });
    expect(asked).toEqual([
      'plan 2/3',
      'undone nothing',
      'plan 2/3',
      'work 3/3',
      'undone plan',
      'plan 2/3',
      'work 3/3',
      'rate 3?',
      'undone work',
      'work 3/3',
      'rate 3?',
      '0 open',
    ]);
    expect(kept).toEqual({ aim: 'Old aim', plan: 'P2', work: 'W2' });
  });

  it('takes a removal back at its end, where nothing is to be rated', async () => {
    const { asked, kept } = await play({ steps: ['', 'on', 'on', 'A'], ends: ['undo'] });
    expect(asked.slice(3)).toEqual(['end?', 'undone aim', 'aim 1/3', 'rate 1?', '2 open']);
    expect(kept).toEqual({ aim: 'A' });
  });

  it('takes ratings back, the last one too, and what was there comes again', async () => {
    const { asked, kept } = await play(
      { said: ['aim', 'work'], steps: [], shown: ['undo', 4, 'undo', 3, 1, 2], ends: ['undo'] },
      true,
    );
    expect(asked).toEqual([
      'rate aim',
      'undone nothing',
      'rate aim',
      'rate work',
      'undone aim',
      'rate aim',
      'rate work',
      'end?',
      'undone work',
      'rate work',
      'end?',
      '1 open',
    ]);
    expect(kept).toEqual({ aim: 'Old aim 3', work: 'Old work 2' });
  });

  it('has no questions for who is not asked', () => {
    expect(ownQuestions(requirements, 'learner')).toEqual([]);
  });
});
