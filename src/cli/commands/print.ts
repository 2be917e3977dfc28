import { printFile } from '../../app/report/print-file.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { readPrintChoice } from '../flags/read/read-print-choice.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';

/** `eoms print FILE.md [-o x.pdf]`: prints any Markdown file as PDF or web page. */
export async function print(
  { options, operands }: CommandInput<'print'>,
  terminal: Terminal,
): Promise<number> {
  const [file = ''] = operands;
  const choice = readPrintChoice(options);
  const delivered = await printFile({ file, choice }, terminal);
  await handOver(delivered);
  return exitCode.done;
}
