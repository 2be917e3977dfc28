import type { Counts, EvaluationRecord } from '../model/evaluation.ts';
import { briefBoard } from './brief-board.ts';

/** What a summary counts. */
export const countedThings = [
  'major',
  'minor',
  'gaps',
  'unanswered',
  'requirements',
  'rated',
  'knockOuts',
  'days',
  'packages',
  'decisions',
] as const;

/** One of what a summary counts. */
export type CountedThing = (typeof countedThings)[number];

/** The figures that a summary may name. */
export interface CurrentFigures {
  /** The scores of the whole, now and earlier, in whole percent. */
  readonly scores: ReadonlySet<number>;
  /** All that a report shows as a percentage. */
  readonly shares: ReadonlySet<number>;
  readonly counts: Readonly<Record<CountedThing, ReadonlySet<number>>>;
}

/** The figures of an evaluation: those of the whole, of a clause, a process or an earlier assessment. */
export function currentFigures(evaluation: EvaluationRecord): CurrentFigures {
  return {
    scores: scoresOf(evaluation),
    shares: sharesOf(evaluation),
    counts: countsOf(evaluation),
  };
}

function scoresOf({ overall, trend, comparison }: EvaluationRecord): ReadonlySet<number> {
  const past = (trend?.points ?? []).map(({ score }) => score);
  return inPercent([overall.score, comparison?.overall.before, ...past]);
}

function sharesOf(evaluation: EvaluationRecord): ReadonlySet<number> {
  const { overall, clauses, processes, trend, way } = evaluation;
  const groups = [overall, ...clauses, ...processes, ...(trend?.points ?? [])];
  const shares = groups.flatMap(({ score, coverage }) => [score, coverage]);
  return new Set([...scoresOf(evaluation), ...inPercent([...shares, way?.leastScore])]);
}

function inPercent(shares: readonly (number | null | undefined)[]): ReadonlySet<number> {
  const known = shares.filter((share) => typeof share === 'number');
  return new Set(known.map((share) => Math.round(share * 100)));
}

/** Of person-days, those of all work in any part of it. */
function countsOf(evaluation: EvaluationRecord): CurrentFigures['counts'] {
  const { overall, clauses, processes, trend, way, work, followsOn } = evaluation;
  const groups = [overall, ...clauses, ...processes].map(({ counts }) => counts);
  const past = (trend?.points ?? []).map(({ counts }) => counts);
  const of = (what: keyof Counts): readonly number[] => groups.map((counts) => counts[what]);
  const states = ['requirements', 'inScope', 'rated', 'unanswered', 'notApplicable'] as const;
  const asked = states.flatMap(of);
  const gapped = [...groups, ...past].flatMap(({ major, minor }) => [major, minor, major + minor]);
  return {
    major: new Set([...of('major'), ...past.map(({ major }) => major)]),
    minor: new Set([...of('minor'), ...past.map(({ minor }) => minor)]),
    // The way closes some of them, and each package some of those.
    gaps: new Set([...gapped, ...gapsOfWay(way)]),
    unanswered: new Set(of('unanswered')),
    requirements: new Set([...asked, ...gapped, ...gapsOfWay(way), ...wholeNumbersIn(followsOn)]),
    // Of how many, too: `45 of 188 rated`.
    rated: new Set(asked),
    knockOuts: new Set(of('knockOuts')),
    days: new Set([...wholeNumbersIn(way), ...wholeNumbersIn(work)]),
    packages: new Set([way?.packages.length ?? 0]),
    decisions: new Set([briefBoard(evaluation).decisions.length]),
  };
}

function gapsOfWay(way: EvaluationRecord['way']): readonly number[] {
  if (way === undefined) return [];
  return [way, ...way.packages].map(({ requirements }) => requirements.length);
}

function wholeNumbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [Math.round(value), Math.ceil(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wholeNumbersIn);
}
