import { formFacts, formSchema } from '../forms/form-schema.ts';

const { schema } = formSchema.properties;

/**
 * Forms of eoms before they said what they ask: they are read for ever. Nothing here changes any more: a
 * part that is shared with the schema of today is copied here before that one changes.
 */
export const formSchema2 = {
  $id: 'eoms/form@2',
  title: 'Form',
  description: 'Which checklist a form is; it asks for finding, evidence and notes.',
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
  ],
  properties: { schema: { ...schema, const: 'eoms/form@2' }, ...formFacts },
} as const;

/** The same from when boxes of items were numbered, and not named. */
export const formSchema1 = {
  ...formSchema2,
  $id: 'eoms/form@1',
  properties: { ...formSchema2.properties, schema: { ...schema, const: 'eoms/form@1' } },
} as const;
