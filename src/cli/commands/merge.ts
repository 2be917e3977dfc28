import { mergeShards } from '../../app/merge/merge-shards.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { EomsError } from '../../model/problem.ts';
import type { CommandInput } from '../flags/commands.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { summaryText } from '../words/say-batch.ts';
import { codeOfBatch } from './code-of-batch.ts';

/**
 * `eoms merge DIR… --out DIR`: the portfolio of a batch whose shards were evaluated apart. Ends as one run over all of
 * them would have.
 */
export async function merge(
  { options, operands }: CommandInput<'merge'>,
  terminal: Terminal,
): Promise<number> {
  const { out, force, forceUnlock: unlock, json } = options;
  if (out === undefined) throw new EomsError('usage', [{ key: 'batch.no-out' }]);
  const ran = await mergeShards({ paths: operands, out, force, unlock }, terminal);
  await printResult(
    json ? jsonOf('portfolio', { ...ran.portfolio }) : summaryText(ran, out, terminal.messages),
  );
  return codeOfBatch(ran);
}
