import { line, sha256Pattern } from './patterns.ts';

/** Something that shows whether a requirement is met. */
export const evidenceItem = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { ...line, description: 'What was seen, named so that it can be found again.' },
    file: {
      ...line,
      description: 'File in the engagement that shows it, such as evidence/minutes.pdf.',
    },
    link: {
      description: 'Where it can be seen on the web or the intranet.',
      type: 'string',
      format: 'uri',
      maxLength: 2000,
    },
    date: {
      description: 'Day it was made or seen, such as 2026-11-23.',
      type: 'string',
      format: 'date',
    },
    sha256: {
      description: 'SHA-256 of the file, in 64 hexadecimal digits.',
      type: 'string',
      pattern: sha256Pattern,
    },
  },
} as const;
