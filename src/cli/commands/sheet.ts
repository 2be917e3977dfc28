import { makeAuditSheet, readAuditSheet } from '../../app/audit-sheets/make-audit-sheet.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { readPrintChoice } from '../flags/read/read-print-choice.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';

/** `eoms sheet NAME`: what an audit day needs on paper, from its plan to the list of findings. */
export async function sheet(
  { options, operands }: CommandInput<'sheet'>,
  terminal: Terminal,
): Promise<number> {
  const [typed = ''] = operands;
  const request = {
    where: workspaceOptions(options),
    sheet: readAuditSheet(typed),
    processes: options.process,
    audit: options.audit,
    choice: readPrintChoice(options),
  };
  await handOver(await makeAuditSheet(request, terminal));
  return exitCode.done;
}
