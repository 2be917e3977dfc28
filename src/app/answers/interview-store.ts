import { isDeepStrictEqual } from 'node:util';
import {
  isSameSpeaker,
  type SaidChange,
  testimoniesOn,
  testimonyOf,
} from '../../assessment/testimonies.ts';
import type { LinePatch } from '../../editing/line-patch.ts';
import type { Assessment, Testimony } from '../../model/assessment.ts';
import type { InterviewStore, SaidSave } from '../../questionnaire/interview/interview-store.ts';
import type { OpenAnswerStore } from './answer-store.ts';
import type { RecordedStep } from './file/take-back.ts';
import type { Words } from './given/read-interview.ts';

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
  const { own, save, saveOne, lastStep, restore } = openWords(store, person);
  return {
    own,
    others: (id) => saidIn(store)(id).filter((one) => !isSameSpeaker(one, person)),
    recordWords: (id, { note: words, private: note }) => {
      const given = { words, ...(note === '' ? {} : { private: note }) };
      return saveOne(id, reviseWords(own(id), given, person));
    },
    recordShown: async (id, shows) => {
      const known = own(id);
      await saveOne(id, known && { ...known, shows });
    },
    lastStep,
    restore,
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

/** What one person is known to have said, and how it is saved, and taken back. */
function openWords(store: OpenAnswerStore, person: Interviewed) {
  const all = saidIn(store);
  const own = (id: string): Testimony | undefined =>
    all(id).findLast((one) => isSameSpeaker(one, person));
  const record = (said: ReadonlyMap<string, SaidChange>, undoes?: LinePatch): Promise<void> =>
    store.recordChanges({ answers: new Map(), findings: new Map(), said, undoes });
  const linesOf = new WeakMap<SaidSave, LinePatch>();
  const save = (said: readonly (readonly [string, Testimony])[]): Promise<void> =>
    record(new Map(said.map(([id, testimony]) => [id, { testimony, seen: own(id) }])));
  let lastStep: SaidSave | undefined;
  return {
    own,
    save,
    lastStep: () => lastStep,
    saveOne: async (id: string, testimony: Testimony | undefined): Promise<void> => {
      lastStep = undefined;
      if (testimony === undefined) return;
      await save([[id, testimony]]);
      const step = store.lastStep();
      lastStep = stepOn(id, step, person);
      if (step !== undefined && lastStep !== undefined) linesOf.set(lastStep, step.lines);
    },
    restore: async (id: string, step: SaidSave): Promise<boolean> => {
      const { before, after } = step;
      const { who, role, site } = person;
      const speaker = { who, role, ...(site === undefined ? {} : { site }) };
      const testimony = before ?? { ...speaker, words: '' };
      const change = { testimony, seen: after, onlyIfSeen: true };
      await record(new Map([[id, change]]), linesOf.get(step));
      return isDeepStrictEqual(testimonyOf(store.said().get(id) ?? [], person), before);
    },
  };
}

/** What a save changed of what this person said: what others recorded of them by then is in both. */
function stepOn(
  id: string,
  step: RecordedStep | undefined,
  person: Interviewed,
): SaidSave | undefined {
  const of = (said: Assessment['said']): Testimony | undefined =>
    testimonyOf(said.get(id) ?? [], person);
  return step && { before: of(step.said.before), after: of(step.said.after) };
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
