import type { Messages } from '../messages/messages.ts';
import { attachedEvaluation, type Evaluation } from '../model/evaluation.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import type { Archive } from '../print/print-context.ts';
import { type AskedOutput, formatByEnding } from './output-plan.ts';
import type { Options } from './read-options.ts';

/** The evaluation as `--format json` writes it and an archived report carries it. */
export function evaluationJson(evaluation: Evaluation): string {
  return `${JSON.stringify(evaluation, null, 2)}\n`;
}

/** What an archived report carries: the evaluation that it was made from. */
export async function archiveEvaluation(
  evaluation: Evaluation,
  messages: Messages,
): Promise<Archive> {
  // Node's cryptography takes a while to load, and only an archive needs it.
  const { createHash } = await import('node:crypto');
  const bytes = Buffer.from(evaluationJson(evaluation));
  const checksum = createHash('md5').update(bytes).digest();
  const description = messages.text('report.attached-evaluation');
  return { files: [{ ...attachedEvaluation, description, bytes, checksum }] };
}

/**
 * What a document without data of its own is archived with; `undefined` = it is not to be archived.
 *
 * @throws EomsError `usage` where it is to be filled in as well: an archive keeps what does not change.
 */
export function archiveOf(options: Options): Archive | undefined {
  if (!options.flag('archive')) return undefined;
  if (options.flag('fillable')) throw new EomsError('usage', [{ key: 'cli.archive-not-fillable' }]);
  return { files: [] };
}

/**
 * What the flags say about the output. `--archive` alone means a PDF.
 *
 * @throws EomsError `usage` where `--archive` goes with another form.
 */
export function askedOutput(options: Options): AskedOutput {
  const asked = { format: options.text('format'), output: options.text('output') };
  if (!options.flag('archive')) return asked;
  const wrong = asked.format === undefined ? unfitEnding(asked) : unfitFormat(asked.format);
  if (wrong !== undefined) throw new EomsError('usage', [wrong]);
  return { ...asked, format: 'pdf' };
}

function unfitFormat(format: string): Problem | undefined {
  return format === 'pdf' ? undefined : { key: 'cli.archive-is-pdf', values: { format } };
}

function unfitEnding({ output = '' }: AskedOutput): Problem | undefined {
  const byEnding = formatByEnding(output) ?? 'pdf';
  return byEnding === 'pdf' ? undefined : { key: 'cli.archive-is-pdf-file', values: { output } };
}
