import { describe, expect, it } from 'vitest';
import { askPlainQuick } from '../../../src/cli/interview/plain/ask-plain-quick.ts';
import { askQuick } from '../../../src/cli/interview/screen/ask-quick.ts';
import type { Prompt } from '../../../src/cli/prompt/prompt.ts';
import type { PromptSession } from '../../../src/cli/prompt/prompt-session.ts';
import { createQuestions } from '../../../src/cli/prompt/questions.ts';
import type { Testimony } from '../../../src/model/assessment.ts';
import type { QuickView } from '../../../src/questionnaire/interviewer.ts';
import { aRequirement } from '../../support/build-data.ts';
import { type Played, play } from '../prompt/play.ts';
import { assessContext } from './assess-context.ts';

const spoken: readonly Testimony[] = [
  { who: 'Maria', words: 'We plan in June.', shows: 2 },
  { who: 'Bo', words: 'Never seen.', private: 'was angry' },
];
const context = assessContext({ said: (id) => (id === 'rooms' ? spoken : []) });
const view: QuickView = {
  clause: { clause: '4', title: 'Context' },
  rows: ['rooms', `halls-${'long-'.repeat(20)}`].map((id) => ({
    requirement: aRequirement({ id }),
    answer: undefined,
    earlier: undefined,
  })),
  active: 0,
  progress: { rated: 0, inScope: 2, criticalOpen: 0 },
  canUndo: false,
  since: 'turned',
  leftOver: '',
};

/** What lines of a list are not asked with. */
const unused = {
  prepare: async () => {},
  printLines: () => {},
  askText: () => Promise.reject(new Error('no text is asked for here')),
};

const quit = async (): Promise<string> => 'q';

/** The list, played in a window of so many rows. */
async function playList(rows: number): Promise<Played<unknown>> {
  let played: Played<unknown> | undefined;
  const session: PromptSession = {
    run: () => Promise.reject(new Error('nothing is run here')),
    ask: <State, Value>(prompt: Prompt<State, Value>): Promise<Value> => {
      played = play(prompt, { columns: 60, rows });
      return Promise.reject(new Error('looked at'));
    },
    say: () => {},
    close: () => {},
  };
  const { colour } = context.terminal;
  const questions = createQuestions(session, { messages: context.messages, colour });
  await expect(askQuick(view, { context, session, questions })).rejects.toThrow('looked at');
  if (played === undefined) throw new Error('nothing was asked');
  return played;
}

describe('what people said, in the quick list', () => {
  it('is marked on its row and stands below the ratings where there is room', async () => {
    const played = await playList(24);
    expect(played.lines().find((line) => line.startsWith('❯'))).toMatch(/rooms \[2 spoke\]$/);
    expect(played.shown()).toContain('  Maria: "We plan in June." (2 Defined)');
    expect(played.shown()).not.toContain('angry');
    expect(played.press('down').shown()).not.toContain('Maria');
  });

  it('leaves the ratings their rows where there is none, and is behind the key for all', async () => {
    const played = await playList(17);
    expect(played.shown()).toContain('[2 spoke]');
    expect(played.shown()).toContain('4  Conforms');
    expect(played.shown()).not.toContain('June');
    expect(played.press('?').shown()).toContain('We plan in June.');
    expect(played.rings()).toBe(0);
    played.press('x');
    expect(played.rings()).toBe(1);
  });

  it('is read by a question mark and a number in lines, which rate nothing', async () => {
    const said: string[] = [];
    const lines = ['?1', '?2', '?9', '? 1', 'q'];
    const reply = await askPlainQuick(view, {
      context,
      print: (text: string) => void said.push(text),
      ask: async () => lines.shift() ?? 'q',
      ...unused,
    });
    expect(reply).toEqual({ kind: 'finish' });
    expect(said.filter((text) => text.includes('We plan in June.'))).toHaveLength(2);
    expect(said.filter((text) => text.startsWith('Type at most'))).toHaveLength(2);
    expect(said.join('\n')).toMatch(/1\W.*rooms \[2 spoke\]/);
    expect(said).toContain(
      'A question mark and a number, such as ?2, reads what people said on it.',
    );
  });

  it('is not spoken of where nobody said anything', async () => {
    const said: string[] = [];
    const print = (text: string) => void said.push(text);
    await askPlainQuick(view, { context: assessContext(), print, ask: quit, ...unused });
    expect(said.join('\n')).not.toMatch(/spoke|question mark/);
  });
});
