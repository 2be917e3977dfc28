import { render as renderPrompt } from '@inquirer/testing';
import { describe, expect, it, vi } from 'vitest';
import { type RatingPromptConfig, ratingPrompt } from '../../src/cli/assess/rating-prompt.ts';
import { textPrompt } from '../../src/cli/assess/text-prompt.ts';
import { tickPrompt } from '../../src/cli/assess/tick-prompt.ts';

type Rendering<Value, Config> = Parameters<typeof renderPrompt<Value, Config>>;

/** A prompt that a test leaves open is closed with the process: no failure of anybody. */
async function render<Value, Config>(
  prompt: Rendering<Value, Config>[0],
  config: Config,
): Promise<Awaited<ReturnType<typeof renderPrompt<Value, Config>>>> {
  const rendered = await renderPrompt<Value, Config>(prompt, config);
  rendered.answer.catch(() => undefined);
  return rendered;
}

const question: RatingPromptConfig = {
  highest: 4,
  canKeep: false,
  top: ['8 Operation', '', 'How is it?'],
  scale: ['0 Absent', '4 Conforms'],
  keys: ['? help'],
  helpKeys: ['? close help'],
  help: () => Array.from({ length: 30 }, (_, index) => `help ${index + 1}.`),
  rows: 15,
  wrongKey: 'Press a rating.',
};

describe('the rating prompt', () => {
  it.each([
    ['0', { kind: 'rate', rating: 0 }],
    ['4', { kind: 'rate', rating: 4 }],
    ['n', { kind: 'not-applicable' }],
    ['N', { kind: 'not-applicable' }],
    ['b', { kind: 'back' }],
    ['s', { kind: 'skip' }],
    ['j', { kind: 'jump' }],
    ['w', { kind: 'whole-clause' }],
    ['q', { kind: 'quit' }],
  ])('takes %s as an answer', async (key, answer) => {
    const prompt = await render(ratingPrompt, question);
    prompt.events.type(key);
    await expect(prompt.answer).resolves.toEqual(answer);
  });

  it('shows where we are, the question, the scale and the keys', async () => {
    const { getScreen } = await render(ratingPrompt, question);
    expect(getScreen()).toBe('8 Operation\n\nHow is it?\n\n0 Absent\n4 Conforms\n\n? help');
  });

  it.each(['5', 'x', 'é'])('says which keys there are after %s', async (key) => {
    const { events, getScreen } = await render(ratingPrompt, question);
    events.type(key);
    expect(getScreen()).toContain('Press a rating.');
    events.type('?');
    expect(getScreen()).not.toContain('Press a rating.');
  });

  it('keeps an answer with Enter only where there is one', async () => {
    const open = await render(ratingPrompt, question);
    open.events.keypress('enter');
    expect(open.getScreen()).toContain('Press a rating.');
    const answered = await render(ratingPrompt, { ...question, canKeep: true });
    answered.events.keypress('enter');
    await expect(answered.answer).resolves.toEqual({ kind: 'keep' });
  });

  it('does not take a control key for its letter', async () => {
    const { events, getScreen, answer } = await render(ratingPrompt, question);
    events.keypress({ name: 'n', ctrl: true });
    expect(getScreen()).toContain('0 Absent');
    events.type('3');
    await expect(answer).resolves.toEqual({ kind: 'rate', rating: 3 });
  });

  it('folds help out in place of the scale, as much as fits, and scrolls it', async () => {
    const { events, getScreen } = await render(ratingPrompt, question);
    events.type('?');
    const lines = getScreen().split('\n');
    expect(lines).toContain('help 1.');
    expect(lines).not.toContain('0 Absent');
    expect(lines.length).toBeLessThan(question.rows);
    events.keypress('down');
    expect(getScreen()).not.toContain('help 1.');
    events.keypress('up');
    expect(getScreen()).toContain('help 1.');
    for (let page = 0; page < 10; page += 1) events.type(' ');
    expect(getScreen()).toContain('help 30.');
    events.type('?');
    expect(getScreen()).toContain('0 Absent');
  });

  it('can be answered while help is open', async () => {
    const { events, answer } = await render(ratingPrompt, question);
    events.type('?');
    events.type('2');
    await expect(answer).resolves.toEqual({ kind: 'rate', rating: 2 });
  });
});

describe('the tick prompt', () => {
  const config = {
    lines: ['What is missing?'],
    items: [['a) first'], ['b) second', 'on two lines'], ['c) third']],
    ticked: new Set([1]),
    keys: ['space ticks'],
    height: 10,
    highlight: (line: string) => line,
    onDraft: () => {},
  };

  it('shows what is ticked', async () => {
    const { getScreen } = await render(tickPrompt, config);
    expect(getScreen()).toContain('1 [ ] a) first\n2 [x] b) second\n      on two lines\n3 [ ] c)');
  });

  it('ticks and unticks with space and with numbers, and tells each change', async () => {
    const drafts: string[] = [];
    const onDraft = (ticked: ReadonlySet<number>) => drafts.push([...ticked].join(' '));
    const { events, answer } = await render(tickPrompt, { ...config, onDraft });
    events.keypress('space');
    events.keypress('2');
    events.keypress('down');
    events.keypress('space');
    expect(drafts).toEqual(['1 0', '0', '0 2']);
    events.keypress('enter');
    await expect(answer).resolves.toEqual(new Set([0, 2]));
  });

  it('goes round at both ends', async () => {
    const { events, answer } = await render(tickPrompt, config);
    events.keypress('up');
    events.keypress('space');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(new Set([1, 2]));
  });
});

describe('the text prompt', () => {
  const config = {
    lines: ['Note'],
    initial: '',
    refuse: (text: string) => (text === 'bad' ? 'Not that.' : undefined),
    onDraft: () => {},
  };

  it('gives what was typed, trimmed', async () => {
    const { events, answer, getScreen } = await render(textPrompt, config);
    events.type('  seen in May ');
    expect(getScreen()).toContain('>   seen in May');
    events.keypress('enter');
    await expect(answer).resolves.toBe('seen in May');
  });

  it('keeps a text of several lines as it is', async () => {
    const initial = 'first\nsecond';
    const { events, answer, getScreen } = await render(textPrompt, { ...config, initial });
    expect(getScreen()).toContain('> first ⏎ second');
    events.keypress('enter');
    await expect(answer).resolves.toBe(initial);
  });

  it('makes line feeds of a paste part of the text', async () => {
    const { events, answer } = await render(textPrompt, config);
    events.type('first');
    events.keypress('return');
    events.type('second');
    events.keypress('enter');
    await expect(answer).resolves.toBe('first\nsecond');
  });

  it('tells every change, so that nothing typed is lost', async () => {
    const onDraft = vi.fn<(text: string) => void>();
    const { events } = await render(textPrompt, { ...config, onDraft });
    events.type('ab');
    expect(onDraft).toHaveBeenLastCalledWith('ab');
  });

  it('says what is wrong and lets the text be mended', async () => {
    const { events, answer, getScreen } = await render(textPrompt, config);
    events.type('bad');
    events.keypress('enter');
    await vi.waitFor(() => expect(getScreen()).toContain('Not that.'));
    expect(getScreen()).toContain('> bad');
    events.type('ly');
    events.keypress('enter');
    await expect(answer).resolves.toBe('badly');
  });

  it('takes no control characters from what it is given', async () => {
    const initial = 'a\u001B[31mb\tc';
    const { events, answer } = await render(textPrompt, { ...config, initial });
    events.keypress('enter');
    await expect(answer).resolves.toBe('ab c');
  });
});
