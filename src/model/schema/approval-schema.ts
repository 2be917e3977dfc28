import { line, lines } from './patterns.ts';

/** Whether a report may still change. */
const approvalStatuses = ['draft', 'final'] as const;

const signature = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { ...line, description: 'Name of the person who signs.' },
    role: { ...line, description: 'As what the person signs.' },
  },
} as const;

/** What the reports of an engagement say of their own standing: as in `eoms.yaml`, so in an evaluation. */
export const approval = {
  type: 'object',
  additionalProperties: false,
  properties: {
    version: { ...line, description: 'Version of the reports, in quotes, such as "1.0".' },
    status: {
      description: 'draft marks each page as one; final says that it is none.',
      enum: approvalStatuses,
    },
    confidentiality: {
      ...line,
      description: 'In a word or two, who may read them, such as Confidential.',
    },
    distribution: { ...lines, description: 'Who gets them: names or roles.' },
    signatures: {
      description: 'Who signs the board report, in this order.',
      type: 'array',
      items: signature,
      maxItems: 12,
    },
  },
} as const;
