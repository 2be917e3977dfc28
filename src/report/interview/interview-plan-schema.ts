import { line } from '../../model/schema/patterns.ts';

const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;

const entry = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'kind', 'person', 'topics', 'clauses'],
  properties: {
    from: { ...line, description: 'When it begins, such as 09:00.' },
    to: { ...line, description: 'When it ends.' },
    kind: {
      enum: ['opening', 'session', 'lunch', 'closing'],
      description: 'What it is: a session is an interview.',
    },
    person: { ...text, description: 'Whom to see; empty for all else.' },
    topics: { ...count, description: 'How many requirements are talked about.' },
    clauses: { ...text, description: 'Their clauses.' },
  },
} as const;

const letter = {
  type: 'object',
  additionalProperties: false,
  required: ['person', 'when', 'topics', 'bring', 'more'],
  properties: {
    person: { ...line, description: 'Whom the letter is for.' },
    when: { type: 'array', items: line, description: 'When they are seen.' },
    topics: {
      type: 'array',
      description: 'What is talked about, by chapter.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['clause', 'title', 'names'],
        properties: {
          clause: { ...line, description: 'Chapter.' },
          title: { ...line, description: 'Its title.' },
          names: { ...text, description: 'Requirements, by name.' },
        },
      },
    },
    bring: { type: 'array', items: text, description: 'Documents and records to have at hand.' },
    more: { ...count, description: 'How many there are besides.' },
  },
} as const;

/** What the template `interview-plan` sees. */
export const interviewPlanSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'institution',
    'standard',
    'date',
    'language',
    'requirements',
    'pace',
    'askedOnce',
    'unvisited',
    'days',
    'letters',
    'others',
    'left',
  ],
  properties: {
    institution: { ...line, description: 'Name of the institution.' },
    standard: { ...line, description: 'Short title of the standard.' },
    date: { type: 'string', format: 'date', description: 'Day of the print.' },
    language: { ...line, description: 'Language of the plan.' },
    requirements: { ...count, description: 'How many requirements have a source.' },
    pace: {
      ...count,
      description: 'Share of the usual minutes that there is time for, in percent.',
    },
    askedOnce: {
      type: 'boolean',
      description: 'Whether there is no time to ask at each site what is critical.',
    },
    unvisited: { ...text, description: 'Sites for which there is no half day; empty for none.' },
    days: {
      type: 'array',
      description:
        'The days, with what happens when; one that is spent at two sites stands for each of them.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['date', 'site', 'entries'],
        properties: {
          date: { type: 'string', format: 'date', description: 'The day.' },
          site: { ...text, description: 'Where; empty where no site is named.' },
          entries: { type: 'array', items: entry, description: 'What happens.' },
        },
      },
    },
    letters: { type: 'array', items: letter, description: 'A page for each person.' },
    others: {
      type: 'array',
      description: 'What is kept by people who are not seen.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['person', 'names'],
        properties: {
          person: { ...line, description: 'Who keeps it.' },
          names: { ...text, description: 'Documents and records, by name.' },
        },
      },
    },
    left: {
      type: 'array',
      description: 'Requirements for which there is no time, or nobody to ask.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['clause', 'name', 'site'],
        properties: {
          clause: { ...line, description: 'Clause.' },
          name: { ...line, description: 'Name of the requirement.' },
          site: {
            ...text,
            description:
              'The site at which there is no time for it; empty where there is none at all.',
          },
        },
      },
    },
  },
} as const;
