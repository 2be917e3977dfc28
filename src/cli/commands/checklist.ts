import { makeChecklist } from '../../app/checklist/make-checklist.ts';
import { exitCode } from '../exit-code.ts';
import { readOptions, workspaceOptions } from '../flags/read-options.ts';
import { readPrintChoice } from '../flags/read-print-choice.ts';
import type { CommandInput } from '../program.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';

/** `eoms checklist`: audit checklists to print, for a clause, a process, a role or known gaps. */
export async function checklist(input: CommandInput, terminal: Terminal): Promise<number> {
  const options = readOptions(input);
  const selection = {
    clauses: options.texts('clause'),
    processes: options.texts('process'),
    roles: options.texts('role'),
    gapsOnly: options.flag('gapsOnly'),
    fillable: options.flag('fillable'),
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
