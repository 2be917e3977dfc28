import { requirementIds } from '../patterns.ts';

const rule = { description: 'Which rule (docs/scoring.md).' } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const requirements = {
  ...requirementIds,
  description: 'Which requirements, by id, in the order of the standard.',
} as const;

/** Why a verdict is what it is: each rule with the numbers and requirements that it is about. */
const reason = {
  anyOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['code'],
      properties: { code: { ...rule, enum: ['nothing-rated', 'all-met'] } },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'requirements'],
      properties: { code: { ...rule, enum: ['knock-outs', 'majors', 'unanswered'] }, requirements },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'requirements', 'leastRating'],
      properties: {
        code: { ...rule, enum: ['essentials'] },
        requirements,
        leastRating: {
          description: 'Least rating of an essential.',
          type: 'integer',
          minimum: 0,
          maximum: 9,
        },
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'requirements', 'mostShare'],
      properties: {
        code: { ...rule, enum: ['minors'] },
        requirements,
        mostShare: { ...share, description: 'Largest share of minor gaps among what was rated.' },
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'score', 'leastScore'],
      properties: {
        code: { ...rule, enum: ['score'] },
        score: { ...share, description: 'Overall score.' },
        leastScore: { ...share, description: 'Least overall score.' },
      },
    },
  ],
} as const;

/** Whether an institution is ready for a certification audit, and why. */
export const readiness = {
  type: 'object',
  additionalProperties: false,
  required: ['verdict', 'reasons'],
  properties: {
    verdict: {
      description: 'Whether the institution is ready for a certification audit.',
      enum: ['undetermined', 'not-ready', 'nearly-ready', 'ready'],
    },
    reasons: { description: 'Why.', type: 'array', maxItems: 8, items: reason },
  },
} as const;
