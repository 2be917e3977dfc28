import { drillSchema } from '../drill-schema.ts';
import { clauseNumber, count, id, line, prose, words } from '../patterns.ts';

const { seen, reason } = drillSchema.properties.cases.items.properties;

const level = {
  type: 'object',
  additionalProperties: false,
  required: ['rating', 'name', 'text'],
  properties: {
    rating: { ...count, description: 'The number that is given.' },
    name: { ...line, description: 'Its name, such as Applied.' },
    text: {
      ...line,
      description:
        'What one would see here; where the standard does not tell, what it means anywhere.',
    },
  },
} as const;

const shownCase = {
  type: 'object',
  additionalProperties: false,
  required: [
    'number',
    'id',
    'name',
    'clause',
    'question',
    'seen',
    'levels',
    'rating',
    'ratingName',
    'reason',
  ],
  properties: {
    number: { ...count, description: 'Its number, from 1.' },
    id: { ...id, description: 'Id of the requirement.' },
    name: { ...line, description: 'Name of the requirement.' },
    clause: { ...clauseNumber, description: 'Clause of the requirement.' },
    question: { ...line, description: 'What is asked.' },
    seen,
    levels: { description: 'What each rating looks like.', type: 'array', items: level },
    rating: { ...count, description: 'The rating that was agreed on.' },
    ratingName: { ...line, description: 'Its name.' },
    reason,
  },
} as const;

/** The content of `eoms/drill-cases@1`. */
export const drillContent = {
  standard: {
    description: 'The standard that the cases are rated by.',
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'shortTitle', 'edition', 'notice'],
    properties: {
      id: { ...id, description: 'Its id.' },
      title: { ...line, description: 'Its title.' },
      shortTitle: { ...words, description: 'Its title for running heads.' },
      edition: { ...words, description: 'Its edition, in words.' },
      notice: { ...prose, description: 'What a reader must know about its texts.' },
    },
  },
  cases: { description: 'The cases, in the order of the drill.', type: 'array', items: shownCase },
} as const;
