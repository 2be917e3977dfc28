import { type RanBatch, runBatch } from '../../app/batch/run-batch.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { EomsError } from '../../model/problem.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { readBatch } from '../flags/read/read-batch.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { openBatchVoice, summaryText } from '../words/say-batch.ts';

/**
 * `eoms batch PATHS… --out DIR`: many institutions at once, each with its reports, and all side by side. What cannot be
 * evaluated ends with 65 once all others are; a gate that is not met with 1.
 */
export async function batch(input: CommandInput<'batch'>, terminal: Terminal): Promise<number> {
  const request = readBatch(input);
  const voice = openBatchVoice(terminal);
  const ran = await runBatch(request, terminal, voice.hear).finally(voice.end);
  const code = codeOf(ran);
  if (ran.portfolio === undefined) {
    const problem = { key: 'batch.stopped', values: { left: ran.left } } as const;
    throw new EomsError(code === exitCode.gate ? 'gate' : 'bad-data', [problem]);
  }
  const { json } = input.options;
  await printResult(
    json
      ? jsonOf('portfolio', { ...ran.portfolio })
      : summaryText(ran, request.out, terminal.messages),
  );
  return code;
}

/** Where the disk did not take results, and nothing is wrong with a file, that decides. */
function codeOf({ failures, missed }: RanBatch): ExitCode {
  const [first] = failures;
  if (first === undefined) return missed > 0 ? exitCode.gate : exitCode.done;
  const isOfDisk = failures.every((kind) => kind === 'cannot-create' || kind === 'io-failed');
  return isOfDisk ? exitCode[first] : exitCode['bad-data'];
}
