import { count, id, line } from '../patterns.ts';
import { rollUpSchema } from './roll-up-schema.ts';

const atProcess = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'score', 'apart'],
  properties: {
    id: { ...id, description: 'A process, by id.' },
    score: { ...rollUpSchema.properties.score, description: 'Its score at the site.' },
    apart: { ...count, description: 'How many of its requirements were rated for the site alone.' },
  },
} as const;

/** How a site stands that was rated apart. */
export const siteStanding = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'score', 'processes'],
  properties: {
    name: { ...line, description: 'Name of the site.' },
    score: {
      ...rollUpSchema.properties.score,
      description: 'Score of its own ratings, and of those for all sites where it has none.',
    },
    processes: {
      description: 'How each process stands there, in the order of the standard.',
      type: 'array',
      items: atProcess,
      maxItems: 200,
    },
  },
} as const;
