import { documentFormats, printFormats } from '../../app/formats/formats.ts';
import { assessFlags } from './assess-flags.ts';
import { batchFlags, mergeFlags } from './batch-flags.ts';
import { checklistFlags, sheetFlags } from './checklist-flags.ts';
import type { CommandForm } from './command-form.ts';
import { documentFlags } from './document-flags.ts';
import type { Flags, OptionsOf } from './flag.ts';
import { gateFlags, gateInitFlags } from './gate-flags.ts';
import { initFlags } from './init-flags.ts';
import { holdFlags, interviewFlags, speakerFlags } from './interview-flags.ts';
import { reportFlags } from './report-flags.ts';
import {
  asked,
  compared,
  located,
  machineRead,
  printed,
  selected,
  shared,
  standarded,
} from './shared-flags.ts';
import { standardCommands } from './standard-commands.ts';

const migrateFlags = {
  ...standarded,
  dryRun: { kind: 'switch', words: 'cli.option.dry-run' },
  forceUnlock: { kind: 'switch', words: 'cli.option.force-unlock' },
} as const satisfies Flags;

const importFlags = {
  ...located,
  audit: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.audit' },
  ...speakerFlags,
  dryRun: { kind: 'switch', words: 'cli.option.dry-run' },
  yes: { kind: 'switch', short: 'y', words: 'cli.option.import-yes' },
  ...asked,
  replace: { kind: 'switch', words: 'cli.option.replace' },
  otherEngagement: { kind: 'switch', words: 'cli.option.other-engagement' },
  forceUnlock: { kind: 'switch', words: 'cli.option.force-unlock' },
} as const satisfies Flags;

/** Every command by its name, in the order of the help. */
export const commands = {
  init: {
    word: 'init',
    operand: { placeholder: 'cli.placeholder.folder', times: 'perhaps', suggests: 'folders' },
    flags: { ...shared, ...initFlags },
  },
  assess: { word: 'assess', flags: { ...shared, ...assessFlags } },
  status: {
    word: 'status',
    flags: {
      ...shared,
      ...located,
      ...compared,
      ...machineRead,
      explain: {
        kind: 'text',
        placeholder: 'cli.placeholder.clause',
        words: 'cli.option.explain',
        suggests: ['clauses'],
      },
      journal: { kind: 'switch', words: 'cli.option.journal' },
    },
  },
  report: {
    word: 'report',
    operand: { placeholder: 'cli.placeholder.file', times: 'perhaps' },
    flags: { ...shared, ...located, ...compared, ...reportFlags },
  },
  checklist: {
    word: 'checklist',
    flags: {
      ...shared,
      ...located,
      ...selected,
      ...printed(documentFormats),
      ...checklistFlags,
    },
  },
  sheet: {
    word: 'sheet',
    operand: { placeholder: 'cli.placeholder.name', times: 'one' },
    flags: { ...shared, ...standarded, ...printed(documentFormats), ...sheetFlags },
  },
  validate: {
    word: 'validate',
    operand: { placeholder: 'cli.placeholder.files', times: 'any' },
    flags: { ...shared, ...located, ...machineRead },
  },
  print: {
    word: 'print',
    operand: { placeholder: 'cli.placeholder.file', times: 'one' },
    flags: {
      ...shared,
      ...printed(printFormats),
      fillable: { kind: 'switch', words: 'cli.option.fillable-print' },
    },
  },
  import: {
    word: 'import',
    operand: { placeholder: 'cli.placeholder.files', times: 'some' },
    flags: { ...shared, ...importFlags },
  },
  migrate: { word: 'migrate', flags: { ...shared, ...migrateFlags, ...machineRead } },
  schema: {
    word: 'schema',
    operand: { placeholder: 'cli.placeholder.name', times: 'perhaps', suggests: ['schemas'] },
    flags: shared,
  },
  doctor: { word: 'doctor', flags: { ...shared, ...machineRead } },
  completion: {
    word: 'completion',
    operand: { placeholder: 'cli.placeholder.shell', times: 'some' },
    flags: { ...shared, ...standarded },
  },
  batch: {
    word: 'batch',
    operand: { placeholder: 'cli.placeholder.paths', times: 'some' },
    flags: { ...shared, ...batchFlags },
  },
  merge: {
    word: 'merge',
    operand: { placeholder: 'cli.placeholder.paths', times: 'some' },
    flags: { ...shared, ...mergeFlags },
  },
  gate: { word: 'gate', flags: { ...shared, ...gateFlags } },
  'gate-init': { group: 'gate', word: 'init', flags: { ...shared, ...gateInitFlags } },
  'interview-plan': {
    group: 'interview',
    word: 'plan',
    flags: { ...shared, ...interviewFlags },
  },
  'interview-hold': {
    group: 'interview',
    word: 'hold',
    flags: { ...shared, ...holdFlags },
  },
  'interview-merge': {
    group: 'interview',
    word: 'merge',
    operand: { placeholder: 'cli.placeholder.files', times: 'any' },
    flags: { ...shared, ...located, ...printed(documentFormats), ...machineRead },
  },
  'document-list': { group: 'document', word: 'list', flags: { ...shared, ...machineRead } },
  'document-new': {
    group: 'document',
    word: 'new',
    operand: { placeholder: 'cli.placeholder.name', times: 'any', suggests: ['documents'] },
    flags: { ...shared, ...documentFlags },
  },
  'document-check': { group: 'document', word: 'check', flags: shared },
  ...standardCommands,
  'template-list': { group: 'template', word: 'list', flags: { ...shared, ...machineRead } },
  'template-copy': {
    group: 'template',
    word: 'copy',
    operand: { placeholder: 'cli.placeholder.name', times: 'one', suggests: ['templates'] },
    flags: { ...shared, force: { kind: 'switch', words: 'cli.option.force' } },
  },
  'template-check': {
    group: 'template',
    word: 'check',
    operand: { placeholder: 'cli.placeholder.name', times: 'perhaps', suggests: ['templates'] },
    flags: shared,
  },
} as const satisfies Readonly<Record<string, CommandForm>>;

export type CommandName = keyof typeof commands;

/** In the order of the help. */
export const commandNames: readonly CommandName[] = Object.keys(commands).filter(isCommandName);

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The options of a command, by the names of its flags. */
export type OptionsOfCommand<Name extends CommandName> = OptionsOf<
  (typeof commands)[Name]['flags']
>;

/** The input of a command: the values of its flags, and its other arguments. */
export interface CommandInput<Name extends CommandName> {
  readonly options: OptionsOfCommand<Name>;
  readonly operands: readonly string[];
}
