import { mostRequirements, requirementIds } from '../patterns.ts';

/** Whether an institution was ready, and why, as `eoms/evaluation@1` had it. */
export const readiness1 = {
  type: 'object',
  additionalProperties: false,
  required: ['verdict', 'reasons'],
  properties: {
    verdict: {
      description: 'Whether the institution is ready for a certification audit.',
      enum: ['undetermined', 'not-ready', 'nearly-ready', 'ready'],
    },
    reasons: {
      description: 'Why.',
      type: 'array',
      maxItems: 8,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'count', 'limit', 'requirements', 'names'],
        properties: {
          code: {
            description: 'Which rule (docs/scoring.md).',
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
            description: 'How many requirements, or the share or score that was found.',
            type: 'number',
            minimum: 0,
            maximum: mostRequirements,
          },
          limit: {
            description: 'What it is held against; 0 where there is no limit.',
            type: 'number',
            minimum: 0,
            maximum: mostRequirements,
          },
          requirements: { ...requirementIds, description: 'Which requirements, by id.' },
          names: { description: 'Their names.', type: 'string', maxLength: 10_000_000 },
        },
      },
    },
  },
} as const;
