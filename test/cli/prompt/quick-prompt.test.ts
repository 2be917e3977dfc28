import { describe, expect, it } from 'vitest';
import { type QuickQuestion, quickPrompt } from '../../../src/cli/interview/screen/quick-prompt.ts';
import { play } from './play.ts';

const titles = ['Scope', 'Policy', 'Aims'];
const question: QuickQuestion = {
  highest: 4,
  ratings: [undefined, 2, undefined],
  active: 0,
  since: 'turned',
  leftOver: '',
  canUndo: false,
  top: () => ['All'],
  row: (index, rating) => `${titles[index]}: ${rating ?? '-'}`,
  about: (index, rows) => [`About ${titles[index]} in ${rows}`],
  whole: (index) => Array.from({ length: 60 }, (_, at) => `${titles[index]} line ${at + 1}`),
  wholeKeys: () => ['keys of all'],
  keys: (isStopped) => [isStopped ? 'all is rated' : 'keys'],
  highlight: (line) => line,
  wrongKey: () => 'No such key.',
  nothingToUndo: () => 'Nothing to undo.',
  pasted: () => 'You pasted text.',
  early: (keys) => `Too early: ${keys}.`,
  stopped: () => 'No row.',
};
const strokes = (signs: string) => Array.from(signs, (text) => ({ kind: 'sign', text }) as const);
const size = { columns: 80, rows: 24 };

describe('the quick list', () => {
  it('shows the rows with their ratings, and what the active one is about', () => {
    const played = play(quickPrompt(question));
    expect(played.lines()).toEqual([
      'All',
      '❯ Scope: -',
      '  Policy: 2',
      '  Aims: -',
      'About Scope in 18',
      'keys',
    ]);
    expect(played.press('down').shown()).toContain('About Policy');
  });

  it('leaves out what a row is about where there is no room', () => {
    const low = play(quickPrompt(question), { columns: 80, rows: 6 });
    expect(low.shown()).not.toContain('About');
    expect(low.shown()).toContain('❯ Scope: -');
  });

  it('shows all of a question by ?, goes through it, and rates it there', () => {
    const played = play(quickPrompt(question)).press('?');
    expect(played.lines()).toHaveLength(23);
    expect(played.lines().slice(0, 2)).toEqual(['Scope line 1', 'Scope line 2']);
    expect(played.press('space').lines()).toContain('Scope line 22');
    expect(played.press('end').lines()).toContain('Scope line 60');
    expect(played.rings()).toBe(0);
    expect(played.press('down').rings()).toBe(1);
    expect(played.press('x').shown()).toContain('No such key.');
    expect(played.press('escape').lines()).toContain('❯ Scope: -');
    expect(played.press('?', 'enter').lines()).toContain('❯ Scope: -');
    expect(played.press('?', '3').answer()?.value).toMatchObject({ ratings: new Map([[0, 3]]) });
    expect(played.lines()).toContain('❯ Aims: -');
  });

  it('has no question to show by ? where no row is active', () => {
    const played = play(quickPrompt({ ...question, since: 'stopped' })).press('?');
    expect([played.rings(), played.shown().includes('No such key.')]).toEqual([1, true]);
  });

  it('rates each open row with a key, however fast they come', () => {
    expect(play(quickPrompt(question)).press('3').answer()?.value).toEqual({
      kind: 'rate',
      ratings: new Map([[0, 3]]),
      leftOver: '',
    });
    const prompt = quickPrompt(question);
    const taken = prompt.take(prompt.start, strokes('310'), size);
    expect(taken.answer?.value).toEqual({
      kind: 'rate',
      ratings: new Map([
        [0, 3],
        [2, 1],
      ]),
      leftOver: '0',
    });
    expect(taken.rings).toBe(true);
    expect(prompt.draw(taken.state, size).lines).toContain('❯ Aims: 1');
  });

  it('names of keys that came at once only those that it did not take', () => {
    const prompt = quickPrompt(question);
    const taken = prompt.take(prompt.start, strokes('x3y1'), size);
    expect(taken.answer?.value).toMatchObject({ leftOver: 'x y' });
    expect(taken.rings).toBe(true);
  });

  it('never leaves on a key that was typed with ratings', () => {
    const prompt = quickPrompt(question);
    const taken = prompt.take(prompt.start, strokes('3q'), size);
    expect(taken.answer?.value.kind).toBe('rate');
    expect(prompt.draw(taken.state, size).lines).toContain('No such key.');
  });

  it.each(['7', 'x', 'left'])('rings at %s, and says so until the next key', (key) => {
    const played = play(quickPrompt(question)).press(key);
    expect([played.rings(), played.answer()]).toEqual([1, undefined]);
    expect(played.shown()).toContain('No such key.');
    expect(played.press('down').shown()).not.toContain('No such key.');
  });

  it('takes no paste, and nothing that came before it was shown', () => {
    const played = play(quickPrompt(question)).paste('333');
    expect([played.rings(), played.answer()]).toEqual([1, undefined]);
    expect(played.shown()).toContain('You pasted text.');
    const prompt = quickPrompt(question);
    const state = prompt.takeEarly(prompt.start, strokes('3'), size);
    expect(prompt.draw(state, size).lines).toContain('Too early: 3.');
    expect(prompt.draw(state, size).lines).toContain('❯ Scope: -');
  });

  it.each([
    ['enter', { kind: 'page', by: 1 }],
    ['space', { kind: 'page', by: 1 }],
    ['pageup', { kind: 'page', by: -1 }],
    ['q', { kind: 'finish' }],
    ['escape', { kind: 'finish' }],
  ])('leaves by %s', (key, value) => {
    expect(play(quickPrompt(question)).press(key).answer()).toEqual({ value });
  });

  it('undoes where there is something to undo, and else says that there is not', () => {
    const played = play(quickPrompt(question)).press('u');
    expect([played.rings(), played.answer()]).toEqual([1, undefined]);
    expect(played.shown()).toContain('Nothing to undo.');
    const answer = play(quickPrompt({ ...question, canUndo: true }))
      .press('u')
      .answer();
    expect(answer).toEqual({ value: { kind: 'undo' } });
  });
});

/** Whether hands have to rest first, and whether what is typed meanwhile is taken. */
function restsAfter(since: QuickQuestion['since']): readonly unknown[] {
  const { restsFirst = 0, isContinued } = quickPrompt({ ...question, since });
  return [restsFirst > 0, isContinued];
}

describe('the end of a clause in the quick list', () => {
  const rated = { ...question, ratings: [1, 2, 3], active: 2 };
  const stopped: QuickQuestion = { ...rated, since: 'stopped' };

  it('has no row for a digit: it rings, and nothing is rated', () => {
    const played = play(quickPrompt(stopped));
    expect(played.lines()).toEqual([
      'All',
      '  Scope: 1',
      '  Policy: 2',
      '  Aims: 3',
      'all is rated',
    ]);
    played.press('3');
    expect([played.rings(), played.answer()]).toEqual([1, undefined]);
    expect(played.shown()).toContain('No row.');
    expect(played.press('7').shown()).toContain('No such key.');
    expect(played.press('enter').answer()?.value).toEqual({ kind: 'page', by: 1 });
  });

  it('names all keys that were not taken, until one is, and of many the last', () => {
    const prompt = quickPrompt({ ...question, leftOver: '4' });
    const early = prompt.takeEarly(prompt.start, strokes('3'), size);
    const pasted = prompt.takeEarly(early, [{ kind: 'paste', text: '12' }], size);
    expect(prompt.draw(pasted, size).lines).toContain('Too early: 4 3 12.');
    const many = prompt.takeEarly(early, strokes('0'.repeat(30)), size);
    expect(prompt.draw(many, size).lines).toContain(`Too early: ${'0 '.repeat(12).trim()}.`);
    const { state } = prompt.take(pasted, [{ kind: 'key', name: 'down' }], size);
    expect(prompt.draw(state, size).lines.join(' ')).not.toContain('Too early');
  });

  it('lets a row be rated anew that the arrows went to', () => {
    const played = play(quickPrompt(stopped)).press('up');
    expect(played.lines()).toContain('❯ Aims: 3');
    expect(played.lines()).toContain('keys');
    expect(played.press('4').answer()?.value).toMatchObject({ ratings: new Map([[2, 4]]) });
  });

  it('says so where more was typed than there were rows', () => {
    expect(play(quickPrompt({ ...stopped, leftOver: '3' })).shown()).toContain('Too early: 3.');
    expect(play(quickPrompt(stopped)).shown()).not.toContain('Too early');
  });

  it('lets hands rest before another clause, and goes on at once within one', () => {
    expect(restsAfter('clause')).toEqual([true, false]);
    expect(restsAfter('row')).toEqual([false, true]);
    expect(restsAfter('turned')).toEqual([false, false]);
  });
});
