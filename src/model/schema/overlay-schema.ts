import { clauseFlags } from '../overlay.ts';
import { clauseNumber, clausePattern, id, line, lines, prose } from './patterns.ts';

const clause = {
  type: 'object',
  additionalProperties: false,
  required: ['flag', 'note'],
  properties: {
    flag: { enum: clauseFlags, description: 'What is known to differ, or is not known.' },
    numbers: {
      description: 'Numbers that it may have, where the order is not known.',
      type: 'array',
      items: clauseNumber,
      uniqueItems: true,
      minItems: 2,
      maxItems: 10,
    },
    note: { ...prose, description: 'What is known, and from where.' },
  },
} as const;

/** What is known of another edition of a standard, laid over one that eoms has: `overlays/*.yaml`. */
export const overlaySchema = {
  $id: 'eoms/overlay@1',
  title: 'OverlayDocument of an edition',
  description:
    'What is publicly known of another edition: which clauses keep their numbers, and what to check.',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'id',
    'base',
    'title',
    'published',
    'notice',
    'source',
    'transition',
    'clauses',
  ],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/overlay@1',
    },
    id: { ...id, description: 'Name of the edition.' },
    base: { ...id, description: 'Id of the standard that it is laid over.' },
    title: { ...line, description: 'What the edition is called.' },
    published: { type: 'string', format: 'date', description: 'Day of its publication.' },
    notice: { ...prose, description: 'Printed wherever the overlay is used.' },
    source: { ...prose, description: 'Where this is known from.' },
    transition: {
      description: 'Until when certificates are moved to the edition.',
      type: 'object',
      additionalProperties: false,
      required: ['by', 'source', 'note'],
      properties: {
        by: { ...line, description: 'When the transition ends, as far as that is known.' },
        source: { ...line, description: 'Who says so.' },
        note: { ...prose, description: 'What is not known about it.' },
      },
    },
    unknown: { ...lines, description: 'What nobody here could find out: one question each.' },
    clauses: {
      description:
        'Clauses of which more is known than that they are the same, by their number in the base. All others keep their numbers, as far as is known.',
      type: 'object',
      propertyNames: { pattern: clausePattern },
      additionalProperties: clause,
      maxProperties: 1000,
    },
  },
} as const;
