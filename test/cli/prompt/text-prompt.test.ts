import { describe, expect, it, vi } from 'vitest';
import { type PromptedText, textPrompt } from '../../../src/cli/prompt/text-prompt.ts';
import { yesNoPrompt } from '../../../src/cli/prompt/yes-no-prompt.ts';
import { play } from './play.ts';

const question: PromptedText<string> = {
  earlyWords: { kept: 'Kept.', dropped: 'Dropped.' },
  head: () => ['Note'],
  initial: '',
  read: (text) => (text === 'bad' ? { refusal: 'Not that.' } : { value: text }),
  partShown: ({ from, to, total }) => `rows ${from}-${to} of ${total}`,
};

describe('the text prompt', () => {
  it('gives what was typed, trimmed', () => {
    const played = play(textPrompt(question)).press(' ', 'M', 'a', 'y', ' ');
    expect(played.cursorLine()).toBe('>  May|');
    expect(played.press('enter').answer()).toEqual({ value: 'May' });
  });

  it('keeps a text of several lines as it is, and shows where they end', () => {
    const initial = 'first\nsecond';
    const played = play(textPrompt({ ...question, initial }));
    expect(played.lines()).toEqual(['Note', '> first ⏎', '  second']);
    expect(played.press('enter').answer()).toEqual({ value: initial });
  });

  it('takes line ends of a paste as text', () => {
    const played = play(textPrompt(question)).paste('one\n\ntwo\n');
    expect(played.answer()).toBeUndefined();
    expect(played.press('enter').answer()).toEqual({ value: 'one\n\ntwo' });
  });

  it('makes tabs of a paste spaces, or a colon and commas where columns belong together', () => {
    const rows = 'Ada\tlead\tOslo\n\tBo\nIda Vang\n';
    const spaced = play(textPrompt(question)).paste(rows).press('enter');
    expect(spaced.answer()).toEqual({ value: 'Ada lead Oslo\n Bo\nIda Vang' });
    const joined = play(textPrompt({ ...question, joinsColumns: true }))
      .paste(rows)
      .press(' ');
    expect(joined.press('x', 'enter').answer()).toEqual({
      value: 'Ada: lead, Oslo\nBo\nIda Vang\n x',
    });
  });

  it('joins pasted lines where the answer is one line, and says so', () => {
    const joined = 'Lines were joined.';
    const played = play(textPrompt({ ...question, joined })).paste('Minutes\n  May\n');
    expect(played.shown()).toContain(joined);
    expect(played.press('.').shown()).not.toContain(joined);
    expect(played.press('enter').answer()).toEqual({ value: 'Minutes May.' });
  });

  it('joins them without the lines that hold nothing', () => {
    const joined = 'Lines were joined.';
    const played = play(textPrompt({ ...question, joined })).paste(
      '\n one \n \n\n two\u00A0\nthree',
    );
    expect(played.press('enter').answer()).toEqual({ value: 'one two three' });
  });

  it('breaks no word in the middle while it is typed', () => {
    const size = { columns: 20, rows: 24 };
    const played = play(textPrompt(question), size).paste('it prepares them for working life');
    expect(played.lines()).toEqual(['Note', '> it prepares', '  them for', '  working life']);
  });

  it('says what is wrong, rings, and lets the text be mended', () => {
    const played = play(textPrompt(question)).press('b', 'a', 'd', 'enter');
    expect(played.lines()).toEqual(['Note', '> bad', 'Not that.']);
    expect(played.rings()).toBe(1);
    expect(played.press('l', 'y').shown()).not.toContain('Not that.');
    expect(played.press('enter').answer()).toEqual({ value: 'badly' });
  });

  it('replaces what was refused by what is typed next, where it is one of a few tries', () => {
    const anew = { ...question, startsAnew: true };
    const refused = () => play(textPrompt(anew)).press('b', 'a', 'd', 'enter');
    expect(refused().cursorLine()).toBe('> bad|');
    expect(refused().press('g', 'o', 'enter').answer()).toEqual({ value: 'go' });
    expect(refused().paste('gone').press('enter').answer()).toEqual({ value: 'gone' });
    expect(refused().press('backspace', 'y', 'enter').answer()).toEqual({ value: 'bay' });
    expect(refused().press('enter').rings()).toBe(2);
  });

  it('is left with Escape where it can be, whatever is typed in it', () => {
    expect(play(textPrompt(question)).press('a', 'escape').rings()).toBe(1);
    const canLeave = play(textPrompt({ ...question, canLeave: true }));
    expect(canLeave.press('b', 'a', 'd', 'enter', 'escape').answer()).toEqual({ value: '' });
  });

  it('asks once before it takes what is doubted', () => {
    const played = play(
      textPrompt({ ...question, doubt: (text) => (text.length < 3 ? 'All of it?' : undefined) }),
    ).press('a', 'enter');
    expect(played.shown()).toContain('All of it?');
    played.press('b', 'enter');
    expect(played.shown()).toContain('All of it?');
    expect(played.press('enter').answer()).toEqual({ value: 'ab' });
  });

  it('tells every change, so that nothing typed is lost', () => {
    const onDraft = vi.fn<(text: string) => void>();
    play(textPrompt({ ...question, onDraft }))
      .press('a')
      .paste('b\nc');
    expect(onDraft.mock.calls).toEqual([['a'], ['ab\nc']]);
  });

  it('rings at keys that mean nothing, and does nothing', () => {
    const played = play(textPrompt({ ...question, initial: 'a' })).press(
      'f5',
      'escape',
      'right',
      'tab',
    );
    expect(played.rings()).toBe(4);
    expect(played.press('enter').answer()).toEqual({ value: 'a' });
  });

  it('takes no control characters from what it is given', () => {
    const played = play(textPrompt({ ...question, initial: 'a\u001B[31mb\tc' }));
    expect(played.press('enter').answer()).toEqual({ value: 'ab c' });
  });

  it('shows a long text around the cursor, and says which part', () => {
    const size = { columns: 40, rows: 12 };
    const initial = Array.from({ length: 50 }, (_, index) => `line ${index + 1}.`).join('\n');
    const played = play(textPrompt({ ...question, initial }), size);
    expect(played.lines().length).toBeLessThan(size.rows);
    expect(played.cursorLine()).toBe('  line 50.|');
    expect(played.shown()).toContain('rows 42-50 of 50');
    played.press(...Array.from({ length: 25 }, () => 'up'));
    expect(played.cursorLine()).toBe('  line 25.| ⏎');
    expect(played.lines().length).toBeLessThan(size.rows);
    played.press('pageup', 'pageup', 'pageup');
    expect(played.cursorLine()).toBe('> line 1.| ⏎');
    expect(played.press('up').rings()).toBe(1);
  });

  it('takes 20,000 characters of a paste whole', () => {
    const text = 'word '.repeat(4000).trim();
    expect(play(textPrompt(question)).paste(text).press('enter').answer()).toEqual({ value: text });
  });
});

function overflow(text: string): string | undefined {
  return text.length > 5 ? `${text.length} are too many.` : undefined;
}

describe('a text that is longer than what can be stored', () => {
  it('is said to be at once, with a bell where it becomes so, and kept to be shortened', () => {
    const played = play(textPrompt({ ...question, overflow })).paste('123456');
    expect(played.lines()).toEqual(['Note', '> 123456', '6 are too many.']);
    expect(played.press('7').rings()).toBe(1);
    expect(played.shown()).toContain('7 are too many.');
    expect(played.press('backspace', 'backspace').lines()).toEqual(['Note', '> 12345']);
    expect(played.press('enter').answer()).toEqual({ value: '12345' });
  });
});

const ask = (usual: boolean) =>
  play(
    yesNoPrompt({
      head: () => ['Sure?'],
      usual,
      words: { yes: 'Ja', no: 'Nej', wrong: 'Type yes or no.' },
      partShown: () => '',
      earlyWords: { kept: 'Kept.', dropped: 'Dropped.' },
    }),
  );

describe('the yes-or-no prompt', () => {
  it.each([
    ['j', true],
    ['JA', true],
    ['y', true],
    ['n', false],
    ['nej', false],
    ['no', false],
  ])('takes %s', (typed, value) => {
    expect(
      ask(!value)
        .press(...Array.from(typed), 'enter')
        .answer(),
    ).toEqual({ value });
  });

  it.each([true, false])('takes Enter alone for what is usual: %s', (value) => {
    expect(ask(value).press('enter').answer()).toEqual({ value });
  });

  it.each(['maybe', 'yes\nno', 'n\n'.repeat(3)])('asks again after %j', (text) => {
    const played = ask(false).paste(text).press('enter');
    expect(played.answer()).toBeUndefined();
    expect(played.shown()).toContain('Type yes or no.');
    expect(played.rings()).toBe(1);
  });
});
