import type { Evaluation } from '../model/evaluation.ts';
import { identityField } from '../model/form.ts';
import { EomsError } from '../model/problem.ts';
import { openPdfFile } from './open-pdf-file.ts';
import { readArchivedEvaluation } from './read-archived-evaluation.ts';
import { type FilledForm, readFilledForm } from './read-filled-form.ts';
import { readPdfFields } from './read-pdf-fields.ts';

/** A PDF that comes back to eoms: a checklist that was filled in, or an archived report. */
export type ReturnedPdf =
  | { readonly kind: 'form'; readonly form: FilledForm }
  | { readonly kind: 'report'; readonly evaluation: Evaluation };

/**
 * The bytes of a PDF → what it brings. `file` is the name that problems carry.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export async function readReturnedPdf(bytes: Uint8Array, file: string): Promise<ReturnedPdf> {
  const fields = readPdfFields(await openPdfFile(bytes, file));
  const evaluation = fields.some(({ name }) => name === identityField)
    ? undefined
    : await evaluationIn(bytes, file);
  if (evaluation !== undefined) return { kind: 'report', evaluation };
  return { kind: 'form', form: readFilledForm(fields, file) };
}

/** `undefined` where the PDF carries none. */
async function evaluationIn(bytes: Uint8Array, file: string): Promise<Evaluation | undefined> {
  try {
    return await readArchivedEvaluation(bytes, file);
  } catch (error) {
    const carriesNone =
      error instanceof EomsError &&
      error.problems.every(({ key }) => key === 'exchange.no-evaluation');
    if (carriesNone) return undefined;
    throw error;
  }
}
