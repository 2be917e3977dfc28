import type { Answer, RatedAnswer } from '../model/assessment.ts';
import type { Engagement } from '../model/engagement.ts';
import type { RequirementResult, Why } from '../model/evaluation.ts';
import { excludingCondition } from '../model/rules/applicability.ts';
import { highestRating } from '../model/rules/scale.ts';
import { isCritical } from '../model/rules/weight.ts';
import type { Gap, Item, Requirement, ScaleStep, TypicalAction } from '../model/standard.ts';
import { noteBySite } from './report-sites.ts';
import { shareOf } from './score.ts';

/** What a requirement is judged by: the scale, what applies here, and the answer, if any. */
export interface JudgeContext {
  readonly scale: readonly ScaleStep[];
  readonly conditions: Engagement['conditions'];
  readonly answer: Answer | undefined;
}

/** A result, wherever its answer is written. */
export type Judgement = Omit<RequirementResult, 'source'>;

/** Judges one requirement by its answer: score, gap and why. Pure; see docs/scoring.md. */
export function judgeRequirement(requirement: Requirement, context: JudgeContext): Judgement {
  const { answer, conditions } = context;
  const condition = excludingCondition(requirement, conditions);
  if (condition !== undefined) {
    return {
      ...unrated(requirement, answer),
      state: 'not-applicable',
      why: 'excluded-by-condition',
      condition,
      justification: conditions[condition]?.justification ?? '',
    };
  }
  if (answer === undefined) return unrated(requirement, answer);
  if (answer.rating === 'na') {
    const { justification } = answer;
    return {
      ...unrated(requirement, answer),
      state: 'not-applicable',
      why: 'excluded-by-answer',
      justification,
    };
  }
  const note = noteBySite(answer, context.scale);
  return { ...unrated(requirement, answer), ...rated(requirement, answer, context.scale), note };
}

function unrated(requirement: Requirement, answer: Answer | undefined): Judgement {
  return {
    id: requirement.id,
    name: requirement.name,
    clause: requirement.clause,
    question: requirement.question,
    weight: requirement.weight,
    state: 'unanswered',
    rating: null,
    score: null,
    gap: null,
    knockOut: false,
    why: 'unanswered',
    condition: null,
    justification: '',
    items: requirement.items,
    missing: [],
    missingKnown: true,
    ...noted(answer),
    actions: [],
    intent: requirement.intent,
    processes: requirement.processes,
  };
}

function noted(
  answer: Answer | undefined,
): Pick<RequirementResult, 'note' | 'evidence' | 'by' | 'at'> {
  const { note = '', evidence = [], by = '', at = '' } = answer ?? {};
  return { note, evidence, by, at };
}

type RatedPart = Pick<
  RequirementResult,
  'state' | 'rating' | 'score' | 'gap' | 'knockOut' | 'why' | 'missing' | 'missingKnown' | 'actions'
>;

function rated(
  requirement: Requirement,
  answer: RatedAnswer,
  scale: readonly ScaleStep[],
): RatedPart {
  const highest = highestRating(scale);
  const critical = isCritical(requirement);
  const knockOut = critical && answer.rating === 0;
  const gap = knockOut ? 'major' : gapOf(answer.rating, scale, critical);
  const missing = missingItems(requirement, answer);
  return {
    state: 'rated',
    rating: answer.rating,
    score: shareOf(answer.rating, highest),
    gap,
    knockOut,
    why: whyOf(gap, answer.rating, critical),
    missing,
    missingKnown: gap === 'none' || missing.length > 0,
    actions: proposeActions(requirement, gap),
  };
}

/** A rating that the scale lacks is refused at the gate; here it must never pass for conforming. */
function gapOf(rating: number, scale: readonly ScaleStep[], critical: boolean): Gap {
  const step = scale[rating];
  if (step === undefined) throw new Error(`no step ${rating} on the scale`);
  return critical ? step.criticalGap : step.gap;
}

function whyOf(gap: Gap, rating: number, critical: boolean): Why {
  if (gap === 'none') return 'met';
  if (rating === 0) return critical ? 'absent-critical' : 'absent';
  if (gap === 'improvement') return 'not-complete';
  return gap === 'major' && critical ? 'low-critical' : 'below-practice';
}

/** At the lowest rating nothing is in place, so every item is missing; else what was ticked. */
function missingItems(requirement: Requirement, answer: RatedAnswer): readonly Item[] {
  if (answer.rating === 0) return requirement.items;
  const ticked = new Set(answer.missing);
  return requirement.items.filter(({ id }) => ticked.has(id));
}

/** A small gap asks for the smallest step, a minor one for the first two, a major one for all. */
function proposeActions(requirement: Requirement, gap: Gap): readonly TypicalAction[] {
  if (gap === 'none') return [];
  if (gap === 'major') return requirement.actions;
  if (gap === 'minor') return requirement.actions.slice(0, 2);
  const smallest = requirement.actions.toSorted(
    (a, b) => efforts.indexOf(a.effort) - efforts.indexOf(b.effort),
  );
  return smallest.slice(0, 1);
}

const efforts = ['S', 'M', 'L'];
