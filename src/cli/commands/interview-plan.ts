import {
  composeInterviewCalendar,
  makeInterviewPlan,
  usualDays,
} from '../../app/interview/make-interview-plan.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { readPrintChoice } from '../flags/read/read-print-choice.ts';
import { refusePrintBeside } from '../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';

/** `eoms interview plan`: whom to see when, with a letter for each, to print or for a calendar. */
export async function interviewPlan(
  { options }: CommandInput<'interview-plan'>,
  terminal: Terminal,
): Promise<number> {
  const { days = usualDays, start } = options;
  const request = { where: workspaceOptions(options), days, start };
  if (options.ics) {
    refusePrintBeside('--ics', options);
    await printResult(await composeInterviewCalendar(request, terminal));
  } else {
    await handOver(await makeInterviewPlan(request, readPrintChoice(options), terminal));
  }
  return exitCode.done;
}
