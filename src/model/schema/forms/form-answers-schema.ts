import { formSchema } from './form-schema.ts';

const { $id: _id, title: _title, ...form } = formSchema;

/** What a web form saves, and `eoms import` takes over. */
export const formAnswersSchema = {
  $id: 'eoms/form-answers@1',
  title: 'Answers of a web form',
  description: 'What a form on a web page saved: which form it is, and what was filled in.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'form', 'fields'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/form-answers@1',
    },
    form,
    fields: {
      description: 'What each field holds, by its name: empty where nothing was filled in.',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
  },
} as const;
