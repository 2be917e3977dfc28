import { explainProblem } from '../../app/explain/explain-problem.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { noteUnverified } from '../../app/report/report-notes.ts';
import { type Validation, validateFiles } from '../../app/validate/validate-files.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EomsError, Problem } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read-options.ts';
import { refuseBeside } from '../flags/refuse-beside.ts';
import { print, type Terminal } from '../terminal/terminal.ts';
import { tell, tellUnsaid } from '../words/tell.ts';

/**
 * `eoms validate [FILES]`: checks the files named, or the whole engagement, and reports every
 * problem of every file at once.
 */
export async function validate(
  { options, operands }: CommandInput<'validate'>,
  terminal: Terminal,
): Promise<number> {
  const { messages } = terminal;
  if (operands.length > 0) {
    refuseBeside(operands.join(' '), { '--assessment': options.assessment !== undefined });
  }
  const request = { files: operands, where: workspaceOptions(options) };
  const found = await validateFiles(request, terminal);
  const { files, failure, warnings, points } = found;
  if (options.json) {
    await print(json(found, messages));
    return failure === undefined ? exitCode.done : exitCode[failure.kind];
  }
  if (failure !== undefined) {
    await tellAll({ failure, warnings }, terminal);
    return exitCode[failure.kind];
  }
  await tell(terminal, 'cli.valid', { files });
  if (warnings.length > 0) terminal.warn(warnings);
  if (points !== undefined) noteUnverified(terminal, points);
  return exitCode.done;
}

/**
 * Errors first, then what is only worth knowing, so that one run is enough to mend both.
 *
 * @throws EomsError the failure itself, where it cannot be told: the exit code still says it.
 */
async function tellAll(
  { failure, warnings }: { readonly failure: EomsError; readonly warnings: readonly Problem[] },
  terminal: Terminal,
): Promise<void> {
  terminal.warn(failure.problems);
  if (warnings.length > 0) {
    terminal.note({ key: 'cli.besides', values: { count: warnings.length }, isWarning: true });
    terminal.warn(warnings);
  }
  try {
    await tellUnsaid(terminal);
  } catch {
    throw failure;
  }
}

function json({ files, failure, warnings }: Validation, messages: Messages): string {
  const problems = failure?.problems ?? [];
  return jsonOf('validation', {
    files,
    valid: failure === undefined,
    problems: problems.map((one) => explainProblem(one, messages)),
    warnings: warnings.map((one) => explainProblem(one, messages)),
  });
}
