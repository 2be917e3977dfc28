import { isThere } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import type { Answer, Assessment } from '../../model/assessment.ts';
import type { KeptAnswer, TakenBack } from '../../questionnaire/interviewer.ts';
import { type OpenAnswerStore, putAll } from './answer-store.ts';
import type { AssessmentChanges } from './file/change-assessment.ts';
import { createMeeting, type MeetingRules } from './file/meet-others.ts';
import type { RecordedStep } from './file/take-back.ts';
import { takeTurns } from './take-turns.ts';

/** How long a save of a session waits for those of others: what a person said is at stake. */
const longestWait = 10_000;

/**
 * A store that holds the lock of an assessment for each save, not for the session: two people can
 * answer in one folder at once. Each save is put into the file as it is then. Where the other answered
 * the same question meanwhile, both are kept: ours as the answer, theirs in its note, or each
 * for its sites where they rated different ones.
 *
 * @param path of the assessment
 * @param open opens the assessment under its lock
 * @throws EomsError as `open` does; when it is opened, so that what is wrong is said before a question
 */
export async function openSharedStore(
  path: string,
  open: () => Promise<OpenAnswerStore>,
  rules: MeetingRules,
): Promise<OpenAnswerStore> {
  const held = (): Promise<OpenAnswerStore> => takeTurns(open, longestWait);
  const { assessment } = await closing(await held(), async (store) => store);
  let isThereToStay = isThere(path);
  const answers = new Map(assessment.answers);
  let { said } = assessment;
  const meeting = createMeeting(assessment.answers, rules);
  const journal = createJournal();
  const recordChanges = async (changes: AssessmentChanges): Promise<void> => {
    // One that was taken away meanwhile is not begun anew, without all that was in it.
    if (isThereToStay && !isThere(path)) await readDocumentFile(path);
    said = await recordUnder(await held(), changes, { journal, meeting, answers });
    isThereToStay = true;
  };
  const takeBackSteps = async (steps: readonly RecordedStep[]): Promise<TakenBack> => {
    if (!isThere(path)) await readDocumentFile(path);
    return takeBackUnder(await held(), steps, { journal, meeting, answers });
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
    takeChanged: meeting.takeChanged,
    findChanged: async () => (isThere(path) ? findChangedUnder(await held(), meeting) : []),
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
    const met = meeting.meet(changes.answers, store.answers);
    await store.recordChanges({ ...changes, answers: met.answers });
    journal.note(store.lastStep());
    met.settle(store.lastStep()?.after ?? new Map());
    meeting.noteChanged(store.answers);
    putAll(answers, store.answers);
    return store.said();
  });
}

/** What others changed since of what this session answered. */
function findChangedUnder(
  held: OpenAnswerStore,
  meeting: Known['meeting'],
): Promise<readonly KeptAnswer[]> {
  return closing(held, async ({ answers }) => meeting.findChanged(answers));
}

function takeBackUnder(
  held: OpenAnswerStore,
  steps: readonly RecordedStep[],
  { journal, meeting, answers }: Known,
): Promise<TakenBack> {
  return closing(held, async (store) => {
    const back = await store.takeBackSteps(steps, meeting.clean);
    journal.drop(steps);
    meeting.forget(back);
    putAll(answers, back.answers);
    return back;
  });
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
