import {
  ownAnswer,
  partNote,
  type TheirWords,
  tellAnswer,
  withoutTold,
  withTold,
} from '../../../assessment/meanwhile-notes.ts';
import { isSameAnswer, mergeAnswers } from '../../../assessment/merge-answers.ts';
import type { Answer } from '../../../model/assessment.ts';
import type { KeptAnswer, Overlap, TakenBack } from '../../../questionnaire/interviewer.ts';

type Answers = ReadonlyMap<string, Answer>;

/** What becomes of answers to questions that others answered too. */
interface Met {
  readonly answers: Answers;
  /** To be called once these are saved, with what the file says of them now. */
  readonly settle: (saved: ReadonlyMap<string, Answer | undefined>) => void;
}

/** What a session knows of each question: from the beginning, or by its own answer. */
interface Memory {
  readonly words: TheirWords;
  /** What the person saw last. */
  readonly seen: Map<string, Answer>;
  /** All that this session wrote, as the file then had it, by requirement. */
  readonly written: Map<string, readonly Answer[]>;
  /** What others gave, whose evidence stays until this session has taken it up. */
  readonly kept: Map<string, readonly Overlap[]>;
}

/** Remembers what a session knows, and puts its answers together with those of others. */
export function createMeeting(begun: Answers, words: TheirWords) {
  const memory: Memory = { words, seen: new Map(begun), written: new Map(), kept: new Map() };
  let told: readonly Overlap[] = [];
  const meet = (changes: Answers, found: Answers): Met => {
    const met = findOverlaps(changes, found, memory);
    return {
      answers: new Map(
        Array.from(changes, ([id, ours]) => [id, join({ id, ours }, { met, found }, memory)]),
      ),
      settle: (saved) => {
        told = [...told, ...met];
        for (const [id, ours] of changes) remember({ id, ours, met, saved: saved.get(id) }, memory);
      },
    };
  };
  // What is there after an undo is known to this session: it said so.
  const forget = ({ answers }: TakenBack): void => {
    for (const [id, answer] of answers) {
      memory.kept.delete(id);
      if (answer === undefined) memory.seen.delete(id);
      else memory.seen.set(id, answer);
      memory.written.delete(id);
    }
  };
  return {
    meet,
    forget,
    takeOverlaps: (): readonly Overlap[] => {
      const taken = told;
      told = [];
      return taken;
    },
    /** The answer of somebody else without its sentences on what this session takes back. */
    clean: (theirs: Answer, ours: readonly Answer[]) => withoutTold(theirs, ours, words),
    /** Where the file says something else by now than this session wrote. */
    findChanged: (found: Answers): readonly KeptAnswer[] =>
      [...memory.written].flatMap(([id, answers]) => {
        const theirs = found.get(id);
        return isSameOwn(theirs, answers.at(-1), words) ? [] : [{ id, theirs }];
      }),
  };
}

function remember(
  {
    id,
    ours,
    met,
    saved,
  }: {
    readonly id: string;
    readonly ours: Answer;
    readonly met: readonly Overlap[];
    readonly saved: Answer | undefined;
  },
  { seen, written, kept, words }: Memory,
): void {
  seen.set(id, ours);
  if (saved !== undefined) written.set(id, [...(written.get(id) ?? []), saved]);
  const others = [...(kept.get(id) ?? []), ...met.filter((one) => one.id === id)];
  const isOpen = ({ theirs }: Overlap): boolean =>
    !(ours.note ?? '').includes(tellAnswer(theirs, words));
  kept.set(id, others.filter(isOpen));
}

/**
 * Where the file says something that this session did not know, and does not say itself. What others
 * answered to a question that this session had not answered was not seen.
 */
function findOverlaps(
  changes: Answers,
  found: Answers,
  { seen, written, words }: Memory,
): readonly Overlap[] {
  return [...changes].flatMap(([id, ours]) => {
    const theirs = found.get(id);
    const known = [ours, seen.get(id), written.get(id)?.at(-1)];
    const isKnown =
      theirs === undefined ||
      known.some((one) => one !== undefined && isSameOwn(theirs, one, words));
    return isKnown ? [] : [{ id, theirs }];
  });
}

function isSameOwn(one: Answer | undefined, other: Answer | undefined, words: TheirWords): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameAnswer(ownAnswer(one, words), ownAnswer(other, words));
}

/**
 * Our answer with that of others: evidence and private lines of all, and in its note each rating of
 * somebody else once. What the file tells of us is ours to say, and what we saw and took out stays out.
 */
function join(
  { id, ours }: { readonly id: string; readonly ours: Answer },
  { met, found }: { readonly met: readonly Overlap[]; readonly found: Answers },
  { seen, written, kept, words }: Memory,
): Answer {
  const theirs = met.filter((one) => one.id === id).map((one) => one.theirs);
  const known = new Set(partNote(seen.get(id) ?? {}, words).told);
  const left = withoutTold(found.get(id) ?? ours, written.get(id) ?? [], words);
  const told = partNote(left, words).told.filter((text) => !known.has(text));
  const others = [...(kept.get(id) ?? []).map((one) => one.theirs), ...theirs];
  const merged = others.reduce(mergeAnswers, ours);
  return withTold(merged, [...theirs.map((one) => tellAnswer(one, words)), ...told]);
}
