import type { EvaluationRecord, SiteStanding } from '../model/evaluation.ts';

/** Sites as a board sees them: at most as many as there are columns for. */
export interface SitesBrief {
  /** Those that stand worst, in the order of the institution. */
  readonly sites: readonly SiteStanding[];
  /** How many more were rated apart. */
  readonly more: number;
}

/** A site with its score in one process. */
export interface SiteScore {
  readonly name: string;
  readonly score: number;
}

const mostColumns = 4;
const mostNamed = 10;

/** The sites that a board sees side by side: where there are more than columns, those with the lowest scores. Pure. */
export function briefSites({ sites = [] }: Pick<EvaluationRecord, 'sites'>): SitesBrief {
  const byScore = sites.toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1));
  const lowest = new Set(byScore.slice(0, mostColumns).map(({ name }) => name));
  const chosen = sites.filter(({ name }) => lowest.has(name));
  return { sites: chosen, more: sites.length - chosen.length };
}

/**
 * How sites compare in a process, the lowest score first, and how many have no room. Nothing where none of its
 * requirements was rated for one of them alone. Pure.
 */
export function compareSites(
  { sites = [] }: Pick<EvaluationRecord, 'sites'>,
  process: string,
): { readonly scores: readonly SiteScore[]; readonly more: number } {
  const there = sites.flatMap(({ name, processes }) =>
    processes.filter(({ id }) => id === process).map((one) => ({ name, ...one })),
  );
  if (there.every(({ apart }) => apart === 0)) return { scores: [], more: 0 };
  const scores = there
    .flatMap(({ name, score }) => (score === null ? [] : [{ name, score }]))
    .toSorted((a, b) => a.score - b.score);
  return { scores: scores.slice(0, mostNamed), more: Math.max(0, scores.length - mostNamed) };
}

/** The score of a site in a process; `null` where nothing was rated there. */
export function scoreAt({ processes }: SiteStanding, process: string): number | null {
  return processes.find(({ id }) => id === process)?.score ?? null;
}
