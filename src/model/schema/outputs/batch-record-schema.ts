import { sha256Pattern } from '../patterns.ts';
import { problem } from './problem-schema.ts';
import { standing } from './standing-schema.ts';

const digest = { type: 'string', pattern: sha256Pattern } as const;

/** `.eoms-batch.json` next to the results of an institution: what they were made from, and what a portfolio needs. */
export const batchRecordSchema = {
  $id: 'eoms/batch-record@1',
  title: 'Record of one institution in a batch',
  description: 'From what the results of an institution were made; only eoms batch reads it.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'inputs', 'results', 'remarks'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/batch-record@1',
    },
    inputs: { ...digest, description: 'SHA-256 of all that the results were made from.' },
    results: {
      description: 'Files that were written.',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'digest'],
        properties: {
          file: {
            type: 'string',
            minLength: 1,
            maxLength: 255,
            description: 'Name of the file.',
          },
          digest: { ...digest, description: 'SHA-256 of what was written.' },
          before: {
            ...digest,
            description: 'SHA-256 of what it takes the place of, until all are in place.',
          },
        },
      },
    },
    remarks: {
      description: 'What was to be said of it, in words.',
      type: 'array',
      maxItems: 100_000,
      items: problem,
    },
    standing: {
      ...standing,
      description: 'What a portfolio is made of; absent in the record of a portfolio.',
    },
  },
} as const;
