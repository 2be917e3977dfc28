import type { CommandInput, CommandName } from '../program.ts';

type Command = (input: CommandInput) => Promise<number>;

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

/** Carries out a command and gives its exit code. */
export async function carryOutCommand(name: CommandName, input: CommandInput): Promise<number> {
  const command = await commands[name]();
  return command(input);
}
