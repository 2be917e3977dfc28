import { clauseNumber, id, ids, line, lines, prose, refPattern } from './patterns.ts';

export const item = {
  type: 'object',
  additionalProperties: false,
  required: ['ref', 'text'],
  properties: {
    ref: { type: 'string', pattern: refPattern, maxLength: 40 },
    text: line,
    status: { enum: ['confirmed', 'recalled'] },
  },
} as const;

const question = {
  type: 'object',
  additionalProperties: false,
  required: ['role', 'question'],
  properties: { role: id, question: line },
} as const;

export const documentedInformation = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name'],
  properties: { kind: { enum: ['document', 'record'] }, name: line },
} as const;

export const action = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'kind', 'effort'],
  properties: {
    text: line,
    kind: { enum: ['policy', 'process', 'training', 'record', 'resource'] },
    effort: { enum: ['S', 'M', 'L'] },
  },
} as const;

const requirement = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'question'],
  properties: {
    id,
    name: line,
    question: line,
    intent: prose,
    items: { type: 'array', items: item, maxItems: 50 },
    evidence: lines,
    ask: { type: 'array', items: question, maxItems: 20 },
    look: lines,
    documentedInformation: { type: 'array', items: documentedInformation, maxItems: 20 },
    levels: { type: 'object', additionalProperties: line, propertyNames: { pattern: '^[0-9]$' } },
    actions: { type: 'array', items: action, maxItems: 20 },
    processes: ids,
    principles: ids,
    aims: ids,
    weight: { enum: [1, 2, 3] },
    appliesIf: ids,
  },
} as const;

/** One clause with the requirements that hang on it. */
export const clauseEntry = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'title'],
  properties: {
    clause: clauseNumber,
    title: line,
    untitled: { type: 'boolean' },
    requirements: { type: 'array', items: requirement, maxItems: 200 },
  },
} as const;

/** A file of clauses: `standards/<id>/clauses/*.yaml`. */
export const clausesSchema = {
  $id: 'eoms/clauses@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'clauses'],
  properties: {
    schema: { const: 'eoms/clauses@1' },
    clauses: { type: 'array', items: clauseEntry, minItems: 1, maxItems: 1000 },
  },
} as const;
