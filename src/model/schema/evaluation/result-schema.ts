import { finding } from '../assessment-schema.ts';
import { evidenceItem } from '../evidence-schema.ts';
import { clauseNumber, count, id, ids, line, prose, words } from '../patterns.ts';
import { action, documentedInformation, judgedItem } from '../requirement-parts.ts';
import { pace } from '../rules-schema.ts';

const items = { type: 'array', items: judgedItem, maxItems: 50 } as const;
const evidence = { type: 'array', items: evidenceItem, maxItems: 100 } as const;

const source = {
  type: ['object', 'null'],
  additionalProperties: false,
  required: ['file', 'line'],
  properties: {
    file: {
      description: 'File of the answer, as seen from the folder of the engagement.',
      type: 'string',
      minLength: 1,
      maxLength: 5000,
    },
    line: {
      description: 'Line on which it begins.',
      type: 'integer',
      minimum: 1,
      maximum: 10_000_000,
    },
  },
} as const;

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
    'source',
    'actions',
  ],
  properties: {
    id: { ...id, description: 'Id of the requirement.' },
    name: { ...line, description: 'Its name.' },
    clause: { ...clauseNumber, description: 'Its clause.' },
    question: { ...line, description: 'What is asked.' },
    weight: { enum: [1, 2, 3], description: 'How much it weighs; 3 is critical.' },
    state: { description: 'Whether it is rated.', enum: ['rated', 'unanswered', 'not-applicable'] },
    rating: {
      description: 'Rating on the scale; null where not rated.',
      type: ['integer', 'null'],
      minimum: 0,
      maximum: 9,
    },
    score: {
      description: 'Rating divided by the highest; null where not rated.',
      type: ['number', 'null'],
      minimum: 0,
      maximum: 1,
    },
    gap: {
      enum: ['major', 'minor', 'improvement', 'none', null],
      description: 'Gap that the rating leaves; null where not rated.',
    },
    knockOut: { type: 'boolean', description: 'Whether it is critical and at the lowest rating.' },
    why: {
      description: 'Rule by which the gap or the state came about (docs/scoring.md).',
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
    condition: {
      description: 'Condition that takes it out of scope, by id.',
      type: ['string', 'null'],
      maxLength: 80,
    },
    justification: { ...prose, description: 'Why it is not applicable.' },
    items: { ...items, description: 'Its points.' },
    missing: { ...items, description: 'Points that are missing.' },
    missingKnown: { type: 'boolean', description: 'Whether it is known what is missing.' },
    note: { ...prose, description: 'What was seen and heard.' },
    evidence: { ...evidence, description: 'What shows it.' },
    by: { ...words, description: 'Who answered.' },
    at: { ...words, description: 'When, in UTC.' },
    source: {
      ...source,
      description: 'Where the answer is written; null where there is none, or nobody knows.',
    },
    actions: { description: 'What closes the gap.', type: 'array', items: action, maxItems: 20 },
    intent: { ...prose, description: 'Why it matters.' },
    processes: { ...ids, description: 'Processes that it belongs to, by id.' },
  },
} as const;

/** A line of the gap register. */
export const gapEntry = {
  type: 'object',
  additionalProperties: false,
  required: ['rank', 'requirement', 'gap'],
  properties: {
    rank: {
      description: 'Place in the order of urgency, from 1.',
      type: 'integer',
      minimum: 1,
      maximum: 200_000,
    },
    requirement: { ...id, description: 'Which requirement, by id.' },
    gap: { description: 'How severe the gap is.', enum: ['major', 'minor', 'improvement'] },
  },
} as const;

/** In which order the gaps could be worked on. */
export const workOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['pace', 'steps', 'withoutAction'],
  properties: {
    pace: {
      description: 'How fast the work is thought to go.',
      ...pace,
      required: ['atOnce', 'weeks'],
      properties: {
        ...pace.properties,
        weeks: {
          ...pace.properties.weeks,
          required: ['S', 'M', 'L'],
        },
      },
    },
    steps: {
      description: 'First actions, in order.',
      type: 'array',
      maxItems: 200_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rank', 'requirement', 'action', 'start', 'end'],
        properties: {
          rank: gapEntry.properties.rank,
          requirement: gapEntry.properties.requirement,
          action: { ...action, description: 'What to do.' },
          days: { description: 'Person-days that the gap takes.', type: 'number', minimum: 0 },
          isNeeded: {
            description: 'Whether the gap has to close before the institution is ready.',
            type: 'boolean',
          },
          start: { description: 'First day.', type: 'string', format: 'date' },
          end: { description: 'Last day.', type: 'string', format: 'date' },
        },
      },
    },
    withoutAction: { ...count, description: 'Gaps for which the standard names no action.' },
  },
} as const;

/** A line of the documented-information register. */
export const documentEntry = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name', 'clause', 'requirement', 'status', 'evidence'],
  properties: {
    ...documentedInformation.properties,
    clause: { ...clauseNumber, description: 'Clause that asks for it.' },
    requirement: { ...id, description: 'Requirement that asks for it.' },
    status: {
      description: 'How far it is there.',
      enum: ['seen', 'stated', 'incomplete', 'missing', 'not-assessed', 'not-applicable'],
    },
    evidence: { ...evidence, description: 'What shows it.' },
  },
} as const;

/** Where a finding is to be found again. */
export const recordedId = {
  ...line,
  description:
    'Its audit and its id there, such as 2026-11-23/F3; absent for one in an assessment.',
} as const;

/** What an audit found on a requirement. */
export const recordedFinding = {
  ...finding,
  required: ['requirement', 'items'],
  properties: {
    requirement: { ...id, description: 'On which requirement, by id.' },
    id: recordedId,
    ...finding.properties,
  },
} as const;
