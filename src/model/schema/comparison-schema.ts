import { clauseNumber, id, line, words } from './patterns.ts';

const change = { type: ['number', 'null'], minimum: -100, maximum: 100 } as const;
const score = { type: ['number', 'null'], minimum: 0, maximum: 1 } as const;
const properties = {
  id,
  name: words,
  before: score,
  after: score,
  delta: change,
  points: change,
} as const;

const scoreChange = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'before', 'after', 'delta', 'points'],
  properties,
} as const;

const clauseChange = {
  type: 'object',
  additionalProperties: false,
  required: [...scoreChange.required, 'depth'],
  properties: {
    ...properties,
    id: clauseNumber,
    depth: { type: 'integer', minimum: 1, maximum: 20 },
  },
} as const;

const standing = {
  enum: ['major', 'minor', 'improvement', 'none', 'unanswered', 'not-applicable', 'absent'],
} as const;

const gapChanges = {
  type: 'array',
  maxItems: 200_000,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['requirement', 'name', 'clause', 'before', 'after'],
    properties: {
      requirement: id,
      name: line,
      clause: clauseNumber,
      before: standing,
      after: standing,
    },
  },
} as const;

/** An evaluation held against an earlier one. */
export const comparison = {
  type: 'object',
  additionalProperties: false,
  required: ['before', 'sameWording', 'overall', 'clauses', 'gaps'],
  properties: {
    before: {
      type: 'object',
      additionalProperties: false,
      required: ['institution', 'date', 'started'],
      properties: {
        institution: line,
        date: { type: 'string', format: 'date' },
        started: { type: 'string', format: 'date' },
      },
    },
    sameWording: { type: 'boolean' },
    overall: scoreChange,
    clauses: { type: 'array', items: clauseChange, maxItems: 1000 },
    gaps: {
      type: 'object',
      additionalProperties: false,
      required: ['closed', 'eased', 'unchanged', 'worsened', 'opened', 'unrated'],
      properties: {
        closed: gapChanges,
        eased: gapChanges,
        unchanged: gapChanges,
        worsened: gapChanges,
        opened: gapChanges,
        unrated: gapChanges,
      },
    },
  },
} as const;
