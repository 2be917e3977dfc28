import { trend } from '../../model/schema/evaluation/trend-schema.ts';
import { line, words } from '../../model/schema/patterns.ts';

const { properties } = trend;

/** The course of all assessments, and what it comes to; null where there are fewer than three. */
export const trendView = {
  ...trend,
  type: ['object', 'null'],
  description: 'How three or more assessments stood, one after the other.',
  required: [...trend.required, 'said', 'remarks'],
  properties: {
    ...properties,
    said: { ...words, description: 'What was seen, what it means, and where to look first.' },
    remarks: {
      type: 'array',
      items: line,
      description: 'Which scores cannot be compared, and what is not shown.',
    },
  },
} as const;
