import { explainProblem } from '../../app/explain/explain-problem.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { noteUnverified } from '../../app/report/report-notes.ts';
import { type Validation, validateFiles } from '../../app/validate/validate-files.ts';
import type { Messages } from '../../messages/messages.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';
import { tellFindings } from '../words/tell-findings.ts';

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
    await printResult(json(found, messages));
    return failure === undefined ? exitCode.done : exitCode[failure.kind];
  }
  if (failure !== undefined) {
    await tellFindings({ failure, warnings }, terminal);
    return exitCode[failure.kind];
  }
  await tell(terminal, 'cli.valid', { files });
  if (warnings.length > 0) terminal.warn(warnings);
  if (points !== undefined) noteUnverified(terminal, points);
  return exitCode.done;
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
