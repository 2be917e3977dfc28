import { createHash } from 'node:crypto';
import { engagementText } from '../../model/form.ts';
import type { Standard } from '../../model/standard.ts';
import type { FormFacts } from '../../report/render-template.ts';

/** What a form is made from; without an engagement, `institution` is empty. */
export interface FormSource {
  readonly standard: Pick<Standard, 'id' | 'digest'>;
  readonly institution: string;
  readonly date: string;
  readonly requirements: readonly string[];
}

/** Identifies the checklist for the program that reads the form back; its fields are counted elsewhere. */
export function identifyForm({ standard, institution, date, requirements }: FormSource): FormFacts {
  const { id, digest } = standard;
  const engagement = institution === '' ? '' : digestEngagement(institution, id);
  return { standard: id, digest, engagement, institution, date, requirements };
}

/** SHA-256 (hex) that tells the forms of one engagement from those of another. */
function digestEngagement(institution: string, standard: string): string {
  return createHash('sha256').update(engagementText(institution, standard)).digest('hex');
}
