import { evidenceItem, finding } from './assessment-schema.ts';
import { action, documentedInformation, item } from './clauses-schema.ts';
import { clauseNumber, count, id, line, prose, words } from './patterns.ts';
import { pace } from './standard-schema.ts';

const judged = { ...item, required: ['ref', 'text', 'status'] } as const;
const items = { type: 'array', items: judged, maxItems: 50 } as const;
const findings = {
  type: 'array',
  items: { ...finding, required: ['items'] },
  maxItems: 100,
} as const;
const evidence = { type: 'array', items: evidenceItem, maxItems: 100 } as const;

/** One requirement with its answer and what follows from it. */
export const requirementResult = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'name',
    'clause',
    'question',
    'weight',
    'state',
    'rating',
    'score',
    'gap',
    'knockOut',
    'why',
    'condition',
    'justification',
    'items',
    'missing',
    'missingKnown',
    'note',
    'evidence',
    'by',
    'at',
    'findings',
    'actions',
  ],
  properties: {
    id,
    name: line,
    clause: clauseNumber,
    question: line,
    weight: { enum: [1, 2, 3] },
    state: { enum: ['rated', 'unanswered', 'not-applicable'] },
    rating: { type: ['integer', 'null'], minimum: 0, maximum: 9 },
    score: { type: ['number', 'null'], minimum: 0, maximum: 1 },
    gap: { enum: ['major', 'minor', 'improvement', 'none', null] },
    knockOut: { type: 'boolean' },
    why: {
      enum: [
        'absent-critical',
        'absent',
        'low-critical',
        'below-practice',
        'not-complete',
        'met',
        'unanswered',
        'excluded-by-condition',
        'excluded-by-answer',
      ],
    },
    condition: { type: ['string', 'null'], maxLength: 80 },
    justification: prose,
    items,
    missing: items,
    missingKnown: { type: 'boolean' },
    note: prose,
    evidence,
    by: words,
    at: words,
    findings,
    actions: { type: 'array', items: action, maxItems: 20 },
  },
} as const;

/** A line of the gap register. */
export const gapEntry = {
  type: 'object',
  additionalProperties: false,
  required: ['rank', 'requirement', 'gap'],
  properties: {
    rank: { type: 'integer', minimum: 1, maximum: 200_000 },
    requirement: requirementResult,
    gap: { enum: ['major', 'minor', 'improvement'] },
  },
} as const;

/** In which order the gaps could be worked on. */
export const workOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['pace', 'steps', 'withoutAction'],
  properties: {
    pace: {
      ...pace,
      required: ['atOnce', 'weeks'],
      properties: {
        ...pace.properties,
        weeks: { ...pace.properties.weeks, required: ['S', 'M', 'L'] },
      },
    },
    steps: {
      type: 'array',
      maxItems: 200_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rank', 'requirement', 'name', 'clause', 'gap', 'action', 'start', 'end'],
        properties: {
          rank: gapEntry.properties.rank,
          requirement: id,
          name: line,
          clause: clauseNumber,
          gap: gapEntry.properties.gap,
          action,
          start: { type: 'string', format: 'date' },
          end: { type: 'string', format: 'date' },
        },
      },
    },
    withoutAction: count,
  },
} as const;

/** A line of the documented-information register. */
export const documentEntry = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name', 'clause', 'requirement', 'status', 'evidence'],
  properties: {
    ...documentedInformation.properties,
    clause: clauseNumber,
    requirement: id,
    status: {
      enum: ['seen', 'stated', 'incomplete', 'missing', 'not-assessed', 'not-applicable'],
    },
    evidence,
  },
} as const;
