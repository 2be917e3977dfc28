import { makeReport } from '../../app/report/make-report.ts';
import { makeTransition } from '../../app/report/make-transition.ts';
import type { SubjectChoice } from '../../app/report/open-report-subject.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput, OptionsOfCommand } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read-options.ts';
import { readPrintChoice } from '../flags/read-print-choice.ts';
import { refuseBeside } from '../flags/refuse-beside.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { handOver } from '../words/hand-over.ts';

/**
 * `eoms report [ARCHIVED.pdf]`: the gap report, as Markdown, PDF, web page or the evaluation itself as
 * JSON; of the engagement, or of the evaluation that an archived report carries. With `--transition`, the report on
 * the way to the next edition.
 */
export async function report(
  { options, operands }: CommandInput<'report'>,
  terminal: Terminal,
): Promise<number> {
  const [archived] = operands;
  const subject = subjectOf(options, archived);
  const choice = readPrintChoice(options);
  const { photos, map } = options;
  if (options.transition) {
    const { before } = options;
    const idle = { '--photos': photos, '--map': isTyped(map), '--before': isTyped(before) };
    refuseBeside('--transition', idle);
    await handOver(await makeTransition({ subject, choice }, terminal));
  } else {
    const { delivered } = await makeReport({ subject, photos, map, choice }, terminal);
    await handOver(delivered);
  }
  return exitCode.done;
}

function isTyped(value: string | undefined): boolean {
  return value !== undefined;
}

/** @throws EomsError `usage` where flags ask for another evaluation than the one that is carried. */
function subjectOf(
  options: OptionsOfCommand<'report'>,
  archived: string | undefined,
): SubjectChoice {
  const where = workspaceOptions(options);
  if (archived === undefined) return { kind: 'engagement', options: where };
  const photos = options.photos ? ['photos'] : [];
  const unfit = [...Object.keys(where), ...photos].map((name) => `--${name}`);
  if (unfit.length > 0) {
    const values = { file: archived, flags: unfit.join(', ') };
    throw new EomsError('usage', [{ key: 'cli.archived-is-whole', values }]);
  }
  return { kind: 'archived', file: archived };
}
