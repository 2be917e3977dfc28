import { verifySheet } from '../../../app/edition/verify-sheet.ts';
import { makeSheet } from '../../../app/edition/write-sheet.ts';
import { EomsError } from '../../../model/problem.ts';
import { cleanValues } from '../../../model/text/clean-for-terminal.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { readPrintChoice } from '../../flags/read/read-print-choice.ts';
import { refusePrintBeside } from '../../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';
import { handOver } from '../../words/hand-over.ts';

/**
 * `eoms standard verify --sheet EDITION`: an empty sheet for a person with a licensed copy; `eoms standard verify
 * SHEET`: whether a filled one is whole, and what it says.
 */
export async function standardVerify(
  { options, operands }: CommandInput<'standard-verify'>,
  terminal: Terminal,
): Promise<number> {
  const [file] = operands;
  const edition = options.sheet;
  if (edition !== undefined && file === undefined) {
    const request = { edition, choice: readPrintChoice(options) };
    await handOver(await makeSheet(request, terminal));
  } else if (edition === undefined && file !== undefined) {
    refusePrintBeside(file, options);
    const { counts, ...said } = await verifySheet(file, terminal);
    const values = cleanValues({ ...said, ...counts, file });
    await printResult(`${terminal.messages.text('cli.verify.done', values)}\n`);
  } else {
    throw new EomsError('usage', [{ key: 'cli.verify.which' }]);
  }
  return exitCode.done;
}
