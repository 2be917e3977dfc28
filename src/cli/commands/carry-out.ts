import type { Messages } from '../../messages/messages.ts';
import { type CommandInput, type CommandName, commands } from '../flags/commands.ts';
import { readOptions } from '../flags/read/read-options.ts';
import { shared } from '../flags/shared-flags.ts';
import type { Collected } from '../program.ts';
import { openTerminal, type Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';
import { commandModules } from './command-modules.ts';

/** Runs a command and returns its exit code. Its notes are shown however it ends. */
export async function carryOutCommand(
  name: CommandName,
  { options: collected, operands }: Collected,
  messages: Messages,
): Promise<number> {
  const terminal = openTerminal(readOptions(shared, collected), messages);
  try {
    return await run(
      name,
      { options: readOptions(commands[name].flags, collected), operands },
      terminal,
    );
  } finally {
    await tellUnsaid(terminal);
  }
}

/** The name ties the input to the command: each takes the options that its own flags promise. */
async function run<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  terminal: Terminal,
): Promise<number> {
  const command = await commandModules[name]();
  return command(input, terminal);
}
