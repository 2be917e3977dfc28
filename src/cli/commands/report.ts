import { makeReport } from '../../app/report/make-report.ts';
import { makeTransition } from '../../app/report/make-transition.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { cutFlags, isTyped, readCut } from '../flags/read/read-cut.ts';
import { readPrintChoice } from '../flags/read/read-print-choice.ts';
import { readReportSubject } from '../flags/read/read-report-subject.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { checkBeforeHandOver } from '../words/check-before-hand-over.ts';
import { handOver } from '../words/hand-over.ts';

/**
 * `eoms report [ARCHIVED.pdf]`: the gap report, as Markdown, PDF, web page or the evaluation itself as
 * JSON; of the engagement, or of the evaluation that an archived report carries. With `--for`, a report for some
 * readers; with `--transition`, the one on the way to the next edition.
 */
export async function report(
  { options, operands }: CommandInput<'report'>,
  terminal: Terminal,
): Promise<number> {
  const [archived] = operands;
  if (options.check) return checkBeforeHandOver(options, archived, terminal);
  const subject = readReportSubject(options, archived);
  const choice = readPrintChoice(options);
  const { photos, map, separator } = options;
  if (options.transition) {
    refuseBeside('--transition', {
      '--for': isTyped(options.for),
      '--photos': photos,
      '--map': isTyped(map),
      '--before': isTyped(options.before),
      '--separator': isTyped(separator),
      ...cutFlags(options),
    });
    await handOver(await makeTransition({ subject, choice }, terminal));
  } else {
    const cut = readCut(options);
    if (isTyped(options.for)) {
      // The working report shows pictures at their gaps; the others are to be short, or to hold words alone.
      const isIdle = photos && options.for !== 'owners';
      refuseBeside(`--for ${options.for}`, { '--photos': isIdle, '--map': isTyped(map) });
    }
    const request = { subject, audience: options.for, photos, map, cut, separator, choice };
    const { delivered } = await makeReport(request, terminal);
    await handOver(delivered);
  }
  return exitCode.done;
}
