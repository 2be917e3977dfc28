import { isSameAnswer, mergeAnswers } from '../../assessment/merge-answers.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import type { Answer } from '../../model/assessment.ts';
import { EomsError } from '../../model/problem.ts';
import type { Overlap } from '../../questionnaire/interviewer.ts';
import type { AssessmentChanges, OpenAnswerStore } from './answer-store.ts';

/** How an answer of somebody else is put into a note. */
type SayTheirs = (id: string, answer: Answer) => string;

/** How long a save waits for that of another: a save takes some hundredths of a second. */
const longestWait = 10_000;
const pause = 40;

/**
 * A store that holds the lock of an assessment for each save, not for the session: two people can
 * answer in one folder at once. Each save is put into the file as it is then. Where the other answered
 * the same question meanwhile, both are kept: ours as the answer, theirs in its note.
 *
 * @param path of the assessment
 * @param open opens the assessment under its lock
 * @throws EomsError as `open` does; when it is opened, so that what is wrong is said before a question
 */
export async function openSharedStore(
  path: string,
  open: () => Promise<OpenAnswerStore>,
  sayTheirs: SayTheirs,
): Promise<OpenAnswerStore> {
  const { assessment } = await closing(await patiently(open), async (store) => store);
  let isThereToStay = isThere(path);
  const answers = new Map(assessment.answers);
  const meeting = createMeeting(assessment.answers, sayTheirs);
  const recordChanges = async (changes: AssessmentChanges): Promise<void> => {
    // One that was taken away meanwhile is not begun anew, without all that was in it.
    if (isThereToStay && !isThere(path)) await readDocumentFile(path);
    await closing(await patiently(open), async (store) => {
      const met = meeting.meet(changes.answers, { saved: answers, found: store.answers });
      await store.recordChanges({ ...changes, answers: met.answers });
      met.settle();
      isThereToStay = true;
      for (const [id, answer] of store.answers) answers.set(id, answer);
    });
  };
  const recordAll = (changes: ReadonlyMap<string, Answer>): Promise<void> =>
    recordChanges({ answers: changes, findings: new Map() });
  return {
    answers,
    assessment,
    recordChanges,
    record: (id, answer) => recordAll(new Map([[id, answer]])),
    recordAll,
    takeOverlaps: meeting.takeOverlaps,
    close: async () => {},
  };
}

/** What becomes of answers to questions that others answered too. */
interface Met {
  readonly answers: ReadonlyMap<string, Answer>;
  /** To be called once these are saved. */
  readonly settle: () => void;
}

interface FileSides {
  /** What the file said after the last save. */
  readonly saved: ReadonlyMap<string, Answer>;
  /** What the file says. */
  readonly found: ReadonlyMap<string, Answer>;
}

/** Remembers what a session knows of each question: from the beginning, or by its own answer. */
function createMeeting(begun: ReadonlyMap<string, Answer>, sayTheirs: SayTheirs) {
  const seen = new Map(begun);
  // What others said stays in each later answer to that question, until this session has taken it up.
  const kept = new Map<string, readonly Overlap[]>();
  let told: readonly Overlap[] = [];
  const meet = (changes: ReadonlyMap<string, Answer>, sides: FileSides): Met => {
    const met = findOverlaps(changes, { ...sides, seen });
    return {
      answers: merge(changes, [...met, ...[...kept.values()].flat()], sayTheirs),
      settle: () => {
        told = [...told, ...met];
        for (const [id, ours] of changes) {
          seen.set(id, ours);
          const said = [...(kept.get(id) ?? []), ...met.filter((one) => one.id === id)];
          const isOpen = ({ theirs }: Overlap): boolean =>
            !(ours.note ?? '').includes(sayTheirs(id, theirs));
          kept.set(id, said.filter(isOpen));
        }
      },
    };
  };
  const takeOverlaps = (): readonly Overlap[] => {
    const taken = told;
    told = [];
    return taken;
  };
  return { meet, takeOverlaps };
}

async function closing<T>(
  store: OpenAnswerStore,
  work: (store: OpenAnswerStore) => Promise<T>,
): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Tries again while another eoms is saving. Who holds the lock longer has it for another reason. */
async function patiently(open: () => Promise<OpenAnswerStore>): Promise<OpenAnswerStore> {
  const until = performance.now() + longestWait;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const isHeld = error instanceof EomsError && error.kind === 'locked';
      if (!isHeld || performance.now() > until) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
}

interface Sides extends FileSides {
  readonly seen: ReadonlyMap<string, Answer>;
}

/**
 * Where the file says something that this session did not know, and does not say itself. What others
 * answered to a question that this session had not answered was not seen.
 */
function findOverlaps(
  changes: ReadonlyMap<string, Answer>,
  { seen, saved, found }: Sides,
): readonly Overlap[] {
  return [...changes].flatMap(([id, ours]) => {
    const theirs = found.get(id);
    const known = seen.has(id) ? [ours, seen.get(id), saved.get(id)] : [ours];
    const isKnown = theirs === undefined || known.some((one) => isSameAnswer(theirs, one));
    return isKnown ? [] : [{ id, theirs }];
  });
}

function merge(
  changes: ReadonlyMap<string, Answer>,
  overlaps: readonly Overlap[],
  sayTheirs: SayTheirs,
): ReadonlyMap<string, Answer> {
  const answers = new Map(changes);
  for (const { id, theirs } of overlaps) {
    const ours = answers.get(id);
    if (ours !== undefined) answers.set(id, mergeAnswers(ours, theirs, sayTheirs(id, theirs)));
  }
  return answers;
}
