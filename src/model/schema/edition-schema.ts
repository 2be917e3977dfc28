import { clauseNumber, id, idPattern } from './patterns.ts';
import { itemSchema } from './requirement-parts.ts';
import { essentials } from './rules-schema.ts';
import { stageClauses } from './standard-schema.ts';

const { ref, kind, status } = itemSchema.properties;

/** The places of a requirement's items in the edition, by item name. */
const places = {
  type: 'object',
  propertyNames: { pattern: idPattern },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: { ref, kind, status },
  },
  maxProperties: 50,
} as const;

/** An edition of a standard: `editions/*.yaml`. */
export const editionSchema = {
  $id: 'eoms/edition@1',
  title: 'Edition of a standard',
  description: 'The clauses of an edition, and where it places requirements and items.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'id', 'clauses'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/edition@1',
    },
    id: { ...id, description: 'Name by which engagements call the standard in this edition.' },
    essentials,
    pdca: {
      description: 'Clauses that belong to each stage of the cycle, each with all below it.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: stageClauses,
      maxProperties: 20,
    },
    clauses: {
      description: 'Clauses in the order of the standard.',
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['clause'],
        properties: {
          clause: { ...clauseNumber, description: 'Number of the clause, such as 8.5.1.' },
          untitled: {
            description: 'true where the standard gives the clause no title.',
            type: 'boolean',
          },
          requirements: {
            description: 'Requirements that stand here, by id, with the places of their items.',
            type: 'object',
            propertyNames: { pattern: idPattern },
            additionalProperties: places,
            maxProperties: 200,
          },
        },
      },
    },
  },
} as const;
