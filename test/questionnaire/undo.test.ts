import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import type {
  AnswerStore,
  Interviewer,
  InterviewNotice,
  QuickReply,
  RatingReply,
} from '../../src/questionnaire/interviewer.ts';
import { runQuestionnaire } from '../../src/questionnaire/run-questionnaire.ts';
import { beginQuickList } from '../../src/questionnaire/run-quick-list.ts';
import { aRequirement } from '../support/build-data.ts';
import { halfRated } from './in-turn.ts';

const order = ['a', 'b', 'c', 'd'].map((id) =>
  aRequirement({ id, clause: id === 'd' ? '5' : '4' }),
);
const clauses = ['4', '5'].map((clause) => ({ clause, title: 'Context', untitled: false }));

/** A store that takes back, as one in memory; what is in `others` was changed by somebody else. */
function storeOf(answers: Map<string, Answer>, others: ReadonlySet<string>): AnswerStore {
  const saved: { readonly id: string; readonly before: Answer | undefined }[] = [];
  return {
    answers,
    record: async (id, answer) => {
      saved.push({ id, before: answers.get(id) });
      answers.set(id, answer);
    },
    recordAll: () => Promise.reject(new Error('one at a time')),
    takeBack: async (ids) => {
      const steps = ids.toReversed().map(() => saved.pop());
      for (const step of steps) {
        if (step === undefined || others.has(step.id)) continue;
        if (step.before === undefined) answers.delete(step.id);
        else answers.set(step.id, step.before);
      }
      return {
        answers: new Map(ids.map((id) => [id, answers.get(id)])),
        kept: ids.filter((id) => others.has(id)).map((id) => ({ id, theirs: answers.get(id) })),
      };
    },
  };
}

interface Sitting {
  readonly replies: readonly RatingReply[];
  readonly quick?: readonly QuickReply[];
  readonly others?: ReadonlySet<string>;
  readonly cannotUndo?: boolean;
  readonly ends?: readonly 'undo'[];
}

async function sit({
  replies,
  quick = [],
  others = new Set(),
  cannotUndo = false,
  ends = [],
}: Sitting) {
  const answers = new Map<string, Answer>([['c', { rating: 1, missing: [], evidence: [] }]]);
  const [waiting, listed, closing] = [[...replies], [...quick], [...ends]];
  const asked: string[] = [];
  const notices: InterviewNotice[] = [];
  const { takeBack, ...store } = storeOf(answers, others);
  const interviewer: Interviewer = {
    askRating: async ({ requirement, canUndo }) => {
      asked.push(`${requirement.id}${canUndo ? ' u' : ''}`);
      return waiting.shift() ?? { kind: 'quit' };
    },
    askDetails: async (_, record) => {
      await record({ note: 'Seen.' });
      return 'done';
    },
    askWholeClause: async () => ({ kind: 'absent', clause: '4' }),
    askQuick: async ({ active, canUndo }) => {
      asked.push(`list ${active}${canUndo ? ' u' : ''}`);
      return listed.shift() ?? { kind: 'finish' };
    },
    agreeDetails: async () => false,
    askEnd: async ({ open }) => {
      asked.push(`end ${open}`);
      return closing.shift() ?? 'end';
    },
    tell: (notice) => notices.push(notice),
  };
  const interview = {
    order,
    clauses,
    synonyms: [],
    highest: 4,
    interviewer,
    store: cannotUndo || takeBack === undefined ? store : { ...store, takeBack },
    stamp: () => ({ at: '2027-01-11T09:00:00Z' }),
    summarize: () => ({ clause: '4', title: 'Context', ...halfRated }),
  };
  const ended = await (quick.length > 0 ? beginQuickList(interview) : runQuestionnaire(interview));
  const undone = notices.flatMap((notice) => (notice.kind === 'undone' ? [notice.undone] : []));
  return { asked, notices, undone, answers, ended };
}

const rate = (rating: number): RatingReply => ({ kind: 'rate', rating });
const undo: RatingReply = { kind: 'undo' };

describe('undo in the questionnaire', () => {
  it('takes back the last answer with its details, then the one before, and goes there', async () => {
    const { asked, undone, answers, ended } = await sit({
      replies: [rate(3), rate(2), undo, undo],
    });
    expect(asked).toEqual(['a', 'b u', 'c u', 'b u', 'a']);
    expect(undone).toMatchObject([
      [{ requirement: { id: 'b' }, was: { rating: 2, note: 'Seen.' }, now: undefined }],
      [{ requirement: { id: 'a' }, was: { rating: 3 }, now: undefined }],
    ]);
    expect([...answers.keys()]).toEqual(['c']);
    expect(ended.answeredAt).toEqual([]);
    expect(ended.savedAt).toBeDefined();
  });

  it('takes back the last answer of all before it ends', async () => {
    const replies = [rate(3), rate(2), rate(1), rate(0), rate(4)];
    const { asked, answers, ended } = await sit({ replies, ends: ['undo'] });
    expect(asked).toEqual(['a', 'b u', 'c u', 'd u', 'end 0', 'd u', 'end 0']);
    expect([ended.phase, answers.get('d')?.rating]).toEqual(['finished', 4]);
  });

  it('ends without a question where nothing was recorded, or cannot undo', async () => {
    const skip: RatingReply = { kind: 'skip' };
    const { asked } = await sit({ replies: [skip, skip, skip, skip] });
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    const stuck = await sit({
      replies: [skip, skip, skip, rate(1)],
      ends: ['undo'],
      cannotUndo: true,
    });
    expect(stuck.asked.slice(4)).toEqual(['end 2']);
    expect(stuck.notices).toContainEqual({ kind: 'nothing-to-undo' });
  });

  it('brings back what an answer changed', async () => {
    const { undone, answers } = await sit({ replies: [{ kind: 'jump', id: 'c' }, rate(4), undo] });
    expect(undone).toMatchObject([[{ was: { rating: 4 }, now: { rating: 1 } }]]);
    expect(answers.get('c')).toEqual({ rating: 1, missing: [], evidence: [] });
  });

  it('takes back a whole clause at once, and goes where it was answered', async () => {
    const { asked, undone, answers } = await sit({
      replies: [{ kind: 'jump', id: 'b' }, { kind: 'whole-clause' }, undo, { kind: 'return' }],
    });
    expect(asked).toEqual(['a', 'b', 'd u', 'b', 'd']);
    expect(undone).toMatchObject([[{ requirement: { id: 'a' } }, { requirement: { id: 'b' } }]]);
    expect([...answers.keys()]).toEqual(['c']);
  });

  it('says where there is nothing to undo, or no way to do it', async () => {
    for (const cannotUndo of [false, true]) {
      const { notices } = await sit({ replies: cannotUndo ? [rate(1), undo] : [undo], cannotUndo });
      expect(notices).toContainEqual({ kind: 'nothing-to-undo' });
    }
  });

  it('leaves what somebody else changed meanwhile, and says so', async () => {
    const { notices, undone, asked } = await sit({
      replies: [{ kind: 'jump', id: 'a' }, rate(3), undo],
      others: new Set(['a']),
    });
    expect(undone).toEqual([]);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'not-undone' }));
    expect(asked.at(-1)).toBe('a');
  });

  it('takes back a digit of the list, and stands on its row', async () => {
    const { asked, answers } = await sit({
      replies: [],
      quick: [
        {
          kind: 'rate',
          ratings: [
            { id: 'a', rating: 2 },
            { id: 'b', rating: 2 },
          ],
        },
        { kind: 'undo' },
        { kind: 'undo' },
      ],
    });
    expect(asked).toEqual(['list 0', 'list 1 u', 'list 1 u', 'list 0']);
    expect([...answers.keys()]).toEqual(['c']);
  });

  it('after as many undos as changes, everything is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 4 })), {
          maxLength: 6,
        }),
        async (given) => {
          const replies = given.flatMap(([id, rating]): readonly RatingReply[] => [
            { kind: 'jump', id },
            rate(rating),
          ]);
          const { answers } = await sit({ replies: [...replies, ...given.map(() => undo)] });
          expect([...answers]).toEqual([['c', { rating: 1, missing: [], evidence: [] }]]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
