import type { PDFDocument } from '@cantoo/pdf-lib';
import { parseJson } from '../files/json/parse-json.ts';
import { decodeText } from '../files/text/decode-text.ts';
import { attachedEvaluation, type EvaluationRecord } from '../model/evaluation.ts';
import { EomsError } from '../model/problem.ts';
import { openPdfFile } from './open-pdf-file.ts';
import { maxEvaluationBytes as limit } from './pdf-limits.ts';
import { AttachmentRefused, readAttachment } from './read-attachment.ts';
import { readEvaluation } from './read-evaluation.ts';
import { pdfFailure } from './refuse-pdf.ts';

/**
 * The bytes of a report written for archives → the evaluation that it carries, checked against its
 * schema. `file` is the name used in problems.
 *
 * @throws EomsError `bad-data` where the bytes are not a readable PDF, carry no evaluation, or carry
 * one that was changed, is larger than 32 MB or violates its schema: with every problem.
 */
export async function readArchivedEvaluation(
  bytes: Uint8Array,
  file: string,
): Promise<EvaluationRecord> {
  try {
    return evaluationIn(await openPdfFile(bytes, file), file);
  } catch (cause) {
    throw pdfFailure(cause, file);
  }
}

/** The same for a document that is open already. Throws what pdf-lib throws, besides. */
export function evaluationIn(document: PDFDocument, file: string): EvaluationRecord {
  const content = takeOut(document, file);
  const inside = `${file}/${attachedEvaluation.name}`;
  const parsed = parseJson(decodeText(content, inside, limit), inside);
  return readEvaluation(parsed);
}

function takeOut(document: PDFDocument, file: string): Uint8Array {
  const place = { file };
  try {
    const content = readAttachment(document, attachedEvaluation.name, limit);
    if (content !== undefined) return content;
  } catch (cause) {
    if (!(cause instanceof AttachmentRefused)) throw cause;
    const values = { name: attachedEvaluation.name, limit: limit / 1_000_000 };
    throw new EomsError('bad-data', [{ key: cause.key, values, place }], cause);
  }
  throw new EomsError('bad-data', [
    { key: 'exchange.no-evaluation', place, hintKey: 'exchange.no-evaluation.hint' },
  ]);
}
