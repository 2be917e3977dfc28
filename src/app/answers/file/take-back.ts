import { putEntry } from '../../../assessment/edit-assessment.ts';
import { changedSites } from '../../../assessment/leave-sites.ts';
import { isSameAnswer } from '../../../assessment/merge-answers.ts';
import { partSites, type SavedAnswerChange } from '../../../assessment/part-sites.ts';
import { takeOutAnswer } from '../../../assessment/take-out-answer.ts';
import { type LinePatch, patchLines, revertLines } from '../../../editing/line-patch.ts';
import type { Answer, Assessment, KeptSite } from '../../../model/assessment.ts';
import type { Standard } from '../../../model/standard.ts';
import type { KeptAnswer, TakenBack } from '../../../questionnaire/interviewer.ts';
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
  const kept = places.flatMap(keptAt);
  const isUndone = ({ after }: RecordedStep, index: number): boolean =>
    places.every(({ id, isKept, first }) => !after.has(id) || (!isKept && index >= first));
  return {
    steps: steps.filter(isUndone).toReversed(),
    taken: {
      answers: new Map(places.map(({ id, before }) => [id, before])),
      kept,
    },
  };
}

/** What stays of an answer as somebody else left it: all of it, sites of it, or nothing. */
function keptAt({ id, isKept, before, sites }: BackPlace): readonly KeptAnswer[] {
  if (isKept) return [{ id, theirs: before }];
  return sites.length === 0 ? [] : [{ id, theirs: before, sites }];
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
  /** Sites of these steps that somebody else changed since, so that they stay. */
  readonly sites: readonly KeptSite[];
}

function placeOf(
  { id, now }: { readonly id: string; readonly now: Answer | undefined },
  steps: readonly RecordedStep[],
  { clean = (theirs) => theirs, highest }: BackRules,
): BackPlace {
  const own = steps.flatMap(({ before, after }, index) =>
    after.has(id) ? [{ before: before.get(id), after: after.get(id), index }] : [],
  );
  const { back, first, isTheirs, sites } = stepBack({ now, first: steps.length }, own, highest);
  const isKept = first === steps.length;
  const isWhole = first === own[0]?.index && !isTheirs;
  if (isKept || isWhole || back === undefined) return { id, isKept, first, before: back, sites };
  const ours = own.flatMap(({ after }) => after ?? []);
  return { id, isKept, first, before: clean(back, ours), sites };
}

/**
 * One answer without our steps, from the last one on, as far as what others gave can be parted from them.
 * Where others changed every site that we rated, all stays, also our note: nothing would be undone.
 */
function stepBack(
  { now, first: none }: { readonly now: Answer | undefined; readonly first: number },
  own: readonly (SavedAnswerChange & { readonly index: number })[],
  highest: number,
) {
  let [back, first, isTheirs, isAnyBack] = [now, none, false, false];
  const kept = new Set<string>();
  let before = now;
  for (const step of own.toReversed()) {
    const parted = partStep(back, step, { highest, held: [...kept] });
    if (parted === undefined) break;
    for (const site of parted.kept) kept.add(site);
    isTheirs ||= parted.isTheirs;
    isAnyBack ||= parted.isAnyBack;
    [back, first, before] = [parted.answer, step.index, step.before];
  }
  const sites = changedSites(kept, { before, now });
  if (sites.length > 0 && !isAnyBack) return { back: now, first: none, isTheirs: true, sites: [] };
  return { back, first, isTheirs, sites };
}

/** One answer without one step, where it is as that left it or that can be parted. */
function partStep(
  back: Answer | undefined,
  step: SavedAnswerChange,
  rules: { readonly highest: number; readonly held: readonly string[] },
) {
  if (rules.held.length === 0 && isSameAnswer(back, step.after)) {
    return { answer: step.before, kept: [], isTheirs: false, isAnyBack: true };
  }
  const parted = partSites(back, step, rules);
  return parted.answer === undefined ? undefined : { ...parted, isTheirs: true };
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
