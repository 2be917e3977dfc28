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

/** Figures that a summary may name of one thing: the whole, its parts, or earlier assessments. */
interface FigureSet {
  /** Scores, in whole percent. */
  readonly scores: ReadonlySet<number>;
  /** All that a report shows as a percentage. */
  readonly shares: ReadonlySet<number>;
  readonly counts: Readonly<Partial<Record<CountedThing, ReadonlySet<number>>>>;
}

/** The figures that a summary may name. Those of parts and of the past go only where it says that it speaks of them. */
export interface CurrentFigures {
  readonly whole: FigureSet;
  readonly parts: FigureSet;
  readonly past: FigureSet;
  /** The names of clauses and processes, in small letters. */
  readonly namesOfParts: readonly string[];
  /** The year of the evaluation. */
  readonly year: number;
}

/** The figures of an evaluation: those of the whole, of clauses and processes, and of earlier assessments. */
export function currentFigures(evaluation: EvaluationRecord): CurrentFigures {
  const { overall, clauses, processes, trend, comparison, way, date } = evaluation;
  const groups = [...clauses, ...processes];
  const points = trend?.points ?? [];
  const before = inPercent([comparison?.overall.before]);
  const past = figuresOf(points);
  return {
    whole: {
      scores: inPercent([overall.score]),
      shares: inPercent([overall.score, overall.coverage, way?.leastScore]),
      counts: countsOfWhole(evaluation),
    },
    parts: withGapsOfPackages(figuresOf(groups), way),
    past: {
      ...past,
      scores: new Set([...past.scores, ...before]),
      shares: new Set([...past.shares, ...before]),
    },
    namesOfParts: groups.map(({ name }) => name.toLowerCase()),
    year: Number(date.slice(0, 'yyyy'.length)),
  };
}

function inPercent(shares: readonly (number | null | undefined)[]): ReadonlySet<number> {
  const known = shares.filter((share) => typeof share === 'number');
  return new Set(known.map((share) => Math.round(share * 100)));
}

interface CountedGroup {
  readonly score: number | null;
  readonly coverage: number | null;
  readonly counts: Pick<Counts, 'major' | 'minor'> &
    Partial<Pick<Counts, 'unanswered' | 'knockOuts'>>;
}

function figuresOf(groups: readonly CountedGroup[]): FigureSet {
  const counted = groups.map(({ counts }) => counts);
  return {
    scores: inPercent(groups.map(({ score }) => score)),
    shares: inPercent(groups.flatMap(({ score, coverage }) => [score, coverage])),
    counts: {
      major: new Set(counted.map(({ major }) => major)),
      minor: new Set(counted.map(({ minor }) => minor)),
      gaps: new Set(counted.flatMap(gapsIn)),
      unanswered: new Set(counted.flatMap(({ unanswered = [] }) => unanswered)),
      knockOuts: new Set(counted.flatMap(({ knockOuts = [] }) => knockOuts)),
    },
  };
}

function gapsIn({ major, minor }: Pick<Counts, 'major' | 'minor'>): readonly number[] {
  return [major, minor, major + minor];
}

/** A package closes some of the gaps. */
function withGapsOfPackages(figures: FigureSet, way: EvaluationRecord['way']): FigureSet {
  const { counts } = figures;
  const ofPackages = (way?.packages ?? []).map(({ requirements }) => requirements.length);
  return {
    ...figures,
    counts: { ...counts, gaps: new Set([...(counts.gaps ?? []), ...ofPackages]) },
  };
}

/** Of person-days, those of all work in any part of it; of what was asked, how many in any part. */
function countsOfWhole(evaluation: EvaluationRecord): FigureSet['counts'] {
  const { overall, clauses, processes, way, work, followsOn } = evaluation;
  const { major, minor, unanswered, knockOuts } = overall.counts;
  const groups = [overall, ...clauses, ...processes].map(({ counts }) => counts);
  const states = ['requirements', 'inScope', 'rated', 'unanswered', 'notApplicable'] as const;
  const asked = states.flatMap((what) => groups.map((counts) => counts[what]));
  const gapped = groups.flatMap(gapsIn);
  const closed = way === undefined ? [] : [way.requirements.length];
  const { decisions, seriousDays } = briefBoard(evaluation);
  const inPackages = (way?.packages ?? []).map(({ requirements }) => requirements.length);
  return {
    major: new Set([major]),
    minor: new Set([minor]),
    gaps: new Set([major, minor, major + minor, ...closed]),
    unanswered: new Set([unanswered]),
    requirements: new Set([
      ...asked,
      ...gapped,
      ...closed,
      ...inPackages,
      ...wholeNumbersIn(followsOn),
    ]),
    // Of how many, too: `45 of 188 rated`.
    rated: new Set(asked),
    knockOuts: new Set([knockOuts]),
    days: new Set([...wholeNumbersIn(way), ...wholeNumbersIn(work), seriousDays]),
    packages: new Set([way?.packages.length ?? 0]),
    decisions: new Set([decisions.length]),
  };
}

function wholeNumbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [Math.round(value), Math.ceil(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wholeNumbersIn);
}
