import { line, words } from '../../model/schema/patterns.ts';
import { listOf } from './part-schemas.ts';

const signatureView = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'role'],
  properties: {
    name: { ...line, description: 'Name of the person who signs.' },
    role: { ...words, description: 'As what the person signs.' },
  },
} as const;

/** What a report says of its own standing; all of it empty where `eoms.yaml` says nothing. */
export const approvalView = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'status', 'draft', 'mark', 'confidentiality', 'distribution', 'signatures'],
  description: 'What the report says of its own standing, by `approval` in `eoms.yaml`.',
  properties: {
    version: { ...words, description: 'Its version.' },
    status: { ...words, description: 'Whether it is a draft or final, in words.' },
    draft: { ...words, description: 'The sign of a draft.' },
    mark: {
      ...words,
      description:
        'What the head of each page says before all else: the sign of a draft, and who may read it.',
    },
    confidentiality: { ...words, description: 'Who may read it, in a word.' },
    distribution: {
      type: 'array',
      items: line,
      description: 'Who gets it: names or roles.',
    },
    signatures: listOf(signatureView, 'Who signs it.'),
  },
} as const;
