import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../../src/app/load/load-standard.ts';
import { createTerminalInterviewer } from '../../../src/cli/interview/screen/terminal-interviewer.ts';
import type { Prompt } from '../../../src/cli/prompt/prompt.ts';
import type { PromptSession } from '../../../src/cli/prompt/prompt-session.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { beginQuickList } from '../../../src/questionnaire/run-quick-list.ts';
import { halfRated } from '../../questionnaire/in-turn.ts';
import { english } from '../../support/messages.ts';
import { play } from '../prompt/play.ts';
import { assessContext } from './assess-context.ts';

const standard = await loadStandard('iso-21001-2018', '.', english);

/** Goes through the quick list with keys by what is shown; counts them. */
async function goThrough(keyFor: (shown: string) => string, order = standard.requirements) {
  let keys = 0;
  const screens: string[] = [];
  const session: PromptSession = {
    run: () => Promise.reject(new Error('nothing is run here')),
    ask: async <State, Value>(prompt: Prompt<State, Value>): Promise<Value> => {
      const played = play(prompt);
      while (played.answer() === undefined) {
        screens.push(played.shown());
        played.press(keyFor(played.shown()));
        keys += 1;
      }
      const answer = played.answer();
      if (answer === undefined) throw new Error('it was answered');
      return answer.value;
    },
    say: () => {},
    close: () => {},
  };
  const answers = new Map<string, Answer>();
  const store = {
    answers,
    record: async (id: string, answer: Answer) => void answers.set(id, answer),
    recordAll: () => Promise.reject(new Error('the list records one rating at a time')),
  };
  const context = assessContext({ standard, store });
  const ended = await beginQuickList({
    order,
    clauses: standard.clauses,
    synonyms: [],
    highest: 4,
    interviewer: createTerminalInterviewer(context, session),
    store,
    stamp: () => ({ at: '2027-01-11T09:00:00Z' }),
    summarize: ({ clause, title }) => ({ clause, title, ...halfRated }),
  });
  return { keys, screens, answers, ended };
}

describe('the quick list of the whole standard', () => {
  it('rates all 188 requirements in at most 200 keys', async () => {
    const { keys, answers, ended } = await goThrough((shown) =>
      shown.includes(' rates · ') ? '3' : 'enter',
    );
    expect(standard.requirements).toHaveLength(188);
    expect([...answers.values()].map(({ rating }) => rating)).toEqual(
      standard.requirements.map(() => 3),
    );
    expect(ended.phase).toBe('finished');
    expect(keys).toBeLessThanOrEqual(200);
  });

  it('asks afterwards, where the person wants it, for what is missing where it is low', async () => {
    let digits = 0;
    const { screens, answers } = await goThrough(
      (shown) => {
        if (!shown.includes(' rates · ')) return 'enter';
        digits += 1;
        return digits === 5 ? '2' : '4';
      },
      standard.requirements.slice(0, 8),
    );
    const rest = screens.filter((shown) => !shown.includes('PgUp'));
    expect(rest[0]).toContain(
      '1 requirement is rated low (u undo). Say now what is missing? (Y/n)',
    );
    expect(rest[1]).toContain('What is missing?');
    expect([...answers.values()].filter(({ rating }) => rating === 2)).toHaveLength(1);
  });

  it('shows a clause in a window, with the question of the row and what its ratings mean', async () => {
    const { screens } = await goThrough(() => 'q');
    expect(screens).toHaveLength(1);
    for (const part of ['4.1 Understanding', '❯ ·', '0  Absent', '4  Conforms', '↑↓ move']) {
      expect(screens[0]).toContain(part);
    }
    expect(screens[0]?.split('\n').length).toBeLessThan(24);
    // The levels are cut only where no row is free any more.
    expect(screens[0]?.split('\n')).toHaveLength(23);
  });

  it('shows all of a question, with its points, by ?', async () => {
    let keys = 0;
    const { screens } = await goThrough(() => {
      keys += 1;
      return ['?', 'pagedown', 'q'][keys - 1] ?? 'q';
    });
    expect(screens[2]).toContain('Why it matters');
    expect(screens[2]).toContain('? back to the list');
  });
});
