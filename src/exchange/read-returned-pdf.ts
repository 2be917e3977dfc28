import { openPdfFile } from './open-pdf-file.ts';
import { type FilledForm, readFilledForm } from './read-filled-form.ts';
import { readPdfFields } from './read-pdf-fields.ts';

/** A PDF that comes back to eoms. */
export interface ReturnedPdf {
  readonly kind: 'form';
  readonly form: FilledForm;
}

/**
 * The bytes of a PDF → what it brings. `file` is the name that problems carry.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export async function readReturnedPdf(bytes: Uint8Array, file: string): Promise<ReturnedPdf> {
  const document = await openPdfFile(bytes, file);
  return { kind: 'form', form: readFilledForm(readPdfFields(document), file) };
}
