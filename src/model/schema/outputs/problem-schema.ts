import { failureKinds } from '../../problem.ts';
import { count, line, words } from '../patterns.ts';

const place = { type: 'integer', minimum: 1 } as const;

/** A problem in words, as `eoms/error@1` and `eoms/validation@1` have it. */
export const problem = {
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
    enum: [...failureKinds, 'bug'],
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

/** The content of `eoms/migration@1`. */
export const migrationContent = {
  dryRun: { type: 'boolean', description: 'Whether nothing was written: it says what would be.' },
  changes: {
    description: 'What was done, file by file.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['file', 'code', 'count'],
      properties: {
        file: { type: 'string', description: 'File that was changed.' },
        code: {
          description: 'What was done: items named by ids, findings moved, or known and taken out.',
          enum: ['items-named', 'findings-moved', 'findings-known'],
        },
        count: { ...count, description: 'How many items or findings.' },
        to: { type: 'string', description: 'File of the audit that findings went into.' },
      },
    },
  },
  problems: { ...problems, description: 'Why files were left as they are.' },
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
