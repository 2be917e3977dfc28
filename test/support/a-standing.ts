import type { InstitutionStanding } from '../../src/model/portfolio.ts';

/** A school with enough rated, and nothing else but what the test says. */
export function aStanding(own: Partial<InstitutionStanding> = {}): InstitutionStanding {
  return {
    place: 'school',
    name: 'Hill School',
    type: 'school',
    standard: 'tiny',
    title: 'Tiny standard',
    digest: 'f'.repeat(64),
    started: '2026-11-23',
    score: 0.5,
    coverage: 1,
    verdict: 'not-ready',
    counts: {
      inScope: 20,
      rated: 20,
      unanswered: 0,
      major: 1,
      minor: 2,
      improvement: 3,
      knockOuts: 0,
    },
    clauses: [],
    gaps: [],
    ratedIds: [],
    ...own,
  };
}
