import { putEntry } from '../../../assessment/edit-assessment.ts';
import { isSameAnswer } from '../../../assessment/merge-answers.ts';
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

/** Sorts what can be taken back from what somebody else changed after these steps. */
export function planTakingBack(
  steps: readonly RecordedStep[],
  { answers }: Assessment,
): TakingBack {
  const latest = new Map(steps.flatMap(({ after }) => [...after]));
  const earliest = new Map(steps.toReversed().flatMap(({ before }) => [...before]));
  const kept = [...latest].flatMap(([id, ours]) => {
    const theirs = answers.get(id);
    return isSameAnswer(theirs, ours) ? [] : [{ id, theirs }];
  });
  const isKept = (id: string): boolean => kept.some((one) => one.id === id);
  return {
    steps: steps.filter(({ after }) => ![...after.keys()].some(isKept)).toReversed(),
    taken: {
      answers: new Map(
        [...earliest].map(([id, before]) => [id, isKept(id) ? answers.get(id) : before]),
      ),
      kept,
    },
  };
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
  if (steps.length === 0) return open;
  const { assessment, parsed } = open;
  const order = standard.requirements.map(({ id }) => id);
  const edit = (document: EditedDocument): void => {
    for (const [id, answer] of taken.answers) {
      if (answer === undefined) takeOutAnswer(document, id);
      else putEntry(document, { id, answer, order });
    }
  };
  const wanted = { ...assessment, answers: answersAfter(assessment, taken) };
  return settle(open, { text: revertAll(parsed.text, steps), edit, wanted }, standard);
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
