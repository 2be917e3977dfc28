import {
  type EvaluationRecord,
  type ReadinessReason,
  resultFinder,
  type Verdict,
} from '../model/evaluation.ts';
import type { SeriousGap } from './serious-gap.ts';

/** Why an institution is as ready as it is: the gravest reason, by name. */
export type ReadyReason =
  | { readonly code: 'nothing-rated' | 'all-met' }
  /** `others`: how many more gaps are serious. */
  | (NamedFew<SeriousGap> & { readonly code: 'knock-outs' | 'majors'; readonly others: number })
  | { readonly code: 'unanswered'; readonly count: number }
  | (NamedFew<string> & { readonly code: 'essentials' })
  /** `worst`: the weakest process; '' where none is weaker than the others. */
  | { readonly code: 'minors'; readonly count: number; readonly worst: string }
  | {
      readonly code: 'score';
      readonly score: number;
      readonly leastScore: number;
      readonly worst: string;
    };

/** The first of some things, and how many more there are. */
interface NamedFew<One> {
  readonly named: readonly One[];
  readonly more: number;
}

/** What a board is answered that asks whether the institution is ready. */
export interface ReadyAnswer {
  readonly verdict: Verdict;
  /** The day from which a first audit is possible; `null` = none can be named, or it is ready. */
  readonly earliest: string | null;
  readonly reason: ReadyReason;
}

/** What the answer rests on besides the evaluation. */
interface Grounds {
  readonly serious: readonly SeriousGap[];
  readonly earliest: string | null;
  readonly worst: string;
}

/** A sentence has room for so many names. */
const mostNamed = 2;

/** Answers whether the institution is ready: yes or no, from when on, and the first of its reasons by name. */
export function answerReady(evaluation: EvaluationRecord, grounds: Grounds): ReadyAnswer {
  const { verdict, reasons } = evaluation.readiness;
  const [first] = reasons;
  return {
    verdict,
    earliest: verdict === 'ready' ? null : grounds.earliest,
    reason: first === undefined ? { code: 'all-met' } : reasonOf(first, evaluation, grounds),
  };
}

function reasonOf(
  reason: ReadinessReason,
  evaluation: EvaluationRecord,
  grounds: Grounds,
): ReadyReason {
  if ('requirements' in reason) return reasonOfRequirements(reason, evaluation, grounds);
  const { code } = reason;
  if (code !== 'score') return { code };
  return { code, score: reason.score, leastScore: reason.leastScore, worst: grounds.worst };
}

function reasonOfRequirements(
  { code, requirements }: Extract<ReadinessReason, { readonly requirements: readonly string[] }>,
  evaluation: EvaluationRecord,
  { serious, worst }: Grounds,
): ReadyReason {
  switch (code) {
    case 'knock-outs':
    case 'majors': {
      const meant = serious.filter(({ result }) => requirements.includes(result.id));
      return { code, ...few(meant), others: serious.length - meant.length };
    }
    case 'unanswered':
      return { code, count: requirements.length };
    case 'essentials': {
      const resultOf = resultFinder(evaluation);
      return { code, ...few(requirements.map((id) => resultOf(id).name)) };
    }
    case 'minors':
      return { code, count: requirements.length, worst };
  }
}

function few<One>(all: readonly One[]): NamedFew<One> {
  return { named: all.slice(0, mostNamed), more: Math.max(0, all.length - mostNamed) };
}
