import { compareClauses } from '../model/clauses/clause-order.ts';
import type {
  InstitutionStanding,
  Portfolio,
  PortfolioHeat,
  PortfolioPart,
  PortfolioRow,
  Unevaluated,
} from '../model/portfolio.ts';
import { findOutliers } from './find-outliers.ts';
import { countGaps, type GapCounter } from './share-gaps.ts';
import { spreadByGroup, spreadByType, spreadScores } from './spread-scores.ts';

/** What a portfolio is made of in addition to the standings. */
export interface PortfolioFacts {
  /** Day of the evaluation. */
  readonly date: string;
  readonly unevaluated: readonly Unevaluated[];
}

/** What is kept of the standings by one standard. */
interface Gathered {
  readonly title: string;
  readonly digests: Set<string>;
  readonly clauses: Map<string, string>;
  readonly rows: PortfolioRow[];
  readonly scores: Map<string, ReadonlyMap<string, number | null>>;
  readonly gaps: GapCounter;
}

/**
 * Puts many institutions side by side. The order in which standings come does not matter. Each is looked at once
 * and let go of, so that they can be read one after the other. Only what was assessed against the same standard is
 * compared: numbers of clauses mean nothing across standards.
 */
export function makePortfolio(
  standings: Iterable<InstitutionStanding>,
  { date, unevaluated }: PortfolioFacts,
): Portfolio {
  const parts = new Map<string, Gathered>();
  for (const standing of standings) gather(parts, standing);
  const institutions = [...parts.values()].flatMap(({ rows }) => rows).toSorted(byPlace);
  return {
    date,
    institutions,
    unevaluated: unevaluated.toSorted(byPlace),
    parts: [...parts]
      .toSorted(
        ([one, { rows: own }], [other, { rows: others }]) =>
          others.length - own.length || (one < other ? -1 : 1),
      )
      .map(([standard, gathered]) => makePart(standard, gathered)),
  };
}

function byPlace(one: { readonly place: string }, other: { readonly place: string }): number {
  return one.place < other.place ? -1 : 1;
}

function gather(parts: Map<string, Gathered>, standing: InstitutionStanding): void {
  const { title, digest, clauses, gaps: _, ratedIds: __, ...row } = standing;
  const known = parts.get(row.standard) ?? nothingGathered(title);
  parts.set(row.standard, known);
  known.digests.add(digest);
  known.rows.push(row);
  known.scores.set(row.place, new Map(clauses.map(({ id, score }) => [id, score])));
  // A clause without any rating, such as one for other kinds of institutions, makes no column.
  for (const { id, name, score } of clauses) {
    if (score !== null) known.clauses.set(id, known.clauses.get(id) ?? name);
  }
  known.gaps.add(standing);
}

function nothingGathered(title: string): Gathered {
  return {
    title,
    digests: new Set(),
    clauses: new Map(),
    rows: [],
    scores: new Map(),
    gaps: countGaps(),
  };
}

function makePart(standard: string, gathered: Gathered): PortfolioPart {
  const { title, digests, clauses, scores, gaps } = gathered;
  const rows = gathered.rows.toSorted(byPlace);
  const columns = [...clauses]
    .map(([clause, name]) => ({ clause, name }))
    .toSorted((one, other) => compareClauses(one.clause, other.clause));
  const heat = rows.map((row): PortfolioHeat => {
    const own = scores.get(row.place);
    const cells = columns.map(({ clause }) => ({ clause, score: own?.get(clause) ?? null }));
    return { place: row.place, name: row.name, score: row.score, scores: cells };
  });
  return {
    standard,
    title,
    versions: digests.size,
    all: spreadScores(rows),
    clauses: columns,
    heatMap: heat.toSorted(byScore),
    shared: gaps.shared(),
    types: spreadByType(rows),
    groups: spreadByGroup(rows),
    outliers: findOutliers(rows, new Map(heat.map((row) => [row.place, row]))),
  };
}

/** The lowest first; where nothing is rated, last. */
function byScore(one: PortfolioHeat, other: PortfolioHeat): number {
  return (one.score ?? 2) - (other.score ?? 2) || byPlace(one, other);
}
