import type { Answer } from '../../src/model/assessment.ts';
import type { Interview } from '../../src/questionnaire/apply-event.ts';
import type {
  Details,
  Interviewer,
  QuickReply,
  RatingReply,
} from '../../src/questionnaire/interviewer.ts';
import { runQuestionnaire } from '../../src/questionnaire/run-questionnaire.ts';
import { beginQuickList } from '../../src/questionnaire/run-quick-list.ts';
import { aRequirement } from '../support/build-data.ts';
import { halfRated, inTurn } from './in-turn.ts';

const clauses = ['4', '4.1', '5', '8', '8.5', '8.5.1', '8.5.2'].map((clause) => ({
  clause,
  title: `Clause ${clause}`,
  untitled: false,
}));

/** Two questions of 4.1, one of 5, and a page of two clauses below 8.5. */
const places = { a: '4.1', b: '4.1', c: '5', d: '8.5.1', e: '8.5.2' };
export const order = Object.entries(places).map(([id, clause]) => aRequirement({ id, clause }));

/** The reply that turns a page. */
export const page = (by: 1 | -1): QuickReply => ({ kind: 'page', by });
/** The reply that rates these. */
export const rate = (
  ratings: Readonly<Record<string, number>>,
): Extract<QuickReply, { readonly kind: 'rate' }> => ({
  kind: 'rate',
  ratings: Object.entries(ratings).map(([id, rating]) => ({ id, rating })),
});
/** The reply that leaves the list. */
export const finish: QuickReply = { kind: 'finish' };

/** A person who gives these replies to the list, and then these details where they agree to. */
interface Person {
  readonly replies: readonly QuickReply[];
  readonly answered?: Readonly<Record<string, Answer>>;
  readonly details?: readonly Details[];
  /** How often they undo where they are asked for details, before they agree or not. */
  readonly undoes?: number;
  readonly asked?: typeof order;
  readonly titled?: typeof clauses;
  /** What they reply to questions, where they begin with these. */
  readonly ratings?: readonly RatingReply[];
  /** What an earlier assessment holds. */
  readonly earlier?: Interview['earlier'];
  /** What they reply at the end. */
  readonly ends?: readonly ('end' | 'undo')[];
}

/** What the person sees and is told. */
export async function run(person: Person) {
  const {
    replies,
    answered = {},
    details,
    undoes = 0,
    asked = order,
    titled = clauses,
    ratings,
    ends,
  } = person;
  const log: string[] = [];
  let undone = 0;
  const answers = new Map(Object.entries(answered));
  const leftReplies = [...replies];
  const leftEnds = [...(ends ?? [])];
  const leftRatings = [...(ratings ?? [])];
  const interviewer: Interviewer = {
    askRating: async ({ requirement }) => {
      log.push(`question ${requirement.id}`);
      return leftRatings.shift() ?? { kind: 'quit' };
    },
    askWholeClause: () => Promise.reject(new Error('the list shows whole clauses')),
    askQuick: async ({ clause, rows, active, since, leftOver, next }) => {
      const shown = rows.map(({ requirement, answer, earlier: before }, index) => {
        const mark = index === active ? '>' : '';
        const was = before === undefined ? '' : ` (was ${before.answer.rating})`;
        return `${mark}${requirement.id}${answer === undefined ? was : `=${answer.rating}`}`;
      });
      const after = since === 'stopped' ? [`before ${next?.title ?? 'the end'}`] : [];
      const left = leftOver !== '' ? [`${leftOver} came`] : [];
      log.push(
        [clause.title, ...shown, ...(since === 'turned' ? [] : [since, ...after]), ...left].join(
          ' ',
        ),
      );
      return leftReplies.shift() ?? finish;
    },
    askEnd: async ({ open }) => {
      log.push(`end with ${open} open?`);
      return leftEnds.shift() ?? 'end';
    },
    agreeDetails: async (count) => {
      log.push(`details of ${count}?`);
      undone += 1;
      if (undone <= undoes) return 'undo';
      return details !== undefined;
    },
    askDetails: async ({ requirement }, record) => {
      log.push(`details of ${requirement.id}`);
      return inTurn(details ?? [], record).then(() => 'done' as const);
    },
    tell: ({ kind }) => void log.push(kind),
  };
  const begin = ratings === undefined ? beginQuickList : runQuestionnaire;
  const ended = await begin({
    order: asked,
    clauses: titled,
    synonyms: [],
    highest: 4,
    interviewer,
    store: {
      answers,
      record: async (id, answer) => void answers.set(id, answer),
      recordAll: () => Promise.reject(new Error('the list records one rating at a time')),
      takeBack: async (ids) => {
        for (const id of ids) answers.delete(id);
        return { answers: new Map(ids.map((id) => [id, undefined])), kept: [] };
      },
    },
    earlier: person.earlier,
    stamp: () => ({ at: '2027-01-11T09:00:00Z' }),
    summarize: ({ clause, title }) => ({ clause, title, ...halfRated }),
  });
  const given = Object.fromEntries([...ended.answers].map(([id, { rating }]) => [id, rating]));
  return { log, phase: ended.phase, given, answers: ended.answers };
}
