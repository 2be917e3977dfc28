import { id, line, prose, requirementIds } from '../patterns.ts';

/** A line of the statement of applicability. */
export const applicability = {
  type: 'object',
  additionalProperties: false,
  required: ['condition', 'name', 'applies', 'stated', 'justification', 'requirements'],
  properties: {
    condition: { ...id, description: 'Id of the condition.' },
    name: { ...line, description: 'Its name.' },
    applies: { type: 'boolean', description: 'Whether it applies.' },
    stated: {
      type: 'boolean',
      description: 'Whether eoms.yaml says so; a condition applies until it does.',
    },
    justification: { ...prose, description: 'Why it does not apply.' },
    requirements: { ...requirementIds, description: 'Requirements that depend on it, by id.' },
  },
} as const;
