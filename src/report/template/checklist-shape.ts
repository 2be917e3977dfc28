import { headerFields, signatureFields } from '../../model/form.ts';
import type { ChecklistView } from '../render-checklist.ts';
import { itemFields, resultFields } from './result-shape.ts';
import type { ShapeOf } from './shape.ts';

/** A text under each name. */
function named(names: readonly string[]) {
  const fields: Record<string, 'text'> = {};
  for (const name of names) fields[name] = 'text';
  return { fields } as const;
}

/** Every variable of the template `checklist`; `docs/templates.md` says what each means. */
export const checklistShape = {
  fields: {
    date: 'text',
    institution: 'text',
    standard: {
      fields: { id: 'text', title: 'text', shortTitle: 'text', edition: 'text', notice: 'text' },
    },
    selection: 'text',
    sections: {
      list: {
        fields: {
          clause: 'text',
          title: 'text',
          entries: {
            list: {
              fields: {
                id: 'text',
                name: 'text',
                clause: 'text',
                clauseTitle: 'text',
                question: 'text',
                critical: 'truth',
                items: { list: { fields: itemFields } },
                ask: { list: { fields: { role: 'text', question: 'text' } } },
                look: { list: 'text' },
                evidence: { list: 'text' },
                gap: { fields: resultFields },
                fields: {
                  fields: {
                    finding: 'text',
                    evidence: 'text',
                    notes: 'text',
                    items: { list: 'text' },
                  },
                },
              },
            },
          },
        },
      },
    },
    count: 'number',
    fields: { fields: { header: named(headerFields), signature: named(signatureFields) } },
    language: 'text',
  },
} as const satisfies ShapeOf<ChecklistView>;
