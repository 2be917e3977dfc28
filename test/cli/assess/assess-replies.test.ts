import { describe, expect, it } from 'vitest';
import type { ReasonAsking } from '../../../src/cli/interview/ask-reason.ts';
import { askWholeClause } from '../../../src/cli/interview/ask-whole-clause.ts';
import { completeReply } from '../../../src/cli/interview/complete-reply.ts';
import { savingWhenInterrupted } from '../../../src/cli/interview/draft.ts';
import type { TextQuestion } from '../../../src/cli/prompt/questions.ts';
import { Interruption } from '../../../src/cli/terminal/interruption.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { findQuestion } from '../../../src/questionnaire/find-question.ts';
import { aRequirement } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';
import { assessContext } from './assess-context.ts';

/** A person who types texts one after the other; what is refused is said, and the next one typed. */
function typing(...texts: readonly string[]) {
  const said: string[] = [];
  const questions: TextQuestion[] = [];
  const askText = async (question: TextQuestion): Promise<string> => {
    questions.push(question);
    for (const text of texts) {
      const refused = question.refuse(text);
      if (refused === undefined) return text;
      said.push(refused);
    }
    throw new Error('every text was refused');
  };
  return { said, questions, askText, say: (text: string) => said.push(text) };
}

/** A person who is called away while typing. */
function interruptedAfter(text: string) {
  const person = typing();
  const askText = (question: TextQuestion): Promise<string> => {
    person.questions.push(question);
    question.onDraft?.(text);
    return Promise.reject(new Interruption('SIGHUP'));
  };
  return { ...person, askText };
}

type Person = ReturnType<typeof typing>;

const order = Array.from({ length: 7 }, (_, index) =>
  aRequirement({ id: `hall-${index}`, clause: `4.${index + 1}`, name: `Hall ${index}` }),
).concat(aRequirement({ id: 'lifts', clause: '5', name: 'Lifts looked after' }));

const select = () => Promise.reject(new Error('nothing is to be chosen here'));

async function reply(kind: 'not-applicable' | 'jump', person: Person, previous?: Answer) {
  const [requirement = aRequirement({ id: 'none' })] = order;
  const view = {
    requirement,
    number: 1,
    asked: order.length,
    path: [],
    previous,
    canUndo: false,
    progress: { rated: 0, inScope: order.length, criticalOpen: 0 },
    find: (typed: string) => findQuestion(typed, { order, clauses: [] }),
    search: () => [],
  };
  const { askText, say } = person;
  const beside: string[] = [];
  const keepBeside = async (id: string, text: string): Promise<string> => {
    beside.push(`${id} ${text}`);
    return 'beside.txt';
  };
  const sites = { all: ['North', 'South'], highest: 4, name: String };
  const left = { text: '' };
  const asking = { askText, select, say, messages: english, view, keepBeside, sites, left };
  const [settled] = await Promise.allSettled([completeReply({ kind }, asking)]);
  const given = settled.status === 'fulfilled' ? settled.value : settled.reason;
  return { given, beside, said: person.said, questions: person.questions };
}

describe('a place to jump to', () => {
  it.each([
    [['lifts'], { kind: 'jump', id: 'lifts' }, []],
    [[''], undefined, []],
    [['zzzzzz', ''], undefined, [/No question of this round is in "zzzzzz". Type a clause/]],
    [['4.9', '5'], { kind: 'jump', id: 'lifts' }, [/"4.9". Did you mean 4\.\d\?$/]],
    [['hall', '5'], { kind: 'jump', id: 'lifts' }, [/^"hall" is in 7 places.*\(hall-4\) …$/]],
    [['a\nb', '5'], { kind: 'jump', id: 'lifts' }, [/2 lines/]],
  ])('is asked for until there is one: %j', async (texts, wanted, words) => {
    const { given, said } = await reply('jump', typing(...texts));
    expect(given).toEqual(wanted);
    expect(said).toEqual(words.map((pattern) => expect.stringMatching(pattern)));
  });
});

describe('why something does not apply', () => {
  const excluded: Answer = { rating: 'na', justification: 'No halls.', evidence: [] };
  const rated: Answer = { rating: 2, missing: [], evidence: [] };

  it('is asked for with the reason that was given before', async () => {
    const { given, questions } = await reply('not-applicable', typing('No halls, no.'), excluded);
    expect(given).toEqual({ kind: 'not-applicable', justification: 'No halls, no.' });
    expect(questions[0]).toMatchObject({
      initial: 'No halls.',
      message: 'Why does it not apply? Change the reason, or press Enter to keep it.',
    });
  });

  it.each([
    ['We have no', undefined],
    ['We have no', rated],
    ['No halls, and n', excluded],
  ])('is kept in a file where it was not finished, and answers nothing: %#', async (typed, had) => {
    const result = await reply('not-applicable', interruptedAfter(typed), had);
    expect(result.given).toBeInstanceOf(Interruption);
    expect(result.beside).toEqual([`hall-0 ${typed}`]);
    expect(result.said).toEqual([
      'The reason why it does not apply was not finished, so it decides nothing. What was typed is in beside.txt.',
    ]);
  });

  it.each(['', '\u200B\u2060\u00AD', ' \u200B \u3164'])(
    'has to be said, and what cannot be seen says nothing: %j',
    async (typed) => {
      const { given, said } = await reply('not-applicable', typing(typed), rated);
      expect(given).toBeUndefined();
      expect(said).toEqual(['Not applicable needs a reason. Nothing was recorded.']);
      const interrupted = await reply('not-applicable', interruptedAfter(typed), rated);
      expect(interrupted.beside).toEqual([]);
    },
  );

  it.each(['', 'No halls.'])('is not kept where nothing new was typed: %j', async (typed) => {
    const result = await reply('not-applicable', interruptedAfter(typed), excluded);
    expect([result.beside, result.said]).toEqual([[], []]);
  });
});

/** A person who types, and then goes back with Escape. */
function goingBack(text: string): Person & Pick<ReasonAsking, 'askOrBack'> {
  const person = typing();
  const askOrBack = async (question: TextQuestion): Promise<undefined> => {
    person.questions.push(question);
    question.onDraft?.(text);
  };
  return { ...person, askOrBack };
}

describe('a whole clause', () => {
  const clause = { clause: '4', title: 'Halls', untitled: false };
  const choices = [{ clause, open: 7, answered: 0 }];

  /** Chooses by these numbers, one after the other; types a reason; and says yes or no. */
  async function answer(
    chosen: readonly (number | undefined)[],
    person: Person & Pick<ReasonAsking, 'askOrBack'>,
    isMeant = true,
  ) {
    const rest = [...chosen];
    const { askText, askOrBack, said, say } = person;
    const asking = {
      askOrBack,
      select: async () => rest.shift(),
      askText,
      confirm: async () => isMeant,
      say: (text: string) => void say(text),
    };
    return { given: await askWholeClause(choices, asking, assessContext()), said };
  }

  it.each([
    ['no clause is chosen', [undefined]],
    ['nothing is chosen for it', [0, undefined]],
    ['no reason is given', [0, 1]],
  ])('is left as it is where %s', async (_what, chosen) => {
    expect(await answer(chosen, typing(''))).toEqual({ given: undefined, said: [] });
  });

  it('is absent, or does not apply for a reason', async () => {
    expect((await answer([0, 0], typing())).given).toEqual({ clause: '4', kind: 'absent' });
    expect((await answer([0, 1], typing('No halls at all.'))).given).toEqual({
      clause: '4',
      kind: 'not-applicable',
      justification: 'No halls at all.',
    });
  });

  it.each([
    ['', []],
    ['\u200B', []],
    ['No halls', [expect.stringMatching(/give it again: No halls$/)]],
  ])('is not answered where Escape goes back from its reason: %j', async (typed, said) => {
    expect(await answer([0, 1], goingBack(typed))).toEqual({ given: undefined, said });
  });

  it('that was not meant gives the reason back', async () => {
    const { given, said } = await answer([0, 1], typing('No halls at all.'), false);
    expect(given).toBeUndefined();
    expect(said).toEqual([
      'Clause 4 was not answered. This is the reason that you typed, so that you can give it again: No halls at all.',
    ]);
    expect((await answer([0, 0], typing(), false)).said).toEqual([]);
  });
});

async function leaveBy(error: Error): Promise<never> {
  throw error;
}

it('what is being typed is saved where the person is interrupted, and not where something breaks', async () => {
  const saved: string[] = [];
  const leaving = (error: Error): Promise<never> =>
    savingWhenInterrupted(
      () => leaveBy(error),
      async () => void saved.push(error.message),
    );
  await expect(leaving(new Error('broken'))).rejects.toThrow('broken');
  await expect(leaving(new Interruption('end'))).rejects.toThrow('interrupted by end');
  expect(saved).toEqual(['interrupted by end']);
});
