import { loadMessages } from '../../app/load/load-messages.ts';
import { lintStandardFiles } from '../../app/validate/lint-standard-files.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/** `eoms standard lint PATH`: whether a standard is fit to be shipped, beyond being correct. */
export async function standardLint(
  { operands }: CommandInput<'standard-lint'>,
  terminal: Terminal,
): Promise<number> {
  const messages = loadMessages('en');
  const [path = ''] = operands;
  const requirements = await lintStandardFiles(path, messages, terminal);
  await tell(terminal, messages, 'cli.lint-clean', { requirements });
  return exitCode.done;
}
