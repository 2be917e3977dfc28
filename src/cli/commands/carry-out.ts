import type { Messages } from '../../messages/messages.ts';
import { commonOptions, readOptions } from '../flags/read-options.ts';
import type { CommandInput, CommandName } from '../program.ts';
import { openTerminal, type Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';

type Command = (input: CommandInput, terminal: Terminal) => Promise<number>;

/** One module for each command, loaded when it is wanted. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).init,
  assess: async () => (await import('./assess.ts')).assess,
  status: async () => (await import('./status.ts')).status,
  report: async () => (await import('./report.ts')).report,
  checklist: async () => (await import('./checklist.ts')).checklist,
  validate: async () => (await import('./validate.ts')).validate,
  print: async () => (await import('./print.ts')).print,
  import: async () => (await import('./import.ts')).importPdfs,
  'standard-list': async () => (await import('./standard-list.ts')).standardList,
  'standard-show': async () => (await import('./standard-show.ts')).standardShow,
  'standard-lint': async () => (await import('./standard-lint.ts')).standardLint,
  'template-list': async () => (await import('./template-list.ts')).templateList,
  'template-copy': async () => (await import('./template-copy.ts')).templateCopy,
  'template-check': async () => (await import('./template-check.ts')).templateCheck,
};

/** Carries out a command and gives its exit code. What was taken down on the way is said, however it ends. */
export async function carryOutCommand(
  name: CommandName,
  input: CommandInput,
  messages: Messages,
): Promise<number> {
  const command = await commands[name]();
  const terminal = openTerminal(commonOptions(readOptions(input)));
  try {
    return await command(input, terminal);
  } finally {
    await tellUnsaid(terminal, messages);
  }
}
