import { id, ids } from './patterns.ts';
import { pace, readinessLimits } from './rules-schema.ts';
import { gap } from './standard-schema.ts';

/** `catalogue/vocabulary.yaml`: the scale, the limits, and the names that requirements use; no words. */
export const vocabularySchema = {
  $id: 'eoms/vocabulary@1',
  title: 'Vocabulary of a catalogue',
  description: 'The scale, the limits, and the names that requirements use, without words.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'scale'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/vocabulary@1',
    },
    scale: {
      description: 'Ratings, from the lowest, which is 0.',
      type: 'array',
      minItems: 2,
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['gap'],
        properties: {
          gap: { ...gap, description: 'Gap that the rating leaves.' },
          criticalGap: { ...gap, description: 'Gap that it leaves in a critical requirement.' },
        },
      },
    },
    readiness: {
      description: 'What an institution needs to be ready for a certification audit.',
      type: 'object',
      additionalProperties: false,
      properties: readinessLimits,
    },
    pace: { ...pace, description: 'How fast gaps are worked on.' },
    pdca: { ...ids, description: 'Stages of the cycle, in order, by id.' },
    aims: { ...ids, description: 'What requirements serve, by id.' },
    principles: { ...ids, description: 'Principles of the standard, by id.' },
    processes: { ...ids, description: 'Processes of an institution, by id.' },
    roles: { ...ids, description: 'Who can be asked, by id.' },
    outsideRoles: {
      ...ids,
      description:
        'Those of the roles that are not of the staff: they keep no documents, and are questioned for half an hour at a sitting.',
    },
    siteRoles: {
      ...ids,
      description: 'Those of the roles of which there is one at each site.',
    },
    conditions: {
      description:
        'What may not apply everywhere, and takes requirements out of scope where it does not.',
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        properties: {
          id: { ...id, description: 'Name for programs and files; it never changes.' },
          types: { ...ids, description: 'Types of institution to which it usually applies.' },
        },
      },
    },
  },
} as const;
