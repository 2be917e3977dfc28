import { lintStandardFiles } from '../../../app/validate/lint-standard-files.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { tell } from '../../words/tell.ts';

/** `eoms standard lint PATH`: whether a standard is fit to be shipped, beyond being correct. */
export async function standardLint(
  { operands }: CommandInput<'standard-lint'>,
  terminal: Terminal,
): Promise<number> {
  const [path = ''] = operands;
  const requirements = await lintStandardFiles(path, terminal);
  await tell(terminal, 'cli.lint-clean', { requirements });
  return exitCode.done;
}
