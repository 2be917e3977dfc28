import type { Delivered } from '../../app/output/deliver.ts';
import { EomsError } from '../../model/problem.ts';
import { printResult } from '../terminal/terminal.ts';

/**
 * Puts a result on stdout that went to no file.
 *
 * @throws EomsError `usage` where bytes that are not text would go to a terminal, `io-failed`.
 */
export async function handOver(delivered: Delivered): Promise<void> {
  if (delivered.kind === 'written') return;
  const { content } = delivered;
  if (typeof content !== 'string' && process.stdout.isTTY) {
    throw new EomsError('usage', [
      { key: 'cli.binary-to-terminal', hintKey: 'cli.binary-to-terminal.hint' },
    ]);
  }
  await printResult(content);
}
