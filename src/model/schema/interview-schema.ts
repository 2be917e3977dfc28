import { idPattern, line, prose } from './patterns.ts';

/** What somebody said, and what the assessor made of it. */
const heard = {
  words: { ...prose, description: 'What was said.' },
  shows: {
    description: 'What these words alone show, on the scale, as the assessor sees it.',
    enum: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  },
  private: {
    ...prose,
    description: 'Note for the assessor alone: never printed, and in no output of eoms.',
  },
} as const;

/** What one person said about a requirement. */
export const testimony = {
  type: 'object',
  additionalProperties: false,
  required: ['who', 'words'],
  properties: {
    who: { ...line, description: 'Who said it.' },
    role: { ...line, description: 'In which role, such as teacher.' },
    site: { ...line, description: 'At which site of the institution it is so.' },
    ...heard,
    date: { description: 'Day on which it was said.', type: 'string', format: 'date' },
  },
} as const;

/** `eoms interview hold --answers FILE`: what one person said. */
export const interviewSchema = {
  $id: 'eoms/interview@1',
  title: 'Interview',
  description: 'What one person said, to take over with eoms interview hold --answers.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'said'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/interview@1',
    },
    said: {
      description: 'What was said, by the id of the requirement (eoms standard show).',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['words'],
        properties: { ...heard, words: { ...heard.words, minLength: 1 } },
      },
      minProperties: 1,
      maxProperties: 5000,
    },
  },
} as const;
