import { ids, line } from './patterns.ts';

const share = { type: 'number', minimum: 0, maximum: 1 } as const;

/** How far an institution must have come to be ready. */
export const readinessLimits = {
  score: { ...share, description: 'Least overall score, from 0 to 1.' },
  minorShare: {
    ...share,
    description: 'Largest share of minor gaps among what was rated, from 0 to 1.',
  },
  essentialRating: {
    description: 'Least rating of an essential requirement.',
    type: 'integer',
    minimum: 0,
    maximum: 9,
  },
} as const;

/** Requirements without which no audit is planned. */
export const essentials = {
  ...ids,
  description: 'Requirements that a certification body looks for before it plans its visit, by id.',
} as const;

/** What an institution needs to be ready for a certification audit. */
export const readinessRules = {
  type: 'object',
  additionalProperties: false,
  properties: { ...readinessLimits, essentials },
} as const;

const weeks = { type: 'integer', minimum: 1, maximum: 520 } as const;

/** How fast gaps are worked on. */
export const pace = {
  type: 'object',
  additionalProperties: false,
  properties: {
    atOnce: {
      description: 'How many gaps are worked on at once.',
      type: 'integer',
      minimum: 1,
      maximum: 100,
    },
    weeks: {
      description: 'Weeks that an action takes, by its effort.',
      type: 'object',
      additionalProperties: false,
      properties: {
        S: { ...weeks, description: 'Small.' },
        M: { ...weeks, description: 'Medium.' },
        L: { ...weeks, description: 'Large.' },
      },
    },
  },
} as const;

const day = { type: 'string', format: 'date' } as const;

const holiday = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'from', 'to'],
  properties: {
    name: { ...line, description: 'What it is called.' },
    from: { ...day, description: 'First day.' },
    to: { ...day, description: 'Last day.' },
  },
} as const;

/** Days without work on it. */
export const holidays = { type: 'array', items: holiday, maxItems: 200 } as const;

/** Person-days a month. */
export const capacity = { type: 'number', exclusiveMinimum: 0, maximum: 100_000 } as const;
