import { describe, expect, it } from 'vitest';
import { endPrompt } from '../../../src/cli/interview/screen/end-prompt.ts';
import { play } from './play.ts';

const question = endPrompt({
  head: () => ['All answered.'],
  wrongKey: () => ['No such key.'],
  early: () => ['Too early.'],
});

describe('the end of a sitting', () => {
  it.each([
    ['enter', 'end'],
    ['escape', 'end'],
    ['q', 'end'],
    ['u', 'undo'],
  ])('takes %s as %s', (key, value) => {
    expect(play(question).press(key).answer()).toEqual({ value });
  });

  it('rings at what means nothing, and takes no paste', () => {
    const played = play(question).press('3').paste('u');
    expect([played.rings(), played.answer()]).toEqual([2, undefined]);
    expect(played.lines()).toEqual(['', 'No such key.', 'All answered.']);
    expect(question.take(question.start, [], { columns: 80, rows: 24 }).rings).toBe(true);
  });

  it('is not ended by what was typed before it was shown', () => {
    const size = { columns: 80, rows: 24 };
    const state = question.takeEarly(question.start, [{ kind: 'sign', text: 'q' }], size);
    expect(question.draw(state, size).lines).toContain('Too early.');
  });
});
