import { clauseNumber, count, id, line, words } from '../patterns.ts';

const change = { type: ['number', 'null'], minimum: -100, maximum: 100 } as const;
const score = { type: ['number', 'null'], minimum: 0, maximum: 1 } as const;
const properties = {
  id: { ...id, description: 'Id of the group.' },
  name: { ...words, description: 'Its name.' },
  before: { ...score, description: 'Score of the earlier evaluation.' },
  after: { ...score, description: 'Score of this one.' },
  delta: { ...change, description: 'Difference of the two; null where one is not scored.' },
  points: { ...change, description: 'Difference of the percentages as they are printed.' },
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
    id: { ...clauseNumber, description: 'Number of the clause.' },
    depth: {
      description: 'Depth in the standard: 1 for a main clause.',
      type: 'integer',
      minimum: 1,
      maximum: 20,
    },
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
      requirement: { ...id, description: 'Id of the requirement.' },
      name: { ...line, description: 'Its name.' },
      clause: { ...clauseNumber, description: 'Its clause.' },
      before: { ...standing, description: 'How it stood.' },
      after: { ...standing, description: 'How it stands.' },
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
      description: 'The earlier evaluation.',
      type: 'object',
      additionalProperties: false,
      required: ['institution', 'date', 'started'],
      properties: {
        institution: { ...line, description: 'Whose it is.' },
        date: { description: 'Its day.', type: 'string', format: 'date' },
        started: {
          description: 'Day on which its assessment began.',
          type: 'string',
          format: 'date',
        },
      },
    },
    sameWording: {
      type: 'boolean',
      description: 'Whether both were asked in the same words (digest of the standard).',
    },
    overall: { ...scoreChange, description: 'Change of the overall score.' },
    shared: {
      description: 'The same requirements before and now; absent where the same ones were rated.',
      type: 'object',
      additionalProperties: false,
      required: ['requirements', 'before', 'after'],
      properties: {
        requirements: { ...count, description: 'How many were rated both times.' },
        before: { ...score, description: 'Their score before.' },
        after: { ...score, description: 'Their score now.' },
        processes: {
          description: 'Change of the score of each process, by what was rated both times.',
          type: 'array',
          items: scoreChange,
          maxItems: 1000,
        },
      },
    },
    clauses: {
      description: 'Change of the score of each clause.',
      type: 'array',
      items: clauseChange,
      maxItems: 1000,
    },
    processes: {
      description: 'Change of the score of each process.',
      type: 'array',
      items: scoreChange,
      maxItems: 1000,
    },
    gaps: {
      description: 'Requirements that had or have a gap, each in one list.',
      type: 'object',
      additionalProperties: false,
      required: ['closed', 'eased', 'unchanged', 'worsened', 'opened', 'unrated'],
      properties: {
        closed: { ...gapChanges, description: 'No gap any more.' },
        eased: { ...gapChanges, description: 'A less severe gap.' },
        unchanged: { ...gapChanges, description: 'The same gap.' },
        worsened: { ...gapChanges, description: 'A more severe gap.' },
        opened: { ...gapChanges, description: 'A gap where none was known.' },
        unrated: { ...gapChanges, description: 'A gap before, not rated now.' },
      },
    },
  },
} as const;
