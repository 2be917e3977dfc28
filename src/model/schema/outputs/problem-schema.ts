import { count, line, words } from '../patterns.ts';

const place = { type: 'integer', minimum: 1 } as const;

/** A problem in words, as `eoms/error@1` and `eoms/validation@1` have it. */
const problem = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'message'],
  properties: {
    code: { ...line, description: 'Name of the problem; it stays when its words change.' },
    file: { type: 'string', description: 'File, or flag, in which it is.' },
    line: { ...place, description: 'Line, from 1.' },
    column: { ...place, description: 'Column, from 1.' },
    message: { type: 'string', description: 'What is wrong, in words.' },
    hint: { type: 'string', description: 'What to do about it, in words.' },
  },
} as const;

const problems = { type: 'array', items: problem } as const;

/** The content of `eoms/error@1`. */
export const errorContent = {
  kind: {
    description: 'Name of the exit code.',
    enum: [
      'gate',
      'usage',
      'bad-data',
      'input-missing',
      'bug',
      'cannot-create',
      'io-failed',
      'locked',
      'interrupted',
    ],
  },
  exitCode: { description: 'How the process ends.', type: 'integer', minimum: 1, maximum: 255 },
  problems: { ...problems, description: 'Every problem, in order.' },
} as const;

/** The content of `eoms/validation@1`. */
export const validationContent = {
  files: { ...count, description: 'How many files were checked.' },
  valid: { type: 'boolean', description: 'Whether nothing is wrong with them.' },
  problems: { ...problems, description: 'What is wrong, in the order of the files.' },
  warnings: { ...problems, description: 'What is worth a look and not wrong.' },
} as const;

/** The content of `eoms/templates@1`. */
export const templatesContent = {
  templates: {
    description: 'Every template by name.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'files'],
      properties: {
        name: { ...words, description: 'Name of the template.' },
        files: {
          description: 'Files of the engagement that are used instead of parts of it.',
          type: 'array',
          items: { type: 'string' },
        },
      },
    },
  },
} as const;
