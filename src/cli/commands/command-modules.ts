import type { CommandInput, CommandName } from '../flags/commands.ts';
import type { Terminal } from '../terminal/terminal.ts';

type Command<Name extends CommandName> = (
  input: CommandInput<Name>,
  terminal: Terminal,
) => Promise<number>;

/** One module per command, loaded on demand. */
export const commandModules: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  init: async () => (await import('./init.ts')).init,
  assess: async () => (await import('./assess.ts')).assess,
  status: async () => (await import('./status.ts')).status,
  report: async () => (await import('./report.ts')).report,
  checklist: async () => (await import('./checklist.ts')).checklist,
  sheet: async () => (await import('./sheet.ts')).sheet,
  validate: async () => (await import('./validate.ts')).validate,
  print: async () => (await import('./print.ts')).print,
  import: async () => (await import('./import.ts')).importFiles,
  migrate: async () => (await import('./migrate.ts')).migrate,
  schema: async () => (await import('./schema.ts')).schema,
  'interview-plan': async () => (await import('./interview-plan.ts')).interviewPlan,
  'interview-hold': async () => (await import('./interview-hold.ts')).interviewHold,
  'interview-merge': async () => (await import('./interview-merge.ts')).interviewMerge,
  'document-list': async () => (await import('./document/document-list.ts')).documentList,
  'document-new': async () => (await import('./document/document-new.ts')).documentNew,
  'document-check': async () => (await import('./document/document-check.ts')).documentCheck,
  'standard-list': async () => (await import('./standard/standard-list.ts')).standardList,
  'standard-show': async () => (await import('./standard/standard-show.ts')).standardShow,
  'standard-find': async () => (await import('./standard/standard-find.ts')).standardFind,
  'standard-lint': async () => (await import('./standard/standard-lint.ts')).standardLint,
  'standard-map': async () => (await import('./standard/standard-map.ts')).standardMap,
  'standard-verify': async () => (await import('./standard/standard-verify.ts')).standardVerify,
  'standard-drill': async () => (await import('./standard/standard-drill.ts')).standardDrill,
  'template-list': async () => (await import('./template/template-list.ts')).templateList,
  'template-copy': async () => (await import('./template/template-copy.ts')).templateCopy,
  'template-check': async () => (await import('./template/template-check.ts')).templateCheck,
};
