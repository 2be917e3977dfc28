import type { Messages } from '../../messages/messages.ts';
import { attachedEvaluation, type EvaluationRecord } from '../../model/evaluation.ts';
import type { Archive } from '../../print/pdf/file/archive.ts';
import { evaluationJson } from '../formats/evaluation-json.ts';

/** What an archived report carries: the evaluation that it was made from. */
export async function archiveEvaluation(
  evaluation: EvaluationRecord,
  messages: Messages,
): Promise<Archive> {
  // Node's cryptography takes a while to load, and only an archive needs it.
  const { createHash } = await import('node:crypto');
  const bytes = Buffer.from(evaluationJson(evaluation));
  const checksum = createHash('md5').update(bytes).digest();
  const description = messages.text('report.attached-evaluation');
  return { files: [{ ...attachedEvaluation, description, bytes, checksum }] };
}
