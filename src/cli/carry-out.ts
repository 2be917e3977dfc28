import type { Messages } from '../messages/messages.ts';
import { type CommandInput, type CommandName, commands } from './flags/commands.ts';
import { readOptions } from './flags/read/read-options.ts';
import { shared } from './flags/shared-flags.ts';
import type { Collected } from './program.ts';
import { openTerminal, type Terminal } from './terminal/terminal.ts';
import { tellUnsaid } from './words/tell.ts';

type Command<Name extends CommandName> = (
  input: CommandInput<Name>,
  terminal: Terminal,
) => Promise<number>;

/** One module per command, loaded on demand. */
const modules: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  init: async () => (await import('./commands/init.ts')).init,
  assess: async () => (await import('./commands/assess.ts')).assess,
  status: async () => (await import('./commands/status.ts')).status,
  report: async () => (await import('./commands/report.ts')).report,
  checklist: async () => (await import('./commands/checklist.ts')).checklist,
  sheet: async () => (await import('./commands/sheet.ts')).sheet,
  validate: async () => (await import('./commands/validate.ts')).validate,
  print: async () => (await import('./commands/print.ts')).print,
  import: async () => (await import('./commands/import.ts')).importFiles,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  completion: async () => (await import('./commands/completion/completion.ts')).completion,
  schema: async () => (await import('./commands/schema.ts')).schema,
  batch: async () => (await import('./commands/batch.ts')).batch,
  merge: async () => (await import('./commands/merge.ts')).merge,
  gate: async () => (await import('./commands/gate.ts')).gate,
  'gate-init': async () => (await import('./commands/gate-init.ts')).gateInit,
  'interview-plan': async () => (await import('./commands/interview-plan.ts')).interviewPlan,
  'interview-hold': async () => (await import('./commands/interview-hold.ts')).interviewHold,
  'interview-merge': async () => (await import('./commands/interview-merge.ts')).interviewMerge,
  'document-list': async () => (await import('./commands/document/document-list.ts')).documentList,
  'document-new': async () => (await import('./commands/document/document-new.ts')).documentNew,
  'document-check': async () =>
    (await import('./commands/document/document-check.ts')).documentCheck,
  'standard-list': async () => (await import('./commands/standard/standard-list.ts')).standardList,
  'standard-show': async () => (await import('./commands/standard/standard-show.ts')).standardShow,
  'standard-find': async () => (await import('./commands/standard/standard-find.ts')).standardFind,
  'standard-lint': async () => (await import('./commands/standard/standard-lint.ts')).standardLint,
  'standard-map': async () => (await import('./commands/standard/standard-map.ts')).standardMap,
  'standard-verify': async () =>
    (await import('./commands/standard/standard-verify.ts')).standardVerify,
  'standard-drill': async () =>
    (await import('./commands/standard/standard-drill.ts')).standardDrill,
  'template-list': async () => (await import('./commands/template/template-list.ts')).templateList,
  'template-copy': async () => (await import('./commands/template/template-copy.ts')).templateCopy,
  'template-check': async () =>
    (await import('./commands/template/template-check.ts')).templateCheck,
};

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
  const command = await modules[name]();
  return command(input, terminal);
}
