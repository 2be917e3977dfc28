import { institutionTypes } from '../../engagement.ts';
import { count, line } from '../patterns.ts';

export const share = { type: 'number', minimum: 0, maximum: 1 } as const;
export const scoreOrNull = { type: ['number', 'null'], minimum: 0, maximum: 1 } as const;

/** How the scores of some institutions lie: five numbers, and how many are in each band. */
export const spreadProperties = {
  institutions: { ...count, description: 'Institutions of this kind.' },
  compared: { ...count, description: 'Of these, as many as have enough rated to be compared.' },
  ready: { ...count, description: 'Of these, ready or nearly ready for an audit.' },
  lowest: { ...scoreOrNull, description: 'Lowest score; null where none is compared.' },
  lowerQuartile: { ...scoreOrNull, description: 'A quarter of them have less.' },
  median: { ...scoreOrNull, description: 'Half of them have less.' },
  upperQuartile: { ...scoreOrNull, description: 'A quarter of them have more.' },
  highest: { ...scoreOrNull, description: 'Highest score.' },
  bands: {
    description: 'How many scores are in each band, from the lowest.',
    type: 'array',
    maxItems: 20,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['from', 'to', 'institutions'],
      properties: {
        from: { ...share, description: 'Least score of the band.' },
        to: { ...share, description: 'Scores below this; the last band has it too.' },
        institutions: { ...count, description: 'Institutions in it.' },
      },
    },
  },
} as const;

export const spreadNames = [
  'institutions',
  'compared',
  'ready',
  'lowest',
  'lowerQuartile',
  'median',
  'upperQuartile',
  'highest',
  'bands',
] as const;

export const typeSpread = {
  type: 'object',
  additionalProperties: false,
  required: ['type', ...spreadNames],
  properties: {
    type: { description: 'Kind of institution.', enum: institutionTypes },
    ...spreadProperties,
  },
} as const;

export const groupSpread = {
  type: 'object',
  additionalProperties: false,
  required: ['by', 'group', ...spreadNames],
  properties: {
    by: { description: 'What they have in common.', enum: ['region', 'chain'] },
    group: { ...line, description: 'Its name.' },
    ...spreadProperties,
  },
} as const;
