import { describe, expect, it } from 'vitest';
import { type ChoiceQuestion, choicePrompt } from '../../../src/cli/prompt/choice-prompt.ts';
import { play } from './play.ts';

const question: ChoiceQuestion = {
  head: () => ['Which?'],
  choices: ['School', 'University', 'Kindergarten', 'Union', 'Other'],
  drawChoice: (choice, isActive) => [`${isActive ? '>' : ' '} ${choice}`],
  keys: () => ['arrows'],
  pasted: 'Nothing was done.',
  early: 'Not yet.',
};

describe('the choice prompt', () => {
  it('shows the list, and the keys', () => {
    expect(play(choicePrompt(question)).lines()).toEqual([
      'Which?',
      '> School',
      '  University',
      '  Kindergarten',
      '  Union',
      '  Other',
      '',
      'arrows',
    ]);
  });

  it.each([
    [['enter'], 0],
    [['down', 'enter'], 1],
    [['up', 'enter'], 4],
    [['end', 'down', 'enter'], 0],
    [['3', 'enter'], 2],
    [['u', 'enter'], 1],
    [['u', 'U', 'enter'], 3],
    [['end', 'home', 'enter'], 0],
    [['pagedown', 'enter'], 4],
  ])('takes %s', (keys, value) => {
    expect(
      play(choicePrompt(question))
        .press(...keys)
        .answer(),
    ).toEqual({ value });
  });

  it.each(['x', '9', 'escape', 'f5', 'space', 'left', 'tab'])('rings at %s and stays', (key) => {
    const played = play(choicePrompt(question)).press('down', key);
    expect(played.rings()).toBe(1);
    expect(played.shown()).toContain('> University');
  });

  it('does nothing for a paste, and says so', () => {
    const played = play(choicePrompt(question)).paste('Union\n');
    expect(played.rings()).toBe(1);
    expect(played.answer()).toBeUndefined();
    expect(played.shown()).toContain('> School');
    expect(played.shown()).toContain('Nothing was done.');
    expect(played.press('down').shown()).not.toContain('Nothing was done.');
  });

  it('breaks what it says between words', () => {
    const pasted = 'You pasted text. Nothing was done.';
    const narrow = play(choicePrompt({ ...question, pasted }), { columns: 24, rows: 20 });
    expect(narrow.paste('a b').lines().slice(-3)).toEqual([
      'You pasted text.',
      'Nothing was done.',
      'arrows',
    ]);
  });

  it('shows the part of a long list that is chosen from', () => {
    const choices = Array.from({ length: 40 }, (_, index) => `choice ${index + 1}.`);
    const played = play(choicePrompt({ ...question, choices }), { columns: 40, rows: 10 });
    expect(played.lines()).toContain('> choice 1.');
    expect(played.press('up').lines()).toContain('> choice 40.');
    expect(played.lines().length).toBeLessThan(10);
  });
});
