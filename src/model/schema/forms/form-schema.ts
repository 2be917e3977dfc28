import { answerKinds } from '../../form.ts';
import { count, id, mostRequirements, words } from '../patterns.ts';

/** SHA-256 in hex, as eoms writes it; a form of old is not refused because it has another. */
const digest = { type: 'string', maxLength: 64 } as const;

/** What every form has said of itself, from the first one on. */
export const formFacts = {
  standard: { ...id, description: 'Id of the standard.' },
  digest: { ...digest, description: 'Digest of the standard: which wording was filled in.' },
  engagement: {
    ...digest,
    description: 'Digest of institution and standard; empty for a form of no engagement.',
  },
  institution: { ...words, description: 'Name of the institution; empty likewise.' },
  date: { description: 'Day on which the form was made.', type: 'string', format: 'date' },
  requirements: {
    description: 'Ids of the requirements that it asks about, in their order.',
    type: 'array',
    items: id,
    maxItems: mostRequirements,
  },
  fields: {
    ...count,
    description: 'How many other fields it has; a choice is one, however many boxes it has.',
  },
} as const;

/** Says which form a file is: the value of its hidden field, as JSON. */
export const formSchema = {
  $id: 'eoms/form@3',
  title: 'Form',
  description: 'Which checklist a form is: what its hidden field holds.',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'standard',
    'digest',
    'engagement',
    'institution',
    'date',
    'requirements',
    'fields',
    'each',
    'once',
  ],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/form@3',
    },
    ...formFacts,
    role: {
      ...id,
      description: 'Role that it asks, where it is an interview: it holds what one person said.',
    },
    each: {
      description: 'What it asks of every requirement.',
      type: 'array',
      items: { enum: answerKinds },
      maxItems: answerKinds.length,
    },
    once: {
      description: 'Names of the fields that belong to no requirement.',
      type: 'array',
      items: words,
      maxItems: 100,
    },
  },
} as const;
