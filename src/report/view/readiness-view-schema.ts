import { readiness } from '../../model/schema/evaluation/readiness-schema.ts';
import { count, requirementIds } from '../../model/schema/patterns.ts';

const reasonView = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'count', 'limit', 'requirements', 'names'],
  properties: {
    code: {
      description: 'Which rule (docs/scoring.md); words: `report.reason.…`.',
      enum: [
        'nothing-rated',
        'knock-outs',
        'majors',
        'unanswered',
        'essentials',
        'minors',
        'score',
        'all-met',
      ],
    },
    count: {
      description: 'How many requirements it is about, or the score that was found.',
      type: 'number',
    },
    limit: { description: 'What it is held against; 0 where there is no limit.', type: 'number' },
    requirements: { ...requirementIds, description: 'Which requirements, by id.' },
    names: { description: 'The same by name.', type: 'string' },
  },
} as const;

/** A verdict with its reasons, which all have the same fields, whatever they are about. */
export const readinessView = {
  ...readiness,
  properties: {
    verdict: {
      ...readiness.properties.verdict,
      description: 'Whether it is enough; words: `report.verdict.…`.',
    },
    reasons: { type: 'array', items: reasonView, description: 'Why.' },
  },
} as const;

/** How many findings of each kind are recorded. */
export const findingCounts = {
  type: 'object',
  additionalProperties: false,
  required: ['total', 'conforms', 'major', 'minor', 'opportunity', 'notApplicable', 'unstated'],
  properties: {
    total: { ...count, description: 'All findings.' },
    conforms: { ...count, description: 'Conforms.' },
    major: { ...count, description: 'Major nonconformities.' },
    minor: { ...count, description: 'Minor nonconformities.' },
    opportunity: { ...count, description: 'Opportunities for improvement.' },
    notApplicable: { ...count, description: 'Not applicable.' },
    unstated: { ...count, description: 'Without a result.' },
  },
} as const;
