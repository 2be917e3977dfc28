import { count, line, words } from '../patterns.ts';

const perhapsDay = { ...words, description: 'ISO date; empty where none is dated.' } as const;

/** People of one role who said something when asked: counted, not named. */
export const heard = {
  type: 'object',
  additionalProperties: false,
  required: ['role', 'people', 'requirements', 'sites', 'from', 'to'],
  properties: {
    role: {
      ...words,
      description: 'Their role; empty where it was not noted, or is none of the standard.',
    },
    people: { ...count, description: 'How many people.' },
    requirements: { ...count, description: 'How many requirements they spoke about.' },
    sites: {
      description: 'Sites that they spoke about, as far as noted.',
      type: 'array',
      items: line,
      maxItems: 1000,
    },
    from: { ...perhapsDay },
    to: { ...perhapsDay },
  },
} as const;
