import {
  ownAnswer,
  partNote,
  type TheirWords,
  tellAnswer,
  withoutTold,
  withTheirLines,
  withTold,
} from '../../../assessment/meanwhile-notes.ts';
import { answerBeside, isBySites, isRated, meetSites } from '../../../assessment/meet-sites.ts';
import { isSameAnswer, mergeAnswers } from '../../../assessment/merge-answers.ts';
import type { Answer } from '../../../model/assessment.ts';
import type { KeptAnswer, Overlap, TakenBack } from '../../../questionnaire/interviewer.ts';

type Answers = ReadonlyMap<string, Answer>;

/** How answers of several people are distinguished, and put together. */
export interface MeetingRules extends TheirWords {
  /** The highest rating of the scale. */
  readonly highest: number;
  /** The sites of the institution, in its order. */
  readonly sites: readonly string[];
}

/** What becomes of answers to questions that others answered too. */
interface Met {
  readonly answers: Answers;
  /** To be called once these are saved, with what the file says of them now. */
  readonly settle: (saved: ReadonlyMap<string, Answer | undefined>) => void;
}

/** What a session knows of each question: from the beginning, or by its own answer. */
interface Memory {
  readonly rules: MeetingRules;
  /** What was there before the person answered. */
  readonly begun: Map<string, Answer>;
  /** What the person saw last. */
  readonly seen: Map<string, Answer>;
  /** All that this session wrote, as the file then had it, by requirement. */
  readonly written: Map<string, readonly Answer[]>;
  /** What others gave, whose evidence stays until this session has taken it up. */
  readonly kept: Map<string, readonly Overlap[]>;
}

/** Remembers what a session knows, and puts its answers together with those of others. */
export function createMeeting(known: Answers, rules: MeetingRules) {
  const memory: Memory = {
    rules,
    begun: new Map(known),
    seen: new Map(known),
    written: new Map(),
    kept: new Map(),
  };
  let told: readonly Overlap[] = [];
  const meet = (changes: Answers, found: Answers): Met => {
    const joined = Array.from(changes, ([id, ours]) => {
      const change = { id, ours, found: found.get(id) };
      return { id, ours, ...join(change, memory) };
    });
    return {
      answers: new Map(joined.map(({ id, answer }) => [id, answer])),
      settle: (saved) => {
        told = [...told, ...joined.flatMap(({ met }) => met)];
        for (const one of joined) remember({ ...one, saved: saved.get(one.id) }, memory);
      },
    };
  };
  return {
    meet,
    forget: (taken: TakenBack) => forget(taken, memory),
    takeOverlaps: (): readonly Overlap[] => {
      const taken = told;
      told = [];
      return taken;
    },
    /** The answer of somebody else without its sentences on what this session takes back. */
    clean: (theirs: Answer, ours: readonly Answer[]) => withoutTold(theirs, ours, rules),
    ...createChanges(memory),
  };
}

/** What others change of what this session wrote. */
function createChanges({ written, rules }: Memory) {
  let noted: readonly KeptAnswer[] = [];
  const known = new Map<string, Answer | undefined>();
  /** Where the file says something else by now than this session wrote. */
  const findChanged = (found: Answers): readonly KeptAnswer[] =>
    [...written].flatMap(([id, answers]) => {
      const theirs = found.get(id);
      return isSameOwn(theirs, answers.at(-1), rules) ? [] : [{ id, theirs }];
    });
  return {
    findChanged,
    /** Remembers what is to be told of these, each change once. */
    noteChanged: (found: Answers): void => {
      const fresh = findChanged(found).filter(
        ({ id, theirs }) => !known.has(id) || !isSameOwn(known.get(id), theirs, rules),
      );
      for (const { id, theirs } of fresh) known.set(id, theirs);
      noted = [...noted, ...fresh];
    },
    takeChanged: (): readonly KeptAnswer[] => {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}

/** What is there after an undo is known to this session: it said so. */
function forget({ answers }: TakenBack, { begun, seen, written, kept }: Memory): void {
  for (const [id, answer] of answers) {
    kept.delete(id);
    written.delete(id);
    for (const known of [begun, seen]) {
      if (answer === undefined) known.delete(id);
      else known.set(id, answer);
    }
  }
}

interface SavedChange {
  readonly id: string;
  readonly ours: Answer;
  readonly met: readonly Overlap[];
  readonly saved: Answer | undefined;
}

function remember({ id, ours, met, saved }: SavedChange, memory: Memory): void {
  const { seen, written, kept, rules } = memory;
  seen.set(id, ours);
  if (saved !== undefined) written.set(id, [...(written.get(id) ?? []), saved]);
  const others = [...(kept.get(id) ?? []), ...met];
  const isOpen = ({ theirs }: Overlap): boolean =>
    !(ours.note ?? '').includes(tellAnswer(theirs, rules));
  kept.set(id, others.filter(isOpen));
}

/** One answer of this session, and what the file says. */
interface FoundChange {
  readonly id: string;
  readonly ours: Answer;
  readonly found: Answer | undefined;
}

/**
 * What the file says that this session did not know, and does not say itself. What others answered to
 * a question that this session had not answered was not seen.
 */
function findTheirs(
  { id, ours, found }: FoundChange,
  { seen, written, rules }: Memory,
): Answer | undefined {
  const known = [ours, seen.get(id), written.get(id)?.at(-1)];
  const isKnown =
    found === undefined || known.some((one) => one !== undefined && isSameOwn(found, one, rules));
  return isKnown ? undefined : found;
}

function isSameOwn(one: Answer | undefined, other: Answer | undefined, words: TheirWords): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameAnswer(ownAnswer(one, words), ownAnswer(other, words));
}

/**
 * Our answer with that of others: evidence and private lines of all, ratings of other sites, and in its
 * note each rating of somebody else once that is not among these. What the file tells of us is ours to
 * say, and what we saw and took out stays out.
 */
function join(
  change: FoundChange,
  memory: Memory,
): { readonly answer: Answer; readonly met: readonly Overlap[] } {
  const { id, ours, found } = change;
  const { seen, written, kept, rules } = memory;
  const theirs = findTheirs(change, memory);
  const { answer, beside, isNoted } = putBeside(change, memory);
  const met = theirs === undefined ? [] : [{ id, theirs, beside, isNoted }];
  const before = kept.get(id) ?? [];
  const merged = [...before, ...met].reduce(
    (one, other) => mergeAnswers(one, other.theirs),
    answer,
  );
  const known = new Set(partNote(seen.get(id) ?? {}, rules).told);
  const left = withoutTold(found ?? ours, written.get(id) ?? [], rules);
  const told = partNote(left, rules).told.filter((text) => !known.has(text));
  // Where sites of others no longer go with ours, the note has to report them.
  const lost = met.length > 0 ? met : before.filter((one) => one.beside.length > 0);
  const noted = isNoted ? lost.map((one) => tellAnswer(one.theirs, rules)) : [];
  return { answer: withTold(merged, [...noted, ...told]), met };
}

/**
 * Our answer by sites with those of others; theirs for all stands for each site that we left as it was.
 * Where ours is not by sites, or theirs rates nothing, it is to be noted.
 */
function putBeside(
  { id, ours, found }: FoundChange,
  { begun, seen, rules }: Memory,
): Pick<Overlap, 'beside' | 'isNoted'> & { readonly answer: Answer } {
  if (!isBySites(ours) || !isRated(found)) return { answer: ours, beside: [], isNoted: true };
  const sent = seen.get(id);
  const sides = { begun: begun.get(id), sent, ours, found };
  const { sites, beside, clashes } = meetSites(sides, rules.sites);
  const answer = answerBeside(ours, { sent, found, sites }, rules.highest);
  const withLines = clashes ? answer : withTheirLines(answer, { sent, found }, rules);
  return { answer: withLines, beside, isNoted: clashes };
}
