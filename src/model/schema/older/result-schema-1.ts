import { finding } from '../assessment-schema.ts';
import {
  documentEntry,
  gapEntry,
  requirementResult,
  workOrder,
} from '../evaluation/result-schema.ts';
import { clauseNumber, id, line, refPattern } from '../patterns.ts';

const item = {
  type: 'object',
  additionalProperties: false,
  required: ['ref', 'text', 'status'],
  properties: {
    ref: {
      description: 'Number of the point: its clause and letter, such as 4.3.a.',
      type: 'string',
      pattern: refPattern,
      maxLength: 40,
    },
    text: { ...line, description: 'The point in our own words.' },
    status: {
      description: 'How sure it is: confirmed from a public source, or recalled by an expert.',
      enum: ['confirmed', 'recalled'],
    },
  },
} as const;
const items = { type: 'array', items: item, maxItems: 50 } as const;
/** A finding before it had a place for its sample. */
const { sample: _sample, ...findingProperties } = finding.properties;

const findings = {
  type: 'array',
  items: {
    ...finding,
    properties: {
      ...findingProperties,
      items: {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 60 },
        uniqueItems: true,
        maxItems: 50,
        description: 'Points of the requirement that the finding is about, by their refs.',
      },
    },
    required: ['items'],
  },
  maxItems: 100,
} as const;

const { properties } = requirementResult;

/** An action before it had days of work. */
const { days: _days, ...actionProperties } = properties.actions.items.properties;
const action = { ...properties.actions.items, properties: actionProperties } as const;

/** A requirement with its answer and findings, as `eoms/evaluation@1` had it. */
export const requirementResult1 = {
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
    id: properties.id,
    name: properties.name,
    clause: properties.clause,
    question: properties.question,
    weight: properties.weight,
    state: properties.state,
    rating: properties.rating,
    score: properties.score,
    gap: properties.gap,
    knockOut: properties.knockOut,
    why: properties.why,
    condition: properties.condition,
    justification: properties.justification,
    items: { ...items, description: 'Its points.' },
    missing: { ...items, description: 'Points that are missing.' },
    missingKnown: properties.missingKnown,
    note: properties.note,
    evidence: properties.evidence,
    by: properties.by,
    at: properties.at,
    findings: { ...findings, description: 'What audits found.' },
    actions: { ...properties.actions, items: action },
  },
} as const;

/** A line of the gap register, with the whole requirement. */
export const gapEntry1 = {
  type: 'object',
  additionalProperties: false,
  required: ['rank', 'requirement', 'gap'],
  properties: {
    rank: gapEntry.properties.rank,
    requirement: { ...requirementResult1, description: 'The requirement with its answer.' },
    gap: gapEntry.properties.gap,
  },
} as const;

const step = workOrder.properties.steps.items.properties;

/** In which order the gaps could be worked on, each step with what the register says of its gap. */
export const workOrder1 = {
  type: 'object',
  additionalProperties: false,
  required: ['pace', 'steps', 'withoutAction'],
  properties: {
    pace: workOrder.properties.pace,
    steps: {
      description: 'First actions, in order.',
      type: 'array',
      maxItems: 200_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rank', 'requirement', 'name', 'clause', 'gap', 'action', 'start', 'end'],
        properties: {
          rank: step.rank,
          requirement: { ...id, description: 'Id of the requirement.' },
          name: { ...line, description: 'Its name.' },
          clause: { ...clauseNumber, description: 'Its clause.' },
          gap: gapEntry.properties.gap,
          action: { ...action, description: step.action.description },
          start: step.start,
          end: step.end,
        },
      },
    },
    withoutAction: workOrder.properties.withoutAction,
  },
} as const;

const { basis: _basis, keeper: _keeper, ...documentProperties } = documentEntry.properties;

/** A line of the register before it said on what a document rests, and who keeps it. */
export const documentEntry1 = { ...documentEntry, properties: documentProperties } as const;
