import { createHash } from 'node:crypto';
import { engagementText } from '../../model/form.ts';
import type { Standard } from '../../model/standard.ts';
import type { FormFacts } from '../../report/engine/render-template.ts';

/** What a form is made from; without an engagement, `institution` is empty. */
export interface FormSource {
  readonly standard: Pick<Standard, 'id' | 'digest'>;
  readonly institution: string;
  readonly date: string;
  readonly requirements: readonly string[];
  /** The role that is interviewed; `undefined` where it is not an interview. */
  readonly role: string | undefined;
}

/** Identifies the checklist for the program that reads the form back; its fields are counted elsewhere. */
export function identifyForm(source: FormSource): FormFacts {
  const { standard, institution, date, requirements, role } = source;
  const { id, digest } = standard;
  const engagement = institution === '' ? '' : digestEngagement(institution, id);
  const asked = role === undefined ? {} : { role };
  return { standard: id, digest, engagement, institution, date, ...asked, requirements };
}

/** SHA-256 (hex) that tells the forms of one engagement from those of another. */
function digestEngagement(institution: string, standard: string): string {
  return createHash('sha256').update(engagementText(institution, standard)).digest('hex');
}
