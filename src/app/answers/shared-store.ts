import { isSameAnswer, mergeAnswers } from '../../assessment/merge-answers.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import type { Answer, Assessment } from '../../model/assessment.ts';
import { EomsError } from '../../model/problem.ts';
import type { Overlap, TakenBack } from '../../questionnaire/interviewer.ts';
import { type OpenAnswerStore, putAll } from './answer-store.ts';
import type { AssessmentChanges } from './file/change-assessment.ts';
import type { RecordedStep } from './file/take-back.ts';

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
  let { said } = assessment;
  const meeting = createMeeting(assessment.answers, sayTheirs);
  const journal = createJournal();
  const recordChanges = async (changes: AssessmentChanges): Promise<void> => {
    // One that was taken away meanwhile is not begun anew, without all that was in it.
    if (isThereToStay && !isThere(path)) await readDocumentFile(path);
    said = await recordUnder(await patiently(open), changes, { journal, meeting, answers });
    isThereToStay = true;
  };
  const takeBackSteps = async (steps: readonly RecordedStep[]): Promise<TakenBack> => {
    if (!isThere(path)) await readDocumentFile(path);
    return takeBackUnder(await patiently(open), steps, { journal, meeting, answers });
  };
  const recordAll = (changes: ReadonlyMap<string, Answer>): Promise<void> =>
    recordChanges({ answers: changes, findings: new Map() });
  return {
    answers,
    assessment,
    said: () => said,
    recordChanges,
    lastStep: journal.last,
    takeBackSteps,
    takeBack: (ids) => takeBackSteps(journal.find(ids)),
    record: (id, answer) => recordAll(new Map([[id, answer]])),
    recordAll,
    takeOverlaps: meeting.takeOverlaps,
    close: async () => {},
  };
}

/** What a session knows, and has done. */
interface Known {
  readonly journal: ReturnType<typeof createJournal>;
  readonly meeting: ReturnType<typeof createMeeting>;
  readonly answers: Map<string, Answer>;
}

/** Records changes, and gives what was said as the file then has it. */
function recordUnder(
  held: OpenAnswerStore,
  changes: AssessmentChanges,
  { journal, meeting, answers }: Known,
): Promise<Assessment['said']> {
  return closing(held, async (store) => {
    const met = meeting.meet(changes.answers, { saved: answers, found: store.answers });
    await store.recordChanges({ ...changes, answers: met.answers });
    journal.note(store.lastStep());
    met.settle();
    putAll(answers, store.answers);
    return store.said();
  });
}

function takeBackUnder(
  held: OpenAnswerStore,
  steps: readonly RecordedStep[],
  { journal, meeting, answers }: Known,
): Promise<TakenBack> {
  return closing(held, async (store) => {
    const back = await store.takeBackSteps(steps);
    journal.drop(steps);
    meeting.forget(back);
    putAll(answers, back.answers);
    return back;
  });
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
  // What is there after an undo is known to this session: it said so.
  const forget = ({ answers }: TakenBack): void => {
    for (const id of answers.keys()) kept.delete(id);
    putAll(seen, answers);
  };
  const takeOverlaps = (): readonly Overlap[] => {
    const taken = told;
    told = [];
    return taken;
  };
  return { meet, takeOverlaps, forget };
}

/** What this session saved and did not take back, in order. */
function createJournal() {
  let steps: readonly RecordedStep[] = [];
  return {
    note: (step: RecordedStep | undefined): void => {
      if (step !== undefined) steps = [...steps, step];
    },
    last: () => steps.at(-1),
    /** The last steps that recorded these ids, in the order in which they were recorded. */
    find: (ids: readonly string[]): readonly RecordedStep[] => {
      const found = new Set<RecordedStep>();
      for (const id of ids.toReversed()) {
        const step = steps.findLast((one) => one.after.has(id) && !found.has(one));
        if (step !== undefined) found.add(step);
      }
      return steps.filter((step) => found.has(step));
    },
    drop: (dropped: readonly RecordedStep[]): void => {
      steps = steps.filter((step) => !dropped.includes(step));
    },
  };
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
