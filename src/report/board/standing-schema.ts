import { count, line, words } from '../../model/schema/patterns.ts';
import { listOf } from '../view/part-schemas.ts';

const share = { type: ['number', 'null'], minimum: 0, maximum: 1 } as const;

const letter = { ...line, description: 'Letter that a site goes by: A, B …' } as const;

const siteScore = {
  type: 'object',
  additionalProperties: false,
  required: ['letter', 'score'],
  properties: {
    letter,
    score: { ...share, description: 'Its score there; null where nothing was rated.' },
  },
} as const;

/** A site that was rated apart. */
export const siteView = {
  type: 'object',
  additionalProperties: false,
  required: ['letter', 'name'],
  properties: { letter, name: { ...line, description: 'Name of the site.' } },
} as const;

/** A process as a board sees it. */
export const processView = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'score', 'before', 'major', 'minor', 'seen', 'sites'],
  properties: {
    name: { ...line, description: 'Its name.' },
    score: { type: 'number', minimum: 0, maximum: 1, description: 'Its score, 0 to 1.' },
    before: { ...share, description: 'Its score before; null where nothing was compared.' },
    major: { ...count, description: 'Major gaps.' },
    minor: { ...count, description: 'Minor gaps.' },
    seen: {
      ...words,
      description:
        'What was seen there; said of the three weakest only, as far as the page has room.',
    },
    sites: listOf(siteScore, 'Its score at each site that was rated apart.'),
  },
} as const;
