import { Worker } from 'node:worker_threads';
import { maxPdfBytes } from '../../exchange/pdf-limits.ts';
import type { ReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import { readDocumentFile } from '../../files/read-file.ts';
import { EomsError, type FailureKind, type Problem } from '../../model/problem.ts';
import { shownPath } from '../read-document.ts';

/** What the thread answers. */
export type PdfReply =
  | { readonly pdf: ReturnedPdf }
  | { readonly refused: { readonly kind: FailureKind; readonly problems: readonly Problem[] } };

/** What reading a PDF may take. The largest that we write takes a second and a tenth of this. */
const limits = { seconds: 60, megabytes: 1024 } as const;

/**
 * Reads a PDF that comes back, in a thread that is ended where it takes too long or too much memory.
 * What libraries print about a broken file stays in there.
 *
 * @throws EomsError `input-missing`, or `bad-data` with everything that is wrong.
 */
export async function readPdfApart(path: string): Promise<ReturnedPdf> {
  const file = shownPath(path);
  const bytes = await readDocumentFile(path, maxPdfBytes);
  const reply = await ask(bytes, file);
  if ('pdf' in reply) return reply.pdf;
  throw new EomsError(reply.refused.kind, reply.refused.problems);
}

function ask(bytes: Uint8Array, file: string): Promise<PdfReply> {
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url), {
    workerData: { bytes, file },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise<PdfReply>((done, failed) => {
    const giveUp = (cause?: unknown): void => {
      failed(tooHard(file, cause));
    };
    const timer = setTimeout(giveUp, limits.seconds * 1000);
    worker.once('message', done);
    worker.once('error', (error) => (isOutOfMemory(error) ? giveUp(error) : failed(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      giveUp();
    });
  }).finally(() => worker.terminate());
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooHard(file: string, cause: unknown): EomsError {
  return new EomsError('bad-data', [{ key: 'exchange.pdf-too-hard', place: { file } }], cause);
}
