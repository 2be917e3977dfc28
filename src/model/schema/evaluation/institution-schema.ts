import { institutionTypes } from '../../engagement.ts';
import { count, line, words } from '../patterns.ts';

/** The institution that was assessed. */
export const institution = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type', 'sites'],
  properties: {
    name: { ...line, description: 'Name of the institution.' },
    type: { description: 'Its kind.', enum: institutionTypes },
    sites: { description: 'Places where it works.', type: 'array', items: line, maxItems: 1000 },
    learners: { ...count, description: 'Number of learners, where it was given.' },
    staff: { ...count, description: 'Number of staff, where it was given.' },
  },
} as const;

/** Somebody who took part. */
export const member = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'role'],
  properties: {
    name: { ...line, description: 'Name of the person.' },
    role: { ...words, description: 'What the person does.' },
  },
} as const;
