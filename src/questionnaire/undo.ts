import type { Answer } from '../model/assessment.ts';
import type { TakenBack } from './interviewer.ts';
import { moveTo, type Questionnaire, type RecordedChange, type Step } from './step.ts';

/**
 * The step with what it records noted, so that it can be undone. Details that follow the answer they
 * belong to are undone together with it.
 */
export function noteChange(before: Questionnaire, step: Step, areDetails: boolean): Step {
  const { questionnaire, recordings } = step;
  const ids = recordings.map(({ requirement }) => requirement.id);
  const last = before.changes.at(-1);
  const belongs = areDetails && last !== undefined && last.ids.at(-1) === ids[0];
  const changes = belongs
    ? [...before.changes.slice(0, -1), { ...last, ids: [...last.ids, ...ids] }]
    : [...before.changes, begin(before, ids)];
  return { ...step, questionnaire: { ...questionnaire, changes } };
}

function begin(before: Questionnaire, ids: readonly string[]): RecordedChange {
  return { position: before.position, ids, timesBefore: before.answeredAt.length };
}

/**
 * The questionnaire once its last change is taken back on disk, at the question on which that was
 * given; the way back from there is kept.
 *
 * @param taken what the store says of each id now
 * @param at when that was saved
 */
export function undoChange(
  questionnaire: Questionnaire,
  change: RecordedChange,
  { taken, at }: { readonly taken: TakenBack; readonly at: string },
): Step {
  const { answers, order, answeredAt, changes } = questionnaire;
  const now = new Map<string, Answer>(answers);
  for (const [id, answer] of taken.answers) {
    if (answer === undefined) now.delete(id);
    else now.set(id, answer);
  }
  // Whether the whole answer stays, or sites of it.
  const theirs = new Map(taken.kept.map((one) => [one.id, one.sites === undefined]));
  const undone = order
    .filter(({ id }) => taken.answers.has(id) && theirs.get(id) !== true)
    .map((requirement) => ({
      requirement,
      was: answers.get(requirement.id),
      now: now.get(requirement.id),
      isInPart: theirs.has(requirement.id),
    }));
  const { position } = questionnaire;
  const there =
    change.position === position ? questionnaire : moveTo(questionnaire, change.position);
  return {
    questionnaire: {
      ...there,
      answers: now,
      changes: changes.slice(0, -1),
      answeredAt: answeredAt.slice(0, change.timesBefore),
      savedAt: at,
      phase: 'rating',
    },
    recordings: [],
    notices: [
      ...(undone.length === 0 ? [] : [{ kind: 'undone', undone } as const]),
      ...taken.kept.map((kept) => ({ kind: 'not-undone', kept }) as const),
    ],
  };
}
