import { makeChecklist } from '../../app/checklist/make-checklist.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { readPrintChoice } from '../flags/read/read-print-choice.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';

/** `eoms checklist`: audit checklists to print, for a clause, a process, a role or known gaps. */
export async function checklist(
  { options }: CommandInput<'checklist'>,
  terminal: Terminal,
): Promise<number> {
  const selection = {
    clauses: options.clause,
    processes: options.process,
    roles: options.role,
    gapsOnly: options.gapsOnly || options.only !== undefined,
    only: options.only,
    layout: options.layout,
    withGaps: options.withGaps,
    nonconformities: options.nonconformities,
    fillable: options.fillable,
  };
  const request = {
    where: workspaceOptions(options),
    selection,
    choice: readPrintChoice(options),
  };
  const made = await makeChecklist(request, terminal);
  if (made.kind !== 'no-gaps') await handOver(made);
  return exitCode.done;
}
