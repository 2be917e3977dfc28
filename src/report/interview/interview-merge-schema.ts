import {
  interviewsContent,
  interviewsNames,
} from '../../model/schema/outputs/interviews-content.ts';
import { line } from '../../model/schema/patterns.ts';

/** What the template `interview-merge` sees; roles by their names. */
export const interviewMergeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['institution', 'standard', 'date', 'language', ...interviewsNames],
  properties: {
    institution: { ...line, description: 'Name of the institution.' },
    standard: { ...line, description: 'Short title of the standard.' },
    date: { type: 'string', format: 'date', description: 'Day of the print.' },
    language: { ...line, description: 'Language of the report.' },
    ...interviewsContent,
  },
} as const;
