import { putEntry } from '../../../assessment/edit-assessment.ts';
import { isSameAnswer } from '../../../assessment/merge-answers.ts';
import { partSites, type SavedAnswerChange } from '../../../assessment/part-sites.ts';
import { takeOutAnswer } from '../../../assessment/take-out-answer.ts';
import { type LinePatch, patchLines, revertLines } from '../../../editing/line-patch.ts';
import type { Answer, Assessment } from '../../../model/assessment.ts';
import type { Standard } from '../../../model/standard.ts';
import type { TakenBack } from '../../../questionnaire/interviewer.ts';
import { type EditedDocument, type OpenAssessment, settle } from './open-file.ts';

/** What one save changed: answers by requirement, and the lines of the file. */
export interface RecordedStep {
  readonly before: ReadonlyMap<string, Answer | undefined>;
  readonly after: ReadonlyMap<string, Answer | undefined>;
  readonly lines: LinePatch;
  /** What people had said by then, by requirement, and what they have said after it. */
  readonly said: { readonly before: Assessment['said']; readonly after: Assessment['said'] };
}

/** What a save of answers with these ids changed. */
export function noteStep(
  before: OpenAssessment,
  after: OpenAssessment,
  changed: Iterable<string>,
): RecordedStep {
  const ids = [...changed];
  return {
    before: answersOf(ids, before.assessment),
    after: answersOf(ids, after.assessment),
    lines: patchLines(before.parsed.text, after.parsed.text),
    said: { before: before.assessment.said, after: after.assessment.said },
  };
}

function answersOf(ids: readonly string[], { answers }: Assessment): RecordedStep['before'] {
  return new Map(ids.map((id) => [id, answers.get(id)]));
}

/** What is taken back, and what that comes to. */
export interface TakingBack {
  /** The steps that can be taken back, the last one first. */
  readonly steps: readonly RecordedStep[];
  readonly taken: TakenBack;
}

/** How answers that others changed meanwhile are left. */
interface BackRules {
  readonly clean: CleanTheirs | undefined;
  /** The highest rating of the scale. */
  readonly highest: number;
}

/** Takes sentences on what is taken back out of an answer that somebody else gave meanwhile. */
export type CleanTheirs = (theirs: Answer, ours: readonly Answer[]) => Answer;

/**
 * Sorts what can be taken back from what somebody else changed after these steps. Where somebody else
 * answered between them, what they gave is there again; where they rated other sites, these stay.
 */
export function planTakingBack(
  steps: readonly RecordedStep[],
  { answers }: Assessment,
  rules: BackRules,
): TakingBack {
  const ids = [...new Set(steps.flatMap(({ after }) => [...after.keys()]))];
  const places = ids.map((id) => placeOf({ id, now: answers.get(id) }, steps, rules));
  const kept = places.flatMap(({ id, isKept, before }) => (isKept ? [{ id, theirs: before }] : []));
  const isKept = (id: string): boolean => kept.some((one) => one.id === id);
  const isUndone = ({ after }: RecordedStep, index: number): boolean =>
    places.every(({ id, first }) => !after.has(id) || (!isKept(id) && index >= first));
  return {
    steps: steps.filter(isUndone).toReversed(),
    taken: {
      answers: new Map(places.map(({ id, before }) => [id, before])),
      kept,
    },
  };
}

/** How far one answer goes back: to what was there before our steps, or what others gave between them. */
interface BackPlace {
  readonly id: string;
  /** Whether somebody else changed it since, so that it stays. */
  readonly isKept: boolean;
  /** The first step behind which there are only ours. */
  readonly first: number;
  /** What is there then. */
  readonly before: Answer | undefined;
}

function placeOf(
  { id, now }: { readonly id: string; readonly now: Answer | undefined },
  steps: readonly RecordedStep[],
  { clean = (theirs) => theirs, highest }: BackRules,
): BackPlace {
  const own = steps.flatMap(({ before, after }, index) =>
    after.has(id) ? [{ before: before.get(id), after: after.get(id), index }] : [],
  );
  const { back, first, isTheirs } = stepBack({ now, first: steps.length }, own, highest);
  const isKept = first === steps.length;
  const isWhole = first === own[0]?.index && !isTheirs;
  if (isKept || isWhole || back === undefined) return { id, isKept, first, before: back };
  const ours = own.flatMap(({ after }) => after ?? []);
  return { id, isKept, first, before: clean(back, ours) };
}

/** One answer without our steps, from the last one on, as far as what others gave can be parted from them. */
function stepBack(
  { now, first: none }: { readonly now: Answer | undefined; readonly first: number },
  own: readonly (SavedAnswerChange & { readonly index: number })[],
  highest: number,
) {
  let [back, first, isTheirs] = [now, none, false];
  for (const step of own.toReversed()) {
    const isOurs = isSameAnswer(back, step.after);
    const parted = isOurs ? step.before : partSites(back, step, highest);
    if (!isOurs && parted === undefined) break;
    isTheirs ||= !isOurs;
    [back, first] = [parted, step.index];
  }
  return { back, first, isTheirs };
}

/**
 * The assessment with steps taken back: their lines are as they were, comments too. Where these lines
 * were changed otherwise meanwhile, the answers alone are put back, or taken out.
 */
export function takeBack(
  open: OpenAssessment,
  { steps, taken }: TakingBack,
  standard: Standard,
): OpenAssessment {
  const { assessment, parsed } = open;
  const isDone = [...taken.answers].every(([id, one]) =>
    isSameAnswer(assessment.answers.get(id), one),
  );
  if (isDone) return open;
  const order = standard.requirements.map(({ id }) => id);
  const edit = (document: EditedDocument): void => {
    for (const [id, answer] of taken.answers) {
      if (answer === undefined) takeOutAnswer(document, id);
      else putEntry(document, { id, answer, order });
    }
  };
  const wanted = { ...assessment, answers: answersAfter(assessment, taken) };
  return settle(open, { ways: [() => revertAll(parsed.text, steps)], edit, wanted }, standard);
}

function revertAll(text: string, steps: readonly RecordedStep[]): string | undefined {
  let reverted: string | undefined = text;
  for (const { lines } of steps) {
    if (reverted !== undefined) reverted = revertLines(reverted, lines);
  }
  return reverted;
}

function answersAfter({ answers }: Assessment, taken: TakenBack): ReadonlyMap<string, Answer> {
  const now = new Map(answers);
  for (const [id, answer] of taken.answers) {
    if (answer === undefined) now.delete(id);
    else now.set(id, answer);
  }
  return now;
}
