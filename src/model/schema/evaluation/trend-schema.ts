import { clauseNumber, count } from '../patterns.ts';
import { readiness } from './readiness-schema.ts';
import { rollUpSchema } from './roll-up-schema.ts';

const { score, coverage, counts } = rollUpSchema.properties;

/** How one assessment stood. */
const point = {
  type: 'object',
  additionalProperties: false,
  required: ['started', 'score', 'coverage', 'counts', 'verdict', 'comparable', 'clauses'],
  properties: {
    started: {
      description: 'Day on which the assessment began.',
      type: 'string',
      format: 'date',
    },
    score: {
      ...score,
      description: 'Its overall score, from 0 to 1; null where nothing is rated.',
    },
    coverage,
    counts: {
      type: 'object',
      additionalProperties: false,
      required: ['inScope', 'rated', 'major', 'minor', 'improvement'],
      description: 'How many requirements were what.',
      properties: {
        inScope: { ...count, description: 'Requirements in scope.' },
        rated: { ...count, description: 'Of these, rated.' },
        major: counts.properties.major,
        minor: counts.properties.minor,
        improvement: counts.properties.improvement,
      },
    },
    verdict: { ...readiness.properties.verdict, description: 'Whether it was enough.' },
    comparable: {
      description:
        'Whether its score can be held against that of the last one; if not, whether too few requirements are rated, or others are in scope.',
      enum: ['yes', 'few-rated', 'other-scope'],
    },
    clauses: {
      description: 'The score of each clause.',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'score'],
        properties: {
          id: { ...clauseNumber, description: 'Number of the clause.' },
          score: { ...score, description: 'Its score; null where nothing is rated.' },
        },
      },
    },
  },
} as const;

/** How the assessments of an institution stood, one after the other. */
export const trend = {
  type: 'object',
  additionalProperties: false,
  required: ['points', 'older', 'leftOut'],
  properties: {
    points: {
      description: 'The last assessments, oldest first; the last one is that of this evaluation.',
      type: 'array',
      items: point,
      maxItems: 100,
    },
    older: { ...count, description: 'Older assessments that are not among them.' },
    leftOut: {
      ...count,
      description: 'Assessments that cannot be read, or are by another standard.',
    },
  },
} as const;
