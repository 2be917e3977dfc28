import { checkReport } from '../../app/report/check-report.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import type { OptionsOfCommand } from '../flags/commands.ts';
import { cutFlags, isTyped } from '../flags/read/read-cut.ts';
import { readReportSubject } from '../flags/read/read-report-subject.ts';
import { refuseBeside, refusePrintBeside } from '../flags/read/refuse-beside.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from './tell.ts';

/**
 * `eoms report --check`: says what would embarrass, and writes nothing.
 *
 * @throws EomsError `gate` with all that was found.
 */
export async function checkBeforeHandOver(
  options: OptionsOfCommand<'report'>,
  archived: string | undefined,
  terminal: Terminal,
): Promise<number> {
  refusePrintBeside('--check', options);
  refuseBeside('--check', {
    '--for': isTyped(options.for),
    '--transition': options.transition,
    '--photos': options.photos,
    '--map': isTyped(options.map),
    '--before': isTyped(options.before),
    '--separator': isTyped(options.separator),
    ...cutFlags(options),
  });
  const { found, rated } = await checkReport(readReportSubject(options, archived), terminal);
  if (found.length > 0) throw new EomsError('gate', found);
  await tell(terminal, 'check.nothing', { rated });
  return exitCode.done;
}
