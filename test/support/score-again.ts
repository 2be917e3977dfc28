import type { EvaluationInput } from '../../src/evaluation/evaluate.ts';
import type { Requirement } from '../../src/model/standard.ts';

/** What the second implementation says of one requirement. */
export interface ScoredAgain {
  readonly id: string;
  readonly state: 'rated' | 'unanswered' | 'not-applicable';
  readonly gap: string | null;
  readonly knockOut: boolean;
}

export interface EvaluatedAgain {
  readonly score: number | null;
  readonly coverage: number | null;
  readonly verdict: string;
  readonly requirements: readonly ScoredAgain[];
}

interface Line extends ScoredAgain {
  readonly rating: number;
  readonly weight: number;
}

/**
 * A second, naive implementation of docs/scoring.md, which shares no code with src/evaluation: a
 * weight is taken literally, as so many copies of a rating, and all is counted in a flat list.
 */
export function scoreAgain(input: EvaluationInput): EvaluatedAgain {
  const lines = input.standard.requirements.map((requirement) => judge(requirement, input));
  const rated = lines.filter(({ state }) => state === 'rated');
  const inScope = lines.filter(({ state }) => state !== 'not-applicable');
  const copies = rated.flatMap(({ rating, weight }) =>
    Array.from({ length: weight }, () => rating),
  );
  const top = copies.length * Math.max(...input.standard.scale.map(({ rating }) => rating));
  const score = top === 0 ? null : copies.reduce((sum, rating) => sum + rating, 0) / top;
  return {
    score,
    coverage: inScope.length === 0 ? null : rated.length / inScope.length,
    verdict: verdict({ score: score ?? 0, rated, open: inScope.length - rated.length, input }),
    requirements: lines.map(({ id, state, gap, knockOut }) => ({ id, state, gap, knockOut })),
  };
}

function judge({ id, weight, appliesIf }: Requirement, input: EvaluationInput): Line {
  const answer = input.assessment.answers.get(id);
  const excluded = appliesIf.some((name) => input.engagement.conditions[name]?.applies === false);
  const unrated = { id, weight, rating: 0, gap: null, knockOut: false };
  if (excluded || answer?.rating === 'na') return { ...unrated, state: 'not-applicable' };
  if (answer === undefined) return { ...unrated, state: 'unanswered' };
  const { rating } = answer;
  if (weight === 3 && rating === 0) {
    return { id, weight, rating, gap: 'major', knockOut: true, state: 'rated' };
  }
  return { id, weight, rating, gap: gapOf(rating, weight, input), knockOut: false, state: 'rated' };
}

function gapOf(rating: number, weight: number, { standard }: EvaluationInput): string {
  const step = standard.scale.find((one) => one.rating === rating);
  if (step === undefined) throw new Error(`no step ${rating}`);
  return weight === 3 ? step.criticalGap : step.gap;
}

interface Facts {
  readonly score: number;
  readonly rated: readonly Line[];
  readonly open: number;
  readonly input: EvaluationInput;
}

function verdict({ score, rated, open, input }: Facts): string {
  if (rated.length === 0) return 'undetermined';
  if (rated.some(({ gap }) => gap === 'major')) return 'not-ready';
  if (open > 0) return 'undetermined';
  const rule = input.standard.readiness;
  const minors = rated.filter(({ gap }) => gap === 'minor').length;
  const low = rated.some(
    ({ id, rating }) => rule.essentials.includes(id) && rating < rule.essentialRating,
  );
  const setAside = rule.essentials.some((id) => {
    const appliesIf = input.standard.requirements.find((one) => one.id === id)?.appliesIf ?? [];
    const excluded = appliesIf.some((name) => input.engagement.conditions[name]?.applies === false);
    return !excluded && input.assessment.answers.get(id)?.rating === 'na';
  });
  const isShort = low || setAside || minors / rated.length > rule.minorShare || score < rule.score;
  return isShort ? 'nearly-ready' : 'ready';
}
