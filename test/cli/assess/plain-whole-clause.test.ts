import { describe, expect, it } from 'vitest';
import { plainWholeClauseAsking } from '../../../src/cli/interview/plain/ask-plain-whole-clause.ts';
import { english } from '../../support/messages.ts';
import { assessContext } from './assess-context.ts';

/** A person who types these lines, one after the other. */
function typing(...lines: readonly string[]) {
  const rest = [...lines];
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const ask = async (question: string): Promise<string> => {
    printed.push(question);
    return rest.shift() ?? '';
  };
  const asking = {
    prepare: async () => {},
    context: assessContext(),
    print,
    printLines: () => {},
    ask,
    askText: async () => '',
  };
  return { ...plainWholeClauseAsking(asking), printed };
}

describe('a whole clause, asked in plain lines', () => {
  it('is chosen by a number that is there, or left by the last one', async () => {
    const wrong = typing('9', 'two', '2');
    expect(await wrong.select('Which?', ['4 Rooms', '5 Halls'])).toBe(1);
    const again = english.text('questionnaire.plain.wrong-number', { last: 3 });
    expect(wrong.printed.filter((text) => text === again)).toHaveLength(2);
    expect(await typing('3').select('Which?', ['4 Rooms', '5 Halls'])).toBeUndefined();
  });

  it('is confirmed by the beginning of a word alone', async () => {
    expect(await typing('y').confirm('Sure?')).toBe(true);
    expect(await typing('No').confirm('Sure?')).toBe(false);
    const unsure = typing('perhaps', '', 'YE');
    expect(await unsure.confirm('Sure?')).toBe(true);
    const again = english.text('questionnaire.yes-or-no');
    expect(unsure.printed.filter((text) => text === again)).toHaveLength(2);
  });
});
