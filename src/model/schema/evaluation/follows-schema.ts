import { count } from '../patterns.ts';

/** That an assessment follows on an earlier one of which not everything was asked again. */
export const followsOn = {
  type: 'object',
  additionalProperties: false,
  required: ['started', 'asked', 'left'],
  properties: {
    started: {
      description: 'Day on which the earlier assessment began.',
      type: 'string',
      format: 'date',
    },
    asked: { ...count, description: 'Requirements in scope that were asked this time.' },
    left: {
      ...count,
      description: 'Those left out on purpose; their earlier answers count for nothing.',
    },
  },
} as const;
