import type { Derived } from '../../model/derived.ts';
import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import { clauseNumber, line, words } from '../../model/schema/patterns.ts';
import { listOf } from '../view/part-schemas.ts';

/** What the template `verification-sheet` sees. */
export const sheetSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['date', 'title', 'notice', 'clauses', 'language'],
  properties: {
    date: { ...evaluationSchema.properties.date, description: 'Day of the sheet.' },
    title: { ...line, description: 'Edition that is verified.' },
    notice: { ...words, description: 'What a reader must know about what is printed here.' },
    clauses: listOf(
      {
        type: 'object',
        additionalProperties: false,
        required: ['clause', 'title', 'note', 'items'],
        properties: {
          clause: { ...clauseNumber, description: 'Number of the clause, as far as it is known.' },
          title: { ...words, description: 'Its title, as far as it is known.' },
          note: { ...words, description: 'What is known to differ.' },
          items: listOf(
            {
              type: 'object',
              additionalProperties: false,
              required: ['ref', 'text'],
              properties: {
                ref: { ...line, description: 'Place of an item.' },
                text: { ...line, description: 'The item, in our words.' },
              },
            } as const,
            'Its items.',
          ),
        },
      } as const,
      'Every clause.',
    ),
    language: { ...line, description: 'Language of the sheet.' },
  },
} as const;

/** What the template of a verification sheet sees. */
export type SheetView = Derived<typeof sheetSchema>;
