import { id, idPattern, ids, itemNameSchema, mostRequirements } from './patterns.ts';
import { action, documentedInformation, nonconformity } from './requirement-parts.ts';

const { kind, effort, days } = action.properties;
const { kind: documentKind, basis, keeper } = documentedInformation.properties;

/** What is asked and rated once, without its words and without its place in an edition. */
const requirement = {
  type: 'object',
  additionalProperties: false,
  properties: {
    weight: { description: 'How much it weighs: 1 to 3; 3 is critical.', enum: [1, 2, 3] },
    appliesIf: {
      ...ids,
      description: 'Conditions that must all apply for it to be in scope, by id.',
    },
    items: {
      description: 'The points that must be there, by name; a name never changes.',
      type: 'array',
      items: itemNameSchema,
      uniqueItems: true,
      maxItems: 50,
    },
    ask: {
      description: 'Who is asked, by the id of the role; one that is asked twice appears twice.',
      type: 'array',
      items: id,
      maxItems: 20,
    },
    documentedInformation: {
      description: 'Documents and records that belong to it.',
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind'],
        properties: { kind: documentKind, basis, keeper },
      },
    },
    levels: {
      description: 'Ratings whose meaning for this requirement is told.',
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 9 },
      uniqueItems: true,
      maxItems: 10,
    },
    actions: {
      description: 'What closes a gap, in order.',
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'effort'],
        properties: { kind, effort, days },
      },
    },
    nonconformities: {
      description: 'Typical nonconformities, by grade.',
      type: 'array',
      items: nonconformity.properties.grade,
      maxItems: 10,
    },
    after: { ...ids, description: 'Requirements that come before this one, by id.' },
    seeAlso: { ...ids, description: 'Requirements that the same evidence serves, by id.' },
    processes: { ...ids, description: 'Processes that it belongs to, by id.' },
    principles: { ...ids, description: 'Principles that it serves, by id.' },
    aims: { ...ids, description: 'Aims that it serves, by id.' },
  },
} as const;

/** A file of the catalogue: `catalogue/*.yaml`. */
export const catalogueSchema = {
  $id: 'eoms/catalogue@1',
  title: 'Requirements of a catalogue',
  description: 'Requirements by names that last, without words and without clause numbers.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'requirements'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/catalogue@1',
    },
    requirements: {
      description: 'Requirements by id.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: requirement,
      minProperties: 1,
      maxProperties: mostRequirements,
    },
  },
} as const;
