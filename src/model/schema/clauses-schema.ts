import { clauseNumber, id, idPattern, ids, line, lines, prose } from './patterns.ts';
import {
  action,
  auditQuestion,
  documentedInformation,
  itemSchema,
  nonconformity,
  variant,
} from './requirement-parts.ts';

/** What is asked and rated once. */
export const requirement = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'question'],
  properties: {
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    name: { ...line, description: 'Short name, such as Scope of the system.' },
    question: {
      ...line,
      description: 'The question that is asked, in words for a school principal.',
    },
    intent: { ...prose, description: 'Why it matters.' },
    items: {
      description: 'The points that must be there.',
      type: 'array',
      items: itemSchema,
      maxItems: 50,
    },
    evidence: { ...lines, description: 'What can show it.' },
    ask: {
      description: 'What each role is asked.',
      type: 'array',
      items: auditQuestion,
      maxItems: 20,
    },
    look: { ...lines, description: 'What to look at on site, and how much of it.' },
    internalLook: {
      ...lines,
      description: 'Tests for an internal audit only, agreed with the head, such as test calls.',
    },
    documentedInformation: {
      description: 'Documents and records that belong to it.',
      type: 'array',
      items: documentedInformation,
      maxItems: 20,
    },
    levels: {
      description: 'What each rating means for this requirement.',
      type: 'object',
      additionalProperties: line,
      propertyNames: { pattern: '^[0-9]$' },
    },
    actions: { description: 'What closes a gap.', type: 'array', items: action, maxItems: 20 },
    small: { ...prose, description: 'What suffices in a small institution.' },
    nonconformities: {
      description: 'Typical nonconformities.',
      type: 'array',
      items: nonconformity,
      maxItems: 10,
    },
    variants: {
      description: 'Lines for some institutions only, by institution type or condition.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: variant,
      maxProperties: 20,
    },
    after: { ...ids, description: 'Requirements that come before this one, by id.' },
    seeAlso: { ...ids, description: 'Requirements that the same evidence serves, by id.' },
    processes: { ...ids, description: 'Processes that it belongs to, by id.' },
    principles: { ...ids, description: 'Principles that it serves, by id.' },
    aims: { ...ids, description: 'Aims that it serves, by id.' },
    weight: { description: 'How much it weighs: 1 to 3; 3 is critical.', enum: [1, 2, 3] },
    appliesIf: {
      ...ids,
      description: 'Conditions that must all apply for it to be in scope, by id.',
    },
  },
} as const;

/** One clause with the requirements that hang on it. */
export const clauseEntry = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'title'],
  properties: {
    clause: { ...clauseNumber, description: 'Number of the clause, such as 8.5.1.' },
    title: { ...line, description: 'Title of the clause, in our own words.' },
    untitled: {
      description: 'true where the standard gives the clause no title.',
      type: 'boolean',
    },
    requirements: {
      description: 'What the clause requires.',
      type: 'array',
      items: requirement,
      maxItems: 200,
    },
  },
} as const;

/** A file of clauses of a standard in a folder: `clauses/*.yaml`. */
export const clausesSchema = {
  $id: 'eoms/clauses@1',
  title: 'Clauses of a standard',
  description: 'Clauses with the requirements that hang on them.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'clauses'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/clauses@1',
    },
    clauses: {
      description: 'Clauses in the order of the standard.',
      type: 'array',
      items: clauseEntry,
      minItems: 1,
      maxItems: 1000,
    },
  },
} as const;
