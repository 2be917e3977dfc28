import { type RanBatch, runBatch } from '../../app/batch/run-batch.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { readBatch } from '../flags/read/read-batch.ts';
import { type AskedShard, readShard } from '../flags/read/read-shard.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { openBatchVoice, shardText, summaryText } from '../words/say-batch.ts';
import { codeOfBatch } from './code-of-batch.ts';

/**
 * `eoms batch PATHS… --out DIR`: many institutions at once, each with its reports, and all side by side, or one share of
 * them, to be put together later. What cannot be evaluated ends with 65 once all others are; a gate that is not met with 1.
 */
export async function batch(input: CommandInput<'batch'>, terminal: Terminal): Promise<number> {
  const shard = readShard(input.options.shard, process.env);
  const request = { ...readBatch(input), shard };
  tellEngine(shard, terminal);
  const voice = openBatchVoice(terminal);
  const ran = await runBatch(request, terminal, voice.hear).finally(voice.end);
  const code = codeOfBatch(ran);
  if (ran.left > 0) {
    const problem = { key: 'batch.stopped', values: { left: ran.left } } as const;
    throw new EomsError(code === exitCode.gate ? 'gate' : 'bad-data', [problem]);
  }
  const { json } = input.options;
  await printResult(json ? jsonText(ran) : saidOf(ran, request, terminal));
  return code;
}

/** What was not typed is said. */
function tellEngine(shard: AskedShard | undefined, { note }: Terminal): void {
  if (shard?.engine === undefined) return;
  const { number, total, engine } = shard;
  const values = { shard: number, shards: total, engine };
  note({ key: 'batch.shard-of-engine', values, isWarning: true });
}

function jsonText({ shard, portfolio }: RanBatch): string {
  return shard ?? jsonOf('portfolio', { ...portfolio });
}

function saidOf(
  ran: RanBatch,
  { shard, out }: { readonly shard: AskedShard | undefined; readonly out: string },
  { messages }: Terminal,
): string {
  const summary = summaryText(ran, out, messages);
  return shard === undefined ? summary : `${summary}${shardText(shard, out, messages)}`;
}
