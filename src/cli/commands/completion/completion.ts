import { namesByKind } from '../../../app/names/names-by-kind.ts';
import { completedCommands, type Shell, shells } from '../../completion/completed-command.ts';
import { writeBash } from '../../completion/write-bash.ts';
import { writeFish } from '../../completion/write-fish.ts';
import { writePowershell } from '../../completion/write-powershell.ts';
import { writeZsh } from '../../completion/write-zsh.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { workspaceOptions } from '../../flags/read/read-options.ts';
import { refuseBeside } from '../../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';

const writers = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
  powershell: writePowershell,
} as const satisfies Readonly<Record<Shell, unknown>>;

/**
 * `eoms completion SHELL`: what makes a shell complete eoms. With other words, such as `requirements`, the names that
 * such a completion asks for.
 */
export async function completion(
  { options, operands }: CommandInput<'completion'>,
  terminal: Terminal,
): Promise<number> {
  const [word = '', ...more] = operands;
  const shell = shells.find((known) => known === word);
  if (shell === undefined) {
    const where = { ...workspaceOptions(options), others: shells };
    const names = await namesByKind(operands, where, terminal);
    await printResult(names.map((name) => `${name}\n`).join(''));
    return exitCode.done;
  }
  refuseBeside(word, {
    [more.join(' ')]: more.length > 0,
    '--standard': options.standard !== undefined,
  });
  await printResult(writers[shell](completedCommands(terminal.messages)));
  return exitCode.done;
}
