import { isDeepStrictEqual } from 'node:util';
import { isSameSpeaker, testimoniesOn } from '../../assessment/testimonies.ts';
import type { Testimony } from '../../model/assessment.ts';
import type { InterviewStore } from '../../questionnaire/interview/interview-store.ts';
import type { OpenAnswerStore } from './answer-store.ts';
import type { Words } from './read-interview.ts';

/** Who is interviewed, and on which day. */
export type Interviewed = Required<Pick<Testimony, 'who' | 'role' | 'date'>> &
  Pick<Testimony, 'site'>;

/** What was taken over of one person. */
export interface TakenWords {
  /** How many answers were not there. */
  readonly added: number;
  /** How many took the place of others that the same person gave before. */
  readonly changed: number;
}

/** What one person says, in an assessment that is open. */
export interface OpenInterview extends InterviewStore {
  /** Records many answers in one step: all of them or none. */
  recordAll(words: ReadonlyMap<string, Words>): Promise<TakenWords>;
}

/** What people said about a requirement, by its id, as an open assessment has it now. */
export function saidIn(store: OpenAnswerStore): (id: string) => readonly Testimony[] {
  return (id) => testimoniesOn(id, { answers: store.answers, said: store.said() });
}

/** Opens what one person says in an assessment; it takes the place of what they said before. */
export function openInterview(store: OpenAnswerStore, person: Interviewed): OpenInterview {
  const all = saidIn(store);
  const own = (id: string): Testimony | undefined =>
    all(id).findLast((one) => isSameSpeaker(one, person));
  const save = (said: readonly (readonly [string, Testimony])[]): Promise<void> => {
    const changes = said.map(([id, testimony]) => [id, { testimony, seen: own(id) }] as const);
    return store.recordChanges({
      answers: new Map(),
      findings: new Map(),
      said: new Map(changes),
    });
  };
  return {
    own,
    others: (id) => all(id).filter((one) => !isSameSpeaker(one, person)),
    recordWords: (id, { note: words, private: note }) => {
      const given = { words, ...(note === '' ? {} : { private: note }) };
      return save([[id, reviseWords(own(id), given, person)]]);
    },
    recordShown: async (id, shows) => {
      const known = own(id);
      if (known !== undefined) await save([[id, { ...known, shows }]]);
    },
    restore: (id, before) => {
      const { who, role, site } = person;
      const speaker = { who, role, ...(site === undefined ? {} : { site }) };
      return save([[id, before ?? { ...speaker, words: '' }]]);
    },
    recordAll: async (words) => {
      const changes = Array.from(words, ([id, given]) => ({
        id,
        before: own(id),
        after: reviseWords(own(id), withNote(given, own(id)), person),
      })).filter(({ before, after }) => !isDeepStrictEqual(before, after));
      if (changes.length > 0) await save(changes.map(({ id, after }) => [id, after]));
      const added = changes.filter(({ before }) => before === undefined).length;
      return { added, changed: changes.length - added };
    },
  };
}

/** A private note that is not given stays. */
function withNote(given: Words, before: Testimony | undefined): Words {
  return before?.private === undefined ? given : { private: before.private, ...given };
}

/**
 * What a person says now, in the place of what they said before. What words show is forgotten where they change;
 * where they are the same, they keep their day.
 */
export function reviseWords(
  before: Testimony | undefined,
  given: Words,
  { who, role, site, date }: Interviewed,
): Testimony {
  const speaker = { who, role, ...(site === undefined ? {} : { site }) };
  if (before?.words !== given.words) return { ...speaker, ...given, date };
  const { shows } = before;
  return {
    ...speaker,
    ...(shows === undefined ? {} : { shows }),
    ...given,
    date: before.date ?? date,
  };
}
