import { Command } from 'commander';
import type { Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
import {
  addAssess,
  addChecklist,
  addImport,
  addInit,
  addPrint,
  addReport,
  common,
  compared,
  located,
  type Say,
  standarded,
} from './flags/program-options.ts';
import { refuseEmpty } from './flags/refuse-empty.ts';

/** Carries out a command by its name; the code of a command is loaded when it is wanted. */
export type Dispatch = (name: CommandName, input: CommandInput) => Promise<void>;

export type CommandName =
  | 'init'
  | 'assess'
  | 'status'
  | 'report'
  | 'checklist'
  | 'validate'
  | 'print'
  | 'import'
  | 'standard-list'
  | 'standard-show'
  | 'standard-lint'
  | 'template-list'
  | 'template-copy'
  | 'template-check';

export interface CommandInput {
  readonly options: Readonly<Record<string, unknown>>;
  readonly operands: readonly string[];
}

/**
 * Every command with its options on one page. Nothing is carried out here: each command hands what
 * was typed to `dispatch`.
 */
export function buildProgram(messages: Messages, version: string, dispatch: Dispatch): Command {
  const say = (key: MessageKey): string => messages.text(key);
  const program = common(configure(new Command('eoms'), messages), say)
    .enablePositionalOptions()
    .description(say('cli.description'))
    .version(version, '-V, --version', say('cli.option.version'))
    .addHelpText('before', say('cli.examples'));
  const command = (name: CommandName, usage: string, parent: Command = program): Command =>
    common(parent.command(usage), say)
      .description(say(`cli.command.${name}`))
      .addHelpText('before', say(`cli.command.${name}.examples`))
      .action((...given: unknown[]) => dispatch(name, inputOf(given)));

  const [file, files] = [say('cli.placeholder.file'), say('cli.placeholder.files')];
  addInit(command('init', `init [${say('cli.placeholder.folder')}]`), say);
  addAssess(command('assess', 'assess'), say);
  compared(located(command('status', 'status'), say), say)
    .option('--json', say('cli.option.json'))
    .option('--explain <clause>', say('cli.option.explain'));
  addReport(command('report', `report [${file}]`), say);
  addChecklist(command('checklist', 'checklist'), say);
  located(command('validate', `validate [${files}...]`), say).option(
    '--json',
    say('cli.option.json'),
  );
  addPrint(command('print', `print <${file}>`), say);
  addImport(command('import', `import <${files}...>`), say);
  const family = (name: 'standard' | 'template'): Command =>
    common(configure(program.command(name), messages), say)
      .enablePositionalOptions()
      .description(say(`cli.command.${name}`));
  addStandard(command, family('standard'), say);
  addTemplate(command, family('template'), say);
  return program;
}

type AddCommand = (name: CommandName, usage: string, parent?: Command) => Command;

function addStandard(command: AddCommand, parent: Command, say: Say): void {
  const json = ['--json', say('cli.option.json')] as const;
  standarded(command('standard-list', 'list', parent), say).option(...json);
  standarded(
    command('standard-show', `show <${say('cli.placeholder.clause')}>`, parent),
    say,
  ).option(...json);
  command('standard-lint', `lint <${say('cli.placeholder.path')}>`, parent);
}

function addTemplate(command: AddCommand, parent: Command, say: Say): void {
  const name = say('cli.placeholder.name');
  command('template-list', 'list', parent).option('--json', say('cli.option.json'));
  command('template-copy', `copy <${name}>`, parent).option('--force', say('cli.option.force'));
  command('template-check', `check [${name}]`, parent);
}

function configure(command: Command, messages: Messages): Command {
  const word = messages.text('cli.placeholder.command');
  // What commander writes by itself.
  const place = (usage: string): string =>
    usage
      .replace('[options]', `[${messages.text('cli.placeholder.options')}]`)
      .replace('[command]', `[${word}]`);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages.text('cli.help.usage'),
    'Arguments:': messages.text('cli.help.arguments'),
    'Options:': messages.text('cli.help.options'),
    'Commands:': messages.text('cli.help.commands'),
  };
  return command
    .helpOption('-h, --help', messages.text('cli.option.help'))
    .helpCommand(`help [${word}]`, messages.text('cli.command.help'))
    .showSuggestionAfterError(true)
    .configureHelp({
      styleUsage: place,
      styleSubcommandTerm: place,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, argChoices }) =>
        argChoices === undefined
          ? description
          : messages.text('cli.help.choices', { description, choices: argChoices.join(', ') }),
      helpWidth: 80,
    })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .exitOverride();
}

/**
 * Commander gives the operands, then the options, then the command itself. An option that every
 * command takes may also be typed before the command; what is typed behind it counts more.
 */
function inputOf(given: readonly unknown[]): CommandInput {
  const command = given.at(-1);
  if (!(command instanceof Command)) throw new Error('commander hands over the command last');
  refuseEmpty(command);
  return { options: optionsOf(command), operands: command.args };
}

function optionsOf(command: Command): Readonly<Record<string, unknown>> {
  return { ...command.opts(), ...typedOptions(command) };
}

/** What was typed for a command and for those that it belongs to, without defaults. */
function typedOptions(command: Command): Readonly<Record<string, unknown>> {
  const own = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) === 'cli',
  );
  const before = command.parent === null ? {} : typedOptions(command.parent);
  return { ...before, ...Object.fromEntries(own) };
}
