import {
  composeInterviewMerge,
  makeInterviewMerge,
} from '../../app/interview/make-interview-merge.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { readPrintChoice } from '../flags/read/read-print-choice.ts';
import { refuseBeside, refusePrintBeside } from '../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';
import { tellUnsaid } from '../words/tell.ts';

/** `eoms interview merge [FILES…]`: what people said, side by side, for people or programs. */
export async function interviewMerge(
  { options, operands: files }: CommandInput<'interview-merge'>,
  terminal: Terminal,
): Promise<number> {
  const request = { where: workspaceOptions(options), files };
  if (files.length > 0) {
    refuseBeside('interview merge FILE', { '--assessment': options.assessment !== undefined });
  }
  if (options.json) {
    refusePrintBeside('--json', options);
    const merged = await composeInterviewMerge(request, terminal);
    await tellUnsaid(terminal);
    await printResult(jsonOf('interviews', { ...merged }));
  } else {
    await handOver(await makeInterviewMerge(request, readPrintChoice(options), terminal));
  }
  return exitCode.done;
}
