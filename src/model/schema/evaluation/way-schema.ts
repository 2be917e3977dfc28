import { id, line, requirementIds } from '../patterns.ts';
import { capacity, holidays } from '../rules-schema.ts';

const day = { type: 'string', format: 'date' } as const;
const perhapsDay = { type: ['string', 'null'], format: 'date' } as const;
const persondays = { type: 'number', minimum: 0 } as const;

/** Work that belongs together: gaps of one stage, in one or more processes. */
const workPackage = {
  type: 'object',
  additionalProperties: false,
  required: ['number', 'stage', 'processes', 'requirements', 'days', 'start', 'end'],
  properties: {
    number: { description: 'Its number, from 1.', type: 'integer', minimum: 1, maximum: 1000 },
    stage: { ...id, description: 'Stage of plan, do, check, act, by id.' },
    processes: {
      description: 'Processes that it is in, by name.',
      type: 'array',
      items: line,
      maxItems: 1000,
    },
    requirements: {
      ...requirementIds,
      description: 'Whose gaps it closes, the most urgent first.',
    },
    days: { ...persondays, description: 'Person-days.' },
    start: { ...day, description: 'First day.' },
    end: { ...day, description: 'Last day.' },
    latestStart: {
      ...day,
      description:
        'First day if all begins as late as the target allows; absent where it cannot be held.',
    },
  },
} as const;

const milestone = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'date'],
  properties: {
    code: {
      description: 'What is reached (docs/scoring.md).',
      enum: ['majors-closed', 'in-practice', 'records-kept', 'reviewed', 'stage-1'],
    },
    date: { ...day, description: 'Day on which it is.' },
  },
} as const;

/** What has to be done until the institution is ready, and when that could be. */
export const way = {
  type: 'object',
  additionalProperties: false,
  required: [
    'leastScore',
    'requirements',
    'days',
    'capacity',
    'monthly',
    'holidays',
    'packages',
    'quarters',
    'milestones',
    'earliest',
    'sooner',
    'target',
    'latestStart',
  ],
  properties: {
    leastScore: {
      description: 'Score that is enough, from 0 to 1.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    requirements: {
      ...requirementIds,
      description: 'Whose gaps have to close, most urgent first.',
    },
    days: { ...persondays, description: 'Person-days for all of them.' },
    capacity: {
      ...capacity,
      type: ['number', 'null'],
      description:
        'Person-days a month that the institution gives; null where eoms.yaml does not say.',
    },
    monthly: {
      ...persondays,
      description: 'Person-days a month that this calendar takes, on average.',
    },
    holidays: { ...holidays, description: 'When nobody works on it.' },
    packages: {
      description: 'The work in packages, in the order of the stages.',
      type: 'array',
      items: workPackage,
      maxItems: 1000,
    },
    quarters: {
      description: 'Person-days by quarter of a year.',
      type: 'array',
      maxItems: 5000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'days'],
        properties: {
          from: { ...day, description: 'First day of the quarter.' },
          days: { ...persondays, description: 'Person-days in it.' },
        },
      },
    },
    milestones: {
      description: 'What is reached when.',
      type: 'array',
      items: milestone,
      maxItems: 10,
    },
    earliest: {
      ...perhapsDay,
      description: 'Day from which a first audit is possible; null where nobody can say.',
    },
    sooner: {
      ...perhapsDay,
      description: 'The same with twice as much work at once; null where nobody can say.',
    },
    target: {
      ...perhapsDay,
      description: 'Day aimed at for a first audit; null where eoms.yaml does not say.',
    },
    more: {
      description:
        'What more capacity does to a target that cannot be held; absent where it can, or nobody can say.',
      type: 'object',
      additionalProperties: false,
      required: ['capacity', 'date', 'holds'],
      properties: {
        capacity: { ...capacity, description: 'Person-days a month.' },
        date: { ...day, description: 'Day from which a first audit is possible with them.' },
        holds: { type: 'boolean', description: 'Whether that holds the target.' },
      },
    },
    latestStart: {
      ...perhapsDay,
      description: 'Last Monday on which work can begin for that; null where it is too late.',
    },
  },
} as const;
