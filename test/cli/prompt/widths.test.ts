import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { Prompt, Size } from '../../../src/cli/prompt/prompt.ts';
import type { PromptSession } from '../../../src/cli/prompt/prompt-session.ts';
import { createQuestions } from '../../../src/cli/prompt/questions.ts';
import { readableWidth, windowWidth } from '../../../src/cli/terminal/wrap-text.ts';
import { english } from '../../support/messages.ts';

const above = (): readonly string[] => Array.from({ length: 10 }, (_, row) => `above ${row}`);

/** The longest line that a question draws in a window of so many columns. */
async function widest(columns: number, ask: Ask): Promise<number> {
  return Math.max(...(await drawn({ columns, rows: 24 }, ask)).map(({ length }) => length));
}

type Ask = (questions: ReturnType<typeof createQuestions>) => unknown;

/** What a question draws in a window of a size, below ten lines. */
async function drawn(size: Size, ask: Ask): Promise<readonly string[]> {
  let lines: readonly string[] = [];
  const session: PromptSession = {
    run: () => Promise.reject(new Error('nothing is run here')),
    ask: <State, Value>(prompt: Prompt<State, Value>): Promise<Value> => {
      ({ lines } = prompt.draw(prompt.start, size));
      return new Promise(() => {});
    },
    say: () => {},
    close: () => {},
  };
  ask(createQuestions(session, { messages: english, colour: new Chalk({ level: 0 }), above }));
  return lines;
}

const choice: Ask = ({ choose }) => choose('Which?', ['Yes', 'No']);
const long = 'word '.repeat(60).trim();

describe('the rule for widths', () => {
  it.each([
    [40, 39, 39],
    [100, 99, 99],
    [140, 100, 139],
    [undefined, 79, 79],
    [0, 79, 79],
    [5, 19, 19],
  ])('in %s columns gives running text %i, and lists %i', (columns, text, list) => {
    expect([readableWidth(columns), windowWidth(columns)]).toEqual([text, list]);
  });

  it('gives a list the window, and what is asked the width of a text', async () => {
    const list = await widest(140, ({ choose }) => choose('Which?', [long, 'No']));
    expect(list).toBeGreaterThan(130);
    const asked = await widest(140, ({ yesNo }) => yesNo(long, true));
    expect(asked).toBeGreaterThan(90);
    expect(asked).toBeLessThanOrEqual(100);
  });
});

describe('what stays above a question', () => {
  it('ends openly above a list that has no room for it', async () => {
    expect(await drawn({ columns: 80, rows: 24 }, choice)).toContain('above 9');
    const low = await drawn({ columns: 80, rows: 14 }, choice);
    expect(low.slice(0, 4)).toEqual(['above 0', 'above 1', '… (Esc: whole question)', 'Which?']);
  });

  it('is paged above a text', async () => {
    const low = await drawn({ columns: 80, rows: 10 }, ({ yesNo }) => yesNo('Really?', true));
    expect(low.join('\n')).toContain('more: PgDn, PgUp (lines 1–5 of 10)');
  });
});
