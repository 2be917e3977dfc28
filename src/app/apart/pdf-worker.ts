/*
 * Reads a PDF in a thread of its own (src/app/apart/read-pdf-apart.ts): what a file made to do harm
 * brings about, such as endless work, ends with the thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readArchivedEvaluation } from '../../exchange/read-archived-evaluation.ts';
import { readReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import { EomsError } from '../../model/problem.ts';
import type { PdfQuestion, PdfReply } from './read-pdf-apart.ts';

const { bytes, file, wanted }: PdfQuestion = workerData;

async function read(): Promise<PdfReply> {
  try {
    if (wanted === 'pdf') return { pdf: await readReturnedPdf(bytes, file) };
    return { evaluation: await readArchivedEvaluation(bytes, file) };
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return { refused: { kind: error.kind, problems: error.problems } };
  }
}

parentPort?.postMessage(await read(), []);
