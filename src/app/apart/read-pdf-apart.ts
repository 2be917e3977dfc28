import { maxPdfBytes } from '../../exchange/pdf-limits.ts';
import type { ReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { EomsError, type FailureKind, type Problem } from '../../model/problem.ts';
import { runApart } from './run-apart.ts';
import { tellOtherFile, type Wanted } from './tell-other-file.ts';

/** What the thread is asked. */
export interface PdfQuestion {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly wanted: Wanted;
}

/** What the thread answers. */
export type PdfReply =
  | { readonly pdf: ReturnedPdf }
  | { readonly evaluation: Evaluation }
  | { readonly refused: { readonly kind: FailureKind; readonly problems: readonly Problem[] } };

/** What reading a PDF may take. The largest that we write takes a fraction of this. */
const bounds = { seconds: 2.5, megabytes: 160 } as const;

/**
 * Reads a PDF that comes back, in a thread that is ended where it takes too long or too much memory.
 * What libraries print about a broken file stays in there.
 *
 * @throws EomsError `input-missing`, or `bad-data` with everything that is wrong.
 */
export async function readPdfApart(path: string): Promise<ReturnedPdf> {
  const file = shownPath(path);
  const bytes = await readDocumentFile(path, maxPdfBytes);
  const question = { bytes, file, wanted: 'pdf' } as const;
  const reply = await ask(question);
  if ('pdf' in reply) return reply.pdf;
  throw refusalOf(reply, question);
}

/**
 * Reads the evaluation that an archived report carries, in such a thread. `file` is the name that
 * problems carry.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export async function readArchivedApart(bytes: Uint8Array, file: string): Promise<Evaluation> {
  const question = { bytes, file, wanted: 'evaluation' } as const;
  const reply = await ask(question);
  if ('evaluation' in reply) return reply.evaluation;
  throw refusalOf(reply, question);
}

function refusalOf(reply: PdfReply, question: PdfQuestion): Error {
  if (!('refused' in reply)) return new Error('the thread answered another question');
  const { kind, problems } = reply.refused;
  return new EomsError(
    kind,
    problems.map((problem) => tellOtherFile(problem, question)),
  );
}

async function ask(question: PdfQuestion): Promise<PdfReply> {
  const ended = await runApart<PdfReply>('pdf-worker.js', question, {
    ...bounds,
    // A report with photos is large, and harmless; its bytes are in memory several times.
    megabytes: bounds.megabytes + (4 * question.bytes.length) / 1_000_000,
  });
  if ('answer' in ended) return ended.answer;
  throw new EomsError('bad-data', [
    { key: 'exchange.pdf-too-hard', place: { file: question.file } },
  ]);
}
