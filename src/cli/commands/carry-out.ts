import type { Messages } from '../../messages/messages.ts';
import { type CommandInput, type CommandName, commands } from '../flags/commands.ts';
import { readOptions } from '../flags/read-options.ts';
import { common } from '../flags/shared-flags.ts';
import type { Collected } from '../program.ts';
import { openTerminal, type Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';

type Command<Name extends CommandName> = (
  input: CommandInput<Name>,
  terminal: Terminal,
) => Promise<number>;

/** One module per command, loaded on demand. */
const modules: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  init: async () => (await import('./init.ts')).init,
  assess: async () => (await import('./assess.ts')).assess,
  status: async () => (await import('./status.ts')).status,
  report: async () => (await import('./report.ts')).report,
  checklist: async () => (await import('./checklist.ts')).checklist,
  validate: async () => (await import('./validate.ts')).validate,
  print: async () => (await import('./print.ts')).print,
  import: async () => (await import('./import.ts')).importPdfs,
  migrate: async () => (await import('./migrate.ts')).migrate,
  schema: async () => (await import('./schema.ts')).schema,
  'document-list': async () => (await import('./document-list.ts')).documentList,
  'document-new': async () => (await import('./document-new.ts')).documentNew,
  'document-check': async () => (await import('./document-check.ts')).documentCheck,
  'standard-list': async () => (await import('./standard-list.ts')).standardList,
  'standard-show': async () => (await import('./standard-show.ts')).standardShow,
  'standard-lint': async () => (await import('./standard-lint.ts')).standardLint,
  'template-list': async () => (await import('./template-list.ts')).templateList,
  'template-copy': async () => (await import('./template-copy.ts')).templateCopy,
  'template-check': async () => (await import('./template-check.ts')).templateCheck,
};

/** Runs a command and returns its exit code. Its notes are shown however it ends. */
export async function carryOutCommand(
  name: CommandName,
  { options: collected, operands }: Collected,
  messages: Messages,
): Promise<number> {
  const terminal = openTerminal(readOptions(common, collected), messages);
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
  const command = await modules[name]();
  return command(input, terminal);
}
