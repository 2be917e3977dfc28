import {
  clausePattern,
  id,
  itemIdSchema,
  itemNameSchema,
  line,
  refPattern,
  words,
} from './patterns.ts';

const addedItem = {
  type: 'object',
  additionalProperties: false,
  required: ['requirement', 'name', 'ref', 'text'],
  properties: {
    requirement: { ...id, description: 'Requirement of the clause that it belongs to.' },
    name: {
      ...itemNameSchema,
      description: 'A name for it, which no item of the requirement has.',
    },
    ref: {
      type: 'string',
      pattern: refPattern,
      maxLength: 40,
      description: 'Its place in your copy: the number of the clause, and the letter.',
    },
    text: {
      ...line,
      description: 'What it asks, in your own words: never the words of the standard.',
    },
  },
} as const;

const clause = {
  type: 'object',
  additionalProperties: false,
  required: ['number', 'title'],
  properties: {
    number: { ...words, description: 'Its number in your copy; empty = not looked at yet.' },
    title: {
      enum: ['', 'same', 'changed'],
      description: 'Whether your copy has the title that stands above; empty = not looked at yet.',
    },
    called: { ...line, description: 'With a changed title: what to call it, in your own words.' },
    gone: { type: 'boolean', description: 'true where your copy does not have the clause.' },
    removed: {
      description: 'Items that your copy does not ask for, by their ids.',
      type: 'array',
      items: itemIdSchema,
      uniqueItems: true,
      maxItems: 200,
    },
    added: {
      description: 'What your copy asks for besides.',
      type: 'array',
      items: addedItem,
      maxItems: 200,
    },
  },
} as const;

/** What a person with a licensed copy has verified of an edition: a filled sheet is a standard. */
export const verificationSchema = {
  $id: 'eoms/verification@1',
  title: 'Verification sheet',
  description: 'What a person with a licensed copy has verified of an edition, clause by clause.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'id', 'base', 'title', 'by', 'on', 'copy', 'clauses'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/verification@1',
    },
    id: { ...id, description: 'Name of your verified edition, noted in every assessment.' },
    base: { ...id, description: 'Id of the standard whose questions it takes.' },
    title: { ...line, description: 'What the edition is called.' },
    by: { ...words, description: 'Who looked at the copy.' },
    on: { ...words, description: 'When: yyyy-mm-dd.' },
    copy: { ...words, description: 'Which copy: how it is licensed.' },
    clauses: {
      description: 'Every clause of the base, by its number there.',
      type: 'object',
      propertyNames: { pattern: clausePattern },
      additionalProperties: clause,
      maxProperties: 1000,
    },
  },
} as const;
