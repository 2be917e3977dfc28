import type { Answer } from '../model/assessment.ts';
import { EomsError } from '../model/problem.ts';
import { isNonconformity } from '../model/rules/severity.ts';
import { isCritical } from '../model/rules/weight.ts';
import type { Requirement, ScaleStep, Standard } from '../model/standard.ts';
import { suggestWord } from '../model/text/suggest-word.ts';
import { drawSample } from './draw-sample.ts';

const kinds = ['all', 'gaps', 'critical', 'changed'] as const;

type Kind = (typeof kinds)[number];

/** What of an earlier assessment is asked again. */
export interface AskedAgain {
  readonly kinds: ReadonlySet<Kind>;
  /** The share, 0…1, of what no kind takes. */
  readonly share: number;
}

/**
 * Reads what is to be asked again: `gaps`, `critical`, `changed`, `sample:30%`, or `all`. Nothing stands
 * for all.
 *
 * @throws EomsError `usage` with each word that means nothing.
 */
export function readAskedAgain(words: readonly string[]): AskedAgain {
  const found = new Set<Kind>(words.length === 0 ? ['all'] : []);
  let share = 0;
  const unknown = words.filter((word) => {
    const kind = kinds.find((one) => one === word);
    const sampled = shareIn(word);
    if (kind !== undefined) found.add(kind);
    share = Math.max(share, sampled ?? 0);
    return kind === undefined && sampled === undefined;
  });
  if (unknown.length === 0) return { kinds: found, share };
  throw new EomsError(
    'usage',
    unknown.map((word) => ({
      key: 'scope.unknown-ask',
      values: { word },
      ...suggestWord(word, [...kinds, 'sample:30%']),
    })),
  );
}

/** `sample:30%` or `sample:30` → 0.3; `undefined` where it is none. */
function shareIn(word: string): number | undefined {
  const percent = Number(/^sample:(\d{1,3})%?$/.exec(word)?.[1]);
  return percent >= 1 && percent <= 100 ? percent / 100 : undefined;
}

/** What is chosen from, and what is known of the last time. */
export interface LastTime {
  readonly standard: Pick<Standard, 'scale' | 'edition'>;
  /** In scope, in the order of the standard. */
  readonly requirements: readonly Requirement[];
  readonly earlier: ReadonlyMap<string, Answer>;
  /** The edition of the standard that was asked then; '' where it is not said. */
  readonly edition: string;
  /** What the sample is drawn by. */
  readonly seed: string;
}

/** The requirements to ask, and why: each is counted once, under the first reason. */
export interface ChosenAgain {
  readonly ids: ReadonlySet<string>;
  readonly gaps: number;
  readonly critical: number;
  readonly changed: number;
  readonly sampled: number;
  /** What the sample was drawn from. */
  readonly others: number;
  /** What is not asked. */
  readonly left: number;
}

/**
 * Chooses what is asked again. A gap is what was serious or minor last time; changed is what has no
 * answer of last time, and everything where another edition was asked then.
 */
export function chooseAgain(asked: AskedAgain, last: LastTime): ChosenAgain {
  const groups = new Map<Reason, string[]>();
  for (const requirement of last.requirements) {
    const reason = reasonFor(requirement, asked, last);
    groups.set(reason, [...(groups.get(reason) ?? []), requirement.id]);
  }
  const of = (reason: Reason): readonly string[] => groups.get(reason) ?? [];
  const sample = drawSample(of('other'), asked.share, last.seed);
  const chosen = reasons.flatMap(of);
  return {
    ids: new Set([...chosen, ...of('all'), ...sample]),
    gaps: of('gaps').length,
    critical: of('critical').length,
    changed: of('changed').length,
    sampled: sample.size,
    others: of('other').length,
    left: of('other').length - sample.size,
  };
}

const reasons = ['gaps', 'critical', 'changed'] as const;

type Reason = (typeof reasons)[number] | 'all' | 'other';

function reasonFor(requirement: Requirement, asked: AskedAgain, last: LastTime): Reason {
  if (asked.kinds.has('all')) return 'all';
  const isOtherEdition = last.edition !== '' && last.edition !== last.standard.edition;
  const holds = {
    gaps: isGap(requirement, last.earlier.get(requirement.id), last.standard.scale),
    critical: isCritical(requirement),
    changed: isOtherEdition || !last.earlier.has(requirement.id),
  };
  return reasons.find((reason) => asked.kinds.has(reason) && holds[reason]) ?? 'other';
}

function isGap(
  requirement: Requirement,
  answer: Answer | undefined,
  scale: readonly ScaleStep[],
): boolean {
  const step = scale.find(({ rating }) => rating === answer?.rating);
  if (step === undefined) return false;
  if (step.rating === 0 && isCritical(requirement)) return true;
  const gap = isCritical(requirement) ? step.criticalGap : step.gap;
  return isNonconformity(gap);
}
