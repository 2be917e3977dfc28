import { comparison } from '../../model/schema/evaluation/comparison-schema.ts';
import { count } from '../../model/schema/patterns.ts';
import { listOf } from './part-schemas.ts';

const { properties } = comparison;
const change = properties.gaps.properties.closed.items;

const counts = {
  type: 'object',
  additionalProperties: false,
  required: properties.gaps.required,
  description: 'How many gaps became what.',
  properties: {
    closed: { ...count, description: 'Gaps that are closed.' },
    eased: { ...count, description: 'Less severe.' },
    unchanged: { ...count, description: 'As severe as before.' },
    worsened: { ...count, description: 'More severe.' },
    opened: { ...count, description: 'New.' },
    unrated: { ...count, description: 'Not rated this time.' },
  },
} as const;

/** A comparison with an earlier evaluation, what got better and what got worse; null without one. */
export const comparisonView = {
  ...comparison,
  type: ['object', 'null'],
  description: 'What has changed since an earlier evaluation.',
  required: [...comparison.required, 'isOther', 'better', 'worse', 'counts'],
  properties: {
    ...properties,
    clauses: { ...properties.clauses, description: 'Change of the score of each main clause.' },
    isOther: { type: 'boolean', description: 'Whether it names another institution.' },
    counts,
    better: listOf(change, 'Gaps that are closed or less severe.'),
    worse: listOf(change, 'Gaps that are new or more severe.'),
  },
} as const;
