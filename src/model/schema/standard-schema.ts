import { clauseEntry } from './clauses-schema.ts';
import { clauseNumber, id, ids, line, prose } from './patterns.ts';

const gap = { enum: ['major', 'minor', 'improvement', 'none'] } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const clauses = { type: 'array', items: clauseNumber, minItems: 1, maxItems: 100 } as const;

export const scaleStep = {
  type: 'object',
  additionalProperties: false,
  required: ['rating', 'name', 'meaning', 'gap'],
  properties: {
    rating: { type: 'integer', minimum: 0, maximum: 9 },
    name: line,
    meaning: line,
    gap,
    criticalGap: gap,
  },
} as const;

const weight = {
  type: 'object',
  additionalProperties: false,
  required: ['weight', 'name', 'meaning'],
  properties: { weight: { enum: [1, 2, 3] }, name: line, meaning: line },
} as const;

const readiness = {
  type: 'object',
  additionalProperties: false,
  properties: {
    score: share,
    minorShare: share,
    essentialRating: { type: 'integer', minimum: 0, maximum: 9 },
    essentials: ids,
  },
} as const;

const weeks = { type: 'integer', minimum: 1, maximum: 520 } as const;

/** How fast gaps are worked on. */
export const pace = {
  type: 'object',
  additionalProperties: false,
  properties: {
    atOnce: { type: 'integer', minimum: 1, maximum: 100 },
    weeks: {
      type: 'object',
      additionalProperties: false,
      properties: { S: weeks, M: weeks, L: weeks },
    },
  },
} as const;

const named = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id, name: line },
} as const;

const aim = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'meaning'],
  properties: { id, name: line, meaning: line },
} as const;

const role = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id, name: line, also: line },
} as const;

const condition = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'question'],
  properties: { id, name: line, question: line, types: ids },
} as const;

const pdcaStage = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'clauses'],
  properties: { id, name: line, clauses },
} as const;

/** `standard.yaml`: who the standard is and the words it uses. A small one holds its clauses too. */
export const standardSchema = {
  $id: 'eoms/standard@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'id', 'title'],
  properties: {
    schema: { const: 'eoms/standard@1' },
    id,
    title: line,
    shortTitle: line,
    edition: line,
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' },
    notice: prose,
    scale: { type: 'array', items: scaleStep, minItems: 2, maxItems: 10 },
    weights: { type: 'array', items: weight, maxItems: 3 },
    readiness,
    pace,
    pdca: { type: 'array', items: pdcaStage, maxItems: 20 },
    aims: { type: 'array', items: aim, maxItems: 50 },
    principles: { type: 'array', items: named, maxItems: 50 },
    processes: { type: 'array', items: named, maxItems: 100 },
    roles: { type: 'array', items: role, maxItems: 100 },
    conditions: { type: 'array', items: condition, maxItems: 100 },
    clauses: { type: 'array', items: clauseEntry, maxItems: 1000 },
  },
} as const;
