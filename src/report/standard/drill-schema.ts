import { drillContent } from '../../model/schema/outputs/drill-content.ts';
import { line } from '../../model/schema/patterns.ts';

/** What the template `drill` sees. */
export const drillViewSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['standard', 'cases', 'date', 'language'],
  properties: {
    ...drillContent,
    date: { type: 'string', format: 'date', description: 'Day of the print.' },
    language: { ...line, description: 'Language of the drill.' },
  },
} as const;
