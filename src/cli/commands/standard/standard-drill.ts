import { composeDrill, makeDrill } from '../../../app/drill/make-drill.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { workspaceOptions } from '../../flags/read/read-options.ts';
import { readPrintChoice } from '../../flags/read/read-print-choice.ts';
import { refusePrintBeside } from '../../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';
import { handOver } from '../../words/hand-over.ts';

/** `eoms standard drill`: short cases to rate, to print or for a program, with the ratings agreed on. */
export async function standardDrill(
  { options }: CommandInput<'standard-drill'>,
  terminal: Terminal,
): Promise<number> {
  const where = workspaceOptions(options);
  if (options.json) {
    refusePrintBeside('--json', options);
    await printResult(jsonOf('drill-cases', { ...(await composeDrill(where, terminal)) }));
  } else {
    await handOver(await makeDrill({ where, choice: readPrintChoice(options) }, terminal));
  }
  return exitCode.done;
}
