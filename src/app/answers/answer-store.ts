import type { HeldDocument } from '../../files/save/hold-document.ts';
import type { Answer, Assessment, AssessmentOrigin } from '../../model/assessment.ts';
import { highestRating } from '../../model/rules/scale.ts';
import type { Standard } from '../../model/standard.ts';
import { quoteYaml, writeId } from '../../model/text/quote-yaml.ts';
import type { AnswerStore, TakenBack } from '../../questionnaire/interviewer.ts';
import { type AssessmentChanges, change, isEmpty } from './file/change-assessment.ts';
import { type OpenAssessment, openBytes, reopenAsItStands } from './file/open-file.ts';
import {
  type CleanTheirs,
  noteStep,
  planTakingBack,
  type RecordedStep,
  takeBack,
} from './file/take-back.ts';

/** Answers on disk: what is recorded is saved before the promise is kept. */
export interface OpenAnswerStore extends AnswerStore {
  /** The content of the assessment when it was opened. */
  readonly assessment: Assessment;
  /** What was said by requirement, as it is on disk since the last record. */
  readonly said: () => Assessment['said'];
  /** Records answers, what was said, and findings in one step: all of them or none. */
  recordChanges(changes: AssessmentChanges): Promise<void>;
  /** What the last step recorded, to be taken back; `undefined` before the first. */
  lastStep(): RecordedStep | undefined;
  /** Takes back steps, the last one first; what somebody else changed since stays. */
  takeBackSteps(steps: readonly RecordedStep[], clean?: CleanTheirs): Promise<TakenBack>;
  /** Gives the lock back. Nothing can be recorded after that. */
  close(): Promise<void>;
}

/** What a new assessment starts with. `schema` is the address of its JSON Schema, for editors. */
export interface NewAssessment {
  readonly started: string;
  readonly schema: string;
  readonly from?: AssessmentOrigin | undefined;
}

/**
 * Opens an assessment that is held for writing, and takes it over: closes it where it cannot be opened.
 * One that is absent is created with the first recorded answer, not before, since an empty one would
 * count as the newest. Every answer is put into the file as it is on disk and changes only its own lines:
 * edits made by hand meanwhile are kept.
 *
 * @throws EomsError `bad-data`, `input-missing`, `io-failed`.
 */
export async function openAnswerStore(
  held: HeldDocument,
  standard: Standard,
  fresh: NewAssessment,
): Promise<OpenAnswerStore> {
  try {
    return await openHeld(held, standard, fresh);
  } catch (error) {
    await held.close();
    throw error;
  }
}

async function openOrBegin(
  held: HeldDocument,
  standard: Standard,
  fresh: NewAssessment,
): Promise<OpenAssessment> {
  const bytes = await held.read();
  const open = openBytes(bytes ?? headOf(standard, fresh), held.file, standard);
  return { ...open, isNew: bytes === undefined };
}

async function openHeld(
  held: HeldDocument,
  standard: Standard,
  fresh: NewAssessment,
): Promise<OpenAnswerStore> {
  const { now, save } = createSaves(await openOrBegin(held, standard, fresh), held, standard);
  let lastStep: RecordedStep | undefined;
  const { assessment } = now();
  const answers = new Map(assessment.answers);
  const recordChanges = async (changes: AssessmentChanges): Promise<void> => {
    if (now().isNew && isEmpty(changes)) return;
    const { before, after } = await save((open) => ({
      before: open,
      after: change(open, changes, standard),
    }));
    lastStep = noteStep(before, after, changes.answers.keys());
    putAll(answers, changes.answers);
  };
  const recordAll = (changes: ReadonlyMap<string, Answer>): Promise<void> =>
    recordChanges({ answers: changes, findings: new Map() });
  return {
    answers,
    assessment,
    said: () => now().assessment.said,
    recordChanges,
    lastStep: () => lastStep,
    takeBackSteps: async (steps, clean) => {
      const { taken } = await save((open) => {
        const plan = planTakingBack(steps, open.assessment, backRules(clean, standard));
        return { after: takeBack(open, plan, standard), taken: plan.taken };
      });
      putAll(answers, taken.answers);
      return taken;
    },
    record: (id, answer) => recordAll(new Map([[id, answer]])),
    recordAll,
    close: () => held.close(),
  };
}

/** What a change of an assessment comes to. */
interface SavedChange {
  readonly after: OpenAssessment;
}

/** Saves changes of an assessment one after the other; `now` is how the last one left it. */
function createSaves(begun: OpenAssessment, held: HeldDocument, standard: Standard) {
  let open = begun;
  return {
    now: (): OpenAssessment => open,
    /** Changes the assessment as it is on disk now, and saves it where that changes something. */
    save: async <Change extends SavedChange>(
      work: (open: OpenAssessment) => Change,
    ): Promise<Change> => {
      const before = await reopenAsItStands(open, held, standard);
      const made = work(before);
      if (made.after !== before) await held.save(made.after.bytes);
      open = made.after;
      return made;
    },
  };
}

function backRules(clean: CleanTheirs | undefined, { scale }: Standard) {
  return { clean, highest: highestRating(scale) };
}

/** Puts answers into others; what is `undefined` is taken out. */
export function putAll(
  answers: Map<string, Answer>,
  changes: ReadonlyMap<string, Answer | undefined>,
): void {
  for (const [id, answer] of changes) {
    if (answer === undefined) answers.delete(id);
    else answers.set(id, answer);
  }
}

function headOf(standard: Standard, { started, schema, from }: NewAssessment): Uint8Array {
  const edition = standard.edition === '' ? '' : `, edition: ${quoteYaml(standard.edition)}`;
  return Buffer.from(
    [
      `# yaml-language-server: $schema=${schema}`,
      'schema: eoms/assessment@1',
      `standard: { id: ${writeId(standard.id)}${edition} }`,
      `started: ${started}`,
      ...(from === undefined ? [] : [`from: ${writeOrigin(from)}`]),
      'answers: {}',
      '',
    ].join('\n'),
  );
}

function writeOrigin({ file, started, ask }: AssessmentOrigin): string {
  const asked = ask.length === 0 ? '' : `, ask: [${ask.map(quoteYaml).join(', ')}]`;
  return `{ file: ${quoteYaml(file)}, started: ${started}${asked} }`;
}
