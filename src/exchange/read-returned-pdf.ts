import type { PDFDocument } from '@cantoo/pdf-lib';
import type { EvaluationRecord } from '../model/evaluation.ts';
import { identityField } from '../model/form.ts';
import { EomsError } from '../model/problem.ts';
import { openPdfFile } from './open-pdf-file.ts';
import { evaluationIn } from './read-archived-evaluation.ts';
import { type FilledForm, readFilledForm } from './read-filled-form.ts';
import { readPdfFields } from './read-pdf-fields.ts';
import { type PdfNote, readPdfNotes } from './read-pdf-notes.ts';
import { pdfFailure } from './refuse-pdf.ts';

/** A PDF that comes back to eoms: a checklist that was filled in, or an archived report. */
export type ReturnedPdf = (
  | { readonly kind: 'form'; readonly form: FilledForm }
  | { readonly kind: 'report'; readonly evaluation: EvaluationRecord }
) & {
  /** What else is on its pages, for people to read. */
  readonly notes: readonly PdfNote[];
};

/**
 * The bytes of a PDF → what it brings. `file` is the name that problems carry.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export async function readReturnedPdf(bytes: Uint8Array, file: string): Promise<ReturnedPdf> {
  try {
    return readOpened(await openPdfFile(bytes, file), file);
  } catch (cause) {
    throw pdfFailure(cause, file);
  }
}

function readOpened(document: PDFDocument, file: string): ReturnedPdf {
  const fields = readPdfFields(document);
  const evaluation = fields.some(({ name }) => name === identityField)
    ? undefined
    : evaluationOrNone(document, file);
  const notes = readPdfNotes(document);
  if (evaluation !== undefined) return { kind: 'report', evaluation, notes };
  return { kind: 'form', form: readFilledForm(fields, () => ({ file })), notes };
}

/** `undefined` where the PDF carries none. */
function evaluationOrNone(document: PDFDocument, file: string): EvaluationRecord | undefined {
  try {
    return evaluationIn(document, file);
  } catch (error) {
    const carriesNone =
      error instanceof EomsError &&
      error.problems.every(({ key }) => key === 'exchange.no-evaluation');
    if (carriesNone) return undefined;
    throw error;
  }
}
