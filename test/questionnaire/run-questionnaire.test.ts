import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import type {
  AnswerStore,
  Details,
  Interviewer,
  InterviewNotice,
  RatingReply,
  WholeClauseReply,
} from '../../src/questionnaire/interviewer.ts';
import { runQuestionnaire } from '../../src/questionnaire/run-questionnaire.ts';
import { aRequirement } from '../support/build-data.ts';
import { halfRated, inTurn, noList } from './in-turn.ts';

const clauses = ['4', '4.1', '4.2', '5', '8', '8.5', '8.5.1', '8.5.2'].map((clause) => ({
  clause,
  title: `Clause ${clause}`,
  untitled: false,
}));
const items = [{ ref: '4.1-1', text: 'Something', status: 'confirmed' }] as const;
const order = ['4.1', '4.1', '4.2', '5', '8.5.1', '8.5.2'].map((clause, index) =>
  aRequirement({ id: `r${index}`, clause, items }),
);

const round = { order, clauses, synonyms: [], highest: 4 };

/** What a person does at each question they see; `details` are given after a rating. */
interface Person {
  readonly reply: (id: string, asked: number) => RatingReply;
  readonly details?: (id: string) => readonly Details[];
  readonly wholeClause?: WholeClauseReply;
}

async function run(person: Person, answers = new Map<string, Answer>()) {
  const log: string[] = [];
  const notices: InterviewNotice[] = [];
  let asked = 0;
  const store: AnswerStore = {
    answers,
    record: async (id, answer) => {
      await Promise.resolve();
      log.push(`recorded ${id} ${answer.rating}`);
      answers.set(id, answer);
    },
    recordAll: () => Promise.reject(new Error('the questionnaire records one answer at a time')),
  };
  const interviewer: Interviewer = {
    askRating: async ({ requirement, path }) => {
      log.push(`asked ${requirement.id} ${path.map(({ clause }) => clause).join('>')}`);
      asked += 1;
      return person.reply(requirement.id, asked);
    },
    askDetails: async ({ requirement, asksMissing }, record) => {
      log.push(`details ${requirement.id}${asksMissing ? ' and what is missing' : ''}`);
      return inTurn(person.details?.(requirement.id) ?? [], record).then(() => 'done' as const);
    },
    askWholeClause: async (choices) => {
      log.push(...choices.map(({ clause, open }) => `choice ${clause.clause} ${open}`));
      return person.wholeClause;
    },
    ...noList,
    tell: (notice) => {
      notices.push(notice);
      if (notice.kind === 'clause-passed') log.push(`passed ${notice.summary.clause}`);
      else log.push(notice.kind);
    },
  };
  const ending = await runQuestionnaire({
    ...round,
    interviewer,
    store,
    stamp: () => ({ at: '2026-11-23' }),
    summarize: ({ clause, title }) => ({ clause, title, ...halfRated }),
  });
  return { log, notices, answers, ending };
}

const details = (id: string) => [{ note: `Note of ${id}` }];
const quit: RatingReply = { kind: 'quit' };

describe('the questionnaire', () => {
  it('records an answer before it says so and before it asks on', async () => {
    const { log } = await run({
      reply: (_, asked) => (asked === 1 ? { kind: 'rate', rating: 2 } : quit),
      details: () => [{ note: 'Seen.' }, { missing: ['4.1-1'] }],
    });
    expect(log).toEqual([
      'asked r0 4>4.1',
      'recorded r0 2',
      'answered',
      'details r0 and what is missing',
      'recorded r0 2',
      'detailed',
      'recorded r0 2',
      'detailed',
      'asked r1 4>4.1',
    ]);
  });

  it('keeps every detail that was recorded', async () => {
    const { answers } = await run({
      reply: (_, asked) => (asked === 1 ? { kind: 'rate', rating: 2 } : quit),
      details: () => [{ note: 'Seen.' }, { missing: ['4.1-1'] }, { evidence: [{ title: 'List' }] }],
    });
    expect(answers.get('r0')).toEqual({
      rating: 2,
      note: 'Seen.',
      missing: ['4.1-1'],
      evidence: [{ title: 'List' }],
      at: '2026-11-23',
    });
  });

  it.each([
    [0, 'details r0'],
    [1, 'details r0 and what is missing'],
    [4, 'details r0'],
  ])('asks what is missing only between the ends of the scale: %i', async (rating, line) => {
    const reply = (_: string, asked: number): RatingReply =>
      asked === 1 ? { kind: 'rate', rating } : quit;
    const { log } = await run({ reply });
    expect(log).toContain(line);
  });

  it('sums up each clause when its last question is passed, the inner first', async () => {
    const { log } = await run({ reply: () => ({ kind: 'skip' }) });
    const passed = log.filter((line) => line.startsWith('passed'));
    expect(passed).toEqual(['passed 4.1', 'passed 4.2', 'passed 4', 'passed 5', 'passed 8']);
  });

  it('sums nothing up when the person goes back or jumps', async () => {
    const { log } = await run({
      reply: (_, asked) => (asked === 1 ? { kind: 'jump', id: 'r4' } : quit),
    });
    expect(log.filter((line) => line.startsWith('passed'))).toEqual([]);
  });

  it('says what it skipped', async () => {
    const { notices } = await run({ reply: (_, asked) => (asked === 1 ? { kind: 'skip' } : quit) });
    expect(notices).toEqual([{ kind: 'skipped', requirement: order[0] }]);
  });

  it('offers the clauses around a question that have open ones, and records each', async () => {
    const { log, answers } = await run({
      reply: (_, asked) => (asked === 1 ? { kind: 'whole-clause' } : quit),
      wholeClause: { clause: '4', kind: 'not-applicable', justification: 'No.' },
    });
    expect(log.slice(0, 10)).toEqual([
      'asked r0 4>4.1',
      'choice 4 3',
      'choice 4.1 2',
      'recorded r0 na',
      'answered',
      'recorded r1 na',
      'answered',
      'recorded r2 na',
      'answered',
      'passed 4.1',
    ]);
    expect([...answers.keys()]).toEqual(['r0', 'r1', 'r2']);
  });

  it('records nothing where the person thinks better of a whole clause', async () => {
    const { answers, log } = await run({
      reply: (_, asked) => (asked === 1 ? { kind: 'whole-clause' } : quit),
    });
    expect(answers.size).toBe(0);
    expect(log.at(-1)).toBe('asked r0 4>4.1');
  });

  it('does not ask about a whole clause that is answered', async () => {
    const answers = new Map(order.map(({ id }) => [id, { rating: 1, missing: [], evidence: [] }]));
    const { log } = await run(
      { reply: (_, asked) => (asked === 1 ? { kind: 'whole-clause' } : quit) },
      answers,
    );
    expect(log).toEqual(['asked r0 4>4.1', 'nothing-open', 'asked r0 4>4.1']);
  });

  it('stops with the failure of the store', async () => {
    const failing = new Map<string, Answer>();
    failing.set = () => {
      throw new Error('disk full');
    };
    const running = run({ reply: () => ({ kind: 'rate', rating: 1 }) }, failing);
    await expect(running).rejects.toThrow('disk full');
  });
});

describe('an interrupted questionnaire', () => {
  it('that is resumed ends as one that was not', async () => {
    const anyReply: fc.Arbitrary<RatingReply> = fc.oneof(
      fc.record({ kind: fc.constant('rate' as const), rating: fc.nat(4) }),
      fc.record({ kind: fc.constant('not-applicable' as const), justification: fc.string() }),
    );
    const replies = fc.array(anyReply, { minLength: order.length, maxLength: order.length });
    const cuts = fc.array(fc.integer({ min: 1, max: order.length }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(replies, cuts, async (given, cutAt) => {
        const replyTo = (id: string): RatingReply => given[Number(id.slice(1))] ?? quit;
        const whole = await run({ reply: replyTo, details });
        const answers = new Map<string, Answer>();
        await inTurn(cutAt, async (cut) => {
          const reply = (id: string, asked: number): RatingReply => {
            if (asked === cut) throw new Error('interrupted');
            return replyTo(id);
          };
          await run({ reply, details }, answers).catch(() => undefined);
        });
        const resumed = await run({ reply: replyTo, details }, answers);
        expect([resumed.answers, resumed.ending.phase]).toEqual([whole.answers, 'finished']);
      }),
      { numRuns: 1000 },
    );
  });
});
