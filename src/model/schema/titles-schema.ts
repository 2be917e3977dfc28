import { clausePattern, line } from './patterns.ts';
import { standardSchema } from './standard-schema.ts';

const { title, shortTitle, edition, replaced, notice } = standardSchema.properties;

/** `texts/<language>/editions/*.yaml`: what an edition and its clauses are called. */
export const titlesSchema = {
  $id: 'eoms/titles@1',
  title: 'Titles of an edition',
  description: 'What an edition of a standard and its clauses are called in one language.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'title', 'clauses'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/titles@1',
    },
    title,
    shortTitle,
    edition,
    replaced,
    notice,
    clauses: {
      description: 'Titles of the clauses, by number, in our own words.',
      type: 'object',
      propertyNames: { pattern: clausePattern },
      additionalProperties: line,
      maxProperties: 1000,
    },
  },
} as const;
