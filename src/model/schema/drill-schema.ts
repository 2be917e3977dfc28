import { id, prose } from './patterns.ts';

const drillCase = {
  type: 'object',
  additionalProperties: false,
  required: ['requirement', 'seen', 'rating', 'reason'],
  properties: {
    requirement: { ...id, description: 'What is to be rated: id of a requirement.' },
    seen: { ...prose, minLength: 1, description: 'What an assessor saw and heard.' },
    rating: {
      description: 'The rating that was agreed on.',
      type: 'integer',
      minimum: 0,
      maximum: 9,
    },
    reason: {
      ...prose,
      minLength: 1,
      description: 'Why it is this rating: which words of the levels rule out the ones next to it.',
    },
  },
} as const;

/** Cases on which people who rate practise, and see whether they rate alike: `drill/<language>.yaml`. */
export const drillSchema = {
  $id: 'eoms/drill@1',
  title: 'Rating drill',
  description: 'Short cases to rate, each with the rating that was agreed on and the reason.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'cases'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/drill@1',
    },
    cases: {
      description: 'Cases in the order in which they are rated.',
      type: 'array',
      items: drillCase,
      minItems: 1,
      maxItems: 500,
    },
  },
} as const;
