import { clauseNumber, count, id, line, prose, words } from '../patterns.ts';

function list<const Items extends object>(items: Items, description: string) {
  return { type: 'array', items, description } as const;
}

const about = {
  id: { ...id, description: 'Id of the requirement.' },
  clause: { ...clauseNumber, description: 'Its clause.' },
  name: { ...line, description: 'Its name.' },
} as const;

const requirement = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'clause', 'name'],
  properties: about,
} as const;

const voice = {
  type: 'object',
  additionalProperties: false,
  required: ['role', 'site', 'words', 'shows'],
  properties: {
    role: { ...words, description: 'In which role it was said; empty where that is not known.' },
    site: { ...words, description: 'Of which site; empty where none was named.' },
    words: { ...prose, description: 'What was said. Who said it is left out.' },
    shows: {
      description: 'What the words show, on the scale; null where they are not rated.',
      type: ['integer', 'null'],
    },
  },
} as const;

const askNext = {
  type: 'object',
  additionalProperties: false,
  required: ['role', 'requirements'],
  properties: {
    role: { ...words, description: 'Whom to ask; empty where the standard names no role.' },
    requirements: list(requirement, 'About what.'),
  },
} as const;

const blindSpot = {
  type: 'object',
  additionalProperties: false,
  required: ['higher', 'lower', 'steps', 'shared'],
  properties: {
    higher: { ...words, description: 'The role whose words show more.' },
    lower: { ...words, description: 'The role whose words show less.' },
    steps: {
      type: 'number',
      description: 'How many steps of the scale lie between them, on average.',
    },
    shared: { ...count, description: 'How many requirements both spoke on.' },
  },
} as const;

const apart = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'clause', 'name', 'voices'],
  properties: { ...about, voices: list(voice, 'What was said.') },
} as const;

/** The content of `eoms/interviews@1`. */
export const interviewsContent = {
  people: { ...count, description: 'How many people were interviewed.' },
  alone: list(words, 'Roles in which one person alone spoke, so that the role tells who it was.'),
  heard: { ...count, description: 'Requirements in scope that somebody spoke on.' },
  inScope: { ...count, description: 'Requirements in scope.' },
  leastShared: {
    ...count,
    description: 'So many requirements must be shared before roles are compared.',
  },
  apart: list(apart, 'Requirements on which people disagree.'),
  agree: {
    ...count,
    description: 'Requirements on which two sources or more are rated and agree.',
  },
  unrated: {
    ...count,
    description: 'Requirements that were spoken on, by fewer than two sources that are rated.',
  },
  unasked: list(askNext, 'Requirements that nobody spoke on, by whom to ask next.'),
  blindSpots: list(
    blindSpot,
    'Roles whose words show more than those of others, widest apart first.',
  ),
} as const;

export const interviewsNames = [
  'people',
  'alone',
  'heard',
  'inScope',
  'leastShared',
  'apart',
  'agree',
  'unrated',
  'unasked',
  'blindSpots',
] as const;

/** The same as one value. */
export const interviewsSchema = {
  type: 'object',
  additionalProperties: false,
  required: interviewsNames,
  properties: interviewsContent,
} as const;
