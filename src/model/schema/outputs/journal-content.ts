import type { FromSchema } from 'json-schema-to-ts';
import { findingChoices } from '../../form.ts';
import { clauseNumber, id, line, words } from '../patterns.ts';

const entry = {
  type: 'object',
  additionalProperties: false,
  required: [
    'on',
    'kind',
    'requirement',
    'clause',
    'name',
    'by',
    'role',
    'site',
    'rating',
    'result',
    'audit',
  ],
  properties: {
    on: {
      ...words,
      description:
        'ISO date and time of an answer, ISO date of all else; empty where none is noted.',
    },
    kind: {
      enum: ['answered', 'said', 'found'],
      description: 'An answer as it is now, what a person said, or what an audit found.',
    },
    requirement: { ...id, description: 'Id of the requirement.' },
    clause: { ...clauseNumber, description: 'Clause that it belongs to.' },
    name: { ...line, description: 'Its name.' },
    by: {
      type: 'string',
      description: 'Who answered, or the auditor; empty where not noted, and for what was said.',
    },
    role: { type: 'string', description: 'Role of who spoke; empty where not noted.' },
    site: { type: 'string', description: 'Site that it is about; empty where not noted.' },
    rating: {
      description: 'The rating of an answer: a number, or na. null for all else.',
      anyOf: [{ type: 'integer', minimum: 0 }, { enum: ['na'] }, { type: 'null' }],
    },
    result: {
      description: 'What an audit found; null where it states none, and for all else.',
      enum: [...findingChoices, null],
    },
    audit: { type: 'string', description: 'The audit of a finding; empty where not noted.' },
  },
} as const;

/** One thing that was recorded. */
export type JournalEntry = Readonly<FromSchema<typeof entry>>;

/** The content of `eoms/journal@1`. */
export const journalContent = {
  assessment: {
    type: 'string',
    description: 'The assessment, as it is shown from the working folder.',
  },
  entries: { description: 'What was recorded, newest first.', type: 'array', items: entry },
} as const;
