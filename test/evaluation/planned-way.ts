import type { Calendar } from '../../src/model/engagement.ts';
import type { Way } from '../../src/model/evaluation.ts';
import type { Requirement } from '../../src/model/standard.ts';
import { defaultReadiness } from '../../src/standard/standard-defaults.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';

export const date = '2026-11-23';
export const pdca = [
  { id: 'plan', name: 'Plan', clauses: ['4'] },
  { id: 'do', name: 'Do', clauses: ['8'] },
  { id: 'check', name: 'Check', clauses: ['9'] },
];
export const processes = [
  { id: 'steering', name: 'Steering' },
  { id: 'teaching', name: 'Teaching' },
];
export const action = { text: 'Do it.', kind: 'process', effort: 'S', days: 4 } as const;

export function rowOf(own: Partial<Requirement> & { readonly id: string }): Requirement {
  return aRequirement({ actions: [action], processes: ['steering'], ...own });
}

interface Planned {
  readonly requirements: readonly Requirement[];
  readonly ratings: Readonly<Record<string, number | 'na'>>;
  readonly calendar?: Calendar;
  readonly essentials?: readonly string[];
}

export function evaluated({ requirements, ratings, calendar, essentials = [] }: Planned) {
  const readiness = { ...defaultReadiness, essentials };
  return recordOf({
    standard: aStandard({ requirements, pdca, processes, readiness }),
    engagement: anEngagement(calendar === undefined ? {} : { calendar }),
    assessment: anAssessment(
      Object.entries(ratings).map(([id, rating]) => [id, anAnswer(rating)] as const),
    ),
    date,
  });
}

export function wayOf(planned: Planned): Way {
  const { way } = evaluated(planned);
  if (way === undefined) throw new Error('no way was planned');
  return way;
}

export const three = [
  rowOf({ id: 'scope', clause: '4.1' }),
  rowOf({ id: 'lessons', clause: '8.1', processes: ['teaching'], after: ['scope'] }),
  rowOf({ id: 'audit', clause: '9.1' }),
];
