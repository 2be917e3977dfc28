import { isPdf } from '../../exchange/is-pdf.ts';
import type { ReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { EomsError, type FailureKind, type Problem } from '../../model/problem.ts';
import { secondsOf } from './pace.ts';
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
  | { readonly evaluation: EvaluationRecord }
  | { readonly refused: { readonly kind: FailureKind; readonly problems: readonly Problem[] } };

/**
 * What reading a PDF may take. What a hostile one makes pdf-lib do is counted
 * (src/exchange/reading-costs.ts); this ends what is left. Our largest form takes a third of the least,
 * and half where it is encrypted.
 */
const share = { times: 8, least: 1.4, most: 2.5 } as const;
const megabytes = 160;

/**
 * Reads a PDF that comes back, in a thread that is ended where it takes too long or too much memory, and
 * that gets the bytes for good. What libraries print about a broken file stays in there.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export async function readPdfApart(bytes: Uint8Array, file: string): Promise<ReturnedPdf> {
  const question = { bytes, file, wanted: 'pdf' } as const;
  const reply = await ask(question);
  if ('pdf' in reply) return reply.pdf;
  throw refusalOf(reply);
}

/**
 * Reads the evaluation that an archived report carries, in such a thread, which gets the bytes for
 * good. `file` is the name that problems carry.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export async function readArchivedApart(
  bytes: Uint8Array,
  file: string,
): Promise<EvaluationRecord> {
  const question = { bytes, file, wanted: 'evaluation' } as const;
  const reply = await ask(question);
  if ('evaluation' in reply) return reply.evaluation;
  throw refusalOf(reply);
}

function refusalOf(reply: PdfReply): Error {
  if (!('refused' in reply)) return new Error('the thread answered another question');
  const { kind, problems } = reply.refused;
  return new EomsError(kind, problems);
}

async function ask(question: PdfQuestion): Promise<PdfReply> {
  const { bytes, file } = question;
  if (!isPdf(bytes)) {
    const problem = { key: 'exchange.not-a-pdf', place: { file } } as const;
    throw new EomsError('bad-data', [tellOtherFile(problem, question)]);
  }
  // A report with photos is large, and harmless.
  const large = bytes.length / 1_000_000;
  const bounds = { seconds: secondsOf(share) + large / 200, megabytes: megabytes + 2 * large };
  const job = { script: 'pdf-worker.js', order: question, handedOver: bytes } as const;
  const ended = await runApart<PdfReply>(job, bounds);
  if ('answer' in ended) return ended.answer;
  throw new EomsError('bad-data', [{ key: 'exchange.pdf-too-hard', place: { file } }]);
}
