import { describe, expect, it } from 'vitest';
import { type PromptedText, textPrompt } from '../../../src/cli/prompt/text-prompt.ts';
import { play } from './play.ts';

const question: PromptedText<string> = {
  earlyWords: { kept: 'Kept.', dropped: 'Dropped.' },
  head: () => ['Note'],
  initial: '',
  read: (text) => (text === 'bad' ? { refusal: 'Not that.' } : { value: text }),
  partShown: ({ from, to, total }) => `rows ${from}-${to} of ${total}`,
};

describe('what stays above a text', () => {
  const low = { columns: 40, rows: 12 };
  const above = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`);
  const paged: PromptedText<string> = {
    ...question,
    above: () => above,
    abovePart: ({ from, to, total }) => `more: ${from}-${to} of ${total}`,
  };

  it('is there as a whole where it has room', () => {
    const played = play(textPrompt(paged)).press('pagedown');
    expect(played.lines()).toEqual([...above, 'Note', '> ']);
    expect(played.rings()).toBe(1);
  });

  it('is turned by PgDn and PgUp where it has none, and says so; what is typed stays', () => {
    const played = play(textPrompt(paged), low).press('x');
    expect(played.lines()).toEqual([...above.slice(0, 7), 'more: 1-7 of 10', 'Note', '> x']);
    played.press('pagedown');
    expect(played.lines()).toEqual([...above.slice(3), 'more: 4-10 of 10', 'Note', '> x']);
    expect(played.press('pagedown').rings()).toBe(1);
    expect(played.press('pageup').lines()[0]).toBe('line 1');
    expect(played.press('pageup').rings()).toBe(2);
    expect(played.press('enter').answer()).toEqual({ value: 'x' });
  });

  it('gives way to what is said, and to a text of several rows', () => {
    const played = play(textPrompt({ ...paged, initial: 'one\ntwo' }), low);
    expect(played.lines()).toContain('more: 1-6 of 10');
    const refused = play(textPrompt(paged), low).press('b', 'a', 'd', 'enter');
    expect(refused.lines()).toContain('more: 1-6 of 10');
    expect(refused.lines().length).toBeLessThan(low.rows);
  });

  it('moves within a long text before it turns a page above it', () => {
    const initial = Array.from({ length: 9 }, (_, index) => `row ${index}`).join('\n');
    const played = play(textPrompt({ ...paged, initial }), low).press('pageup');
    expect(played.lines()[0]).toBe('line 1');
    expect(played.cursorLine()).not.toContain('row 8');
  });

  it('says which part is shown in the words for a text, where it has none of its own', () => {
    const { abovePart: _, ...plain } = paged;
    expect(play(textPrompt(plain), low).lines()).toContain('rows 1-7 of 10');
  });
});
