import type { Answer } from '../../src/model/assessment.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { leastOf } from '../../src/model/lists/extremes.ts';
import type { Requirement } from '../../src/model/standard.ts';
import { anAssessment, anEngagement, aStandard, recordOf } from './build-data.ts';

/** An answer by sites, of which the lowest counts. */
export function apart(ratings: Readonly<Record<string, number>>): Answer {
  const sites = Object.entries(ratings).map(([site, rating]) => ({ site, rating }));
  return { rating: leastOf(Object.values(ratings)), missing: [], evidence: [], sites };
}

/** Evaluates answers of an institution with these sites, in two processes. */
export function evaluationOfSites(
  sites: readonly string[],
  requirements: readonly Requirement[],
  answers: Readonly<Record<string, Answer>>,
): EvaluationRecord {
  const processes = [
    { id: 'teaching', name: 'Teaching' },
    { id: 'rooms', name: 'Rooms' },
  ];
  return recordOf({
    standard: aStandard({ processes, requirements }),
    engagement: anEngagement({ institution: { name: 'Hill School', type: 'school', sites } }),
    assessment: anAssessment(Object.entries(answers)),
    date: '2026-11-23',
  });
}
