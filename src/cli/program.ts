import { Command, InvalidArgumentError, Option } from 'commander';
import type { Messages } from '../messages/messages.ts';
import { institutionTypes } from '../model/engagement.ts';
import type { MessageKey } from '../model/message-key.ts';

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
  | 'standard-list'
  | 'standard-show'
  | 'standard-lint';

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
  const program = configure(new Command('eoms'), messages)
    .description(say('cli.description'))
    .version(version, '-V, --version', say('cli.option.version'))
    .addHelpText('before', `${say('cli.examples')}\n`);
  const command = (name: CommandName, usage: string, parent: Command = program): Command =>
    common(parent.command(usage), say)
      .description(say(`cli.command.${name}`))
      .addHelpText('before', `${say(`cli.command.${name}.examples`)}\n`)
      .action((...given: unknown[]) => dispatch(name, inputOf(given)));

  addInit(command('init', 'init [folder]'), say);
  addAssess(command('assess', 'assess'), say);
  located(command('status', 'status'), say)
    .option('--json', say('cli.option.json'))
    .option('--explain <clause>', say('cli.option.explain'));
  printed(located(command('report', 'report'), say), say, ['md', 'pdf', 'json']);
  printed(selected(located(command('checklist', 'checklist'), say), say), say, [
    'md',
    'pdf',
  ]).option('--gaps-only', say('cli.option.gaps-only'));
  located(command('validate', 'validate [files...]'), say).option('--json', say('cli.option.json'));
  addPrint(command('print', 'print <file>'), say);
  const standard = configure(program.command('standard'), messages).description(
    say('cli.command.standard'),
  );
  standard.helpOption('-h, --help', say('cli.option.help'));
  standarded(command('standard-list', 'list', standard), say).option(
    '--json',
    say('cli.option.json'),
  );
  standarded(command('standard-show', 'show <clause>', standard), say).option(
    '--json',
    say('cli.option.json'),
  );
  command('standard-lint', 'lint <path>', standard);
  return program;
}

type Say = (key: MessageKey) => string;

function addInit(command: Command, say: Say): void {
  command
    .option('--name <text>', say('cli.option.name'))
    .addOption(new Option('--type <type>', say('cli.option.type')).choices(institutionTypes))
    .option('--site <text>', say('cli.option.site'), collect)
    .option('--learners <number>', say('cli.option.learners'), wholeNumber(say))
    .option('--staff <number>', say('cli.option.staff'), wholeNumber(say))
    .option('--scope <text>', say('cli.option.scope'))
    .option('--condition <id=yes|id=no:why>', say('cli.option.condition'), collect)
    .option('--standard <id|path>', say('cli.option.standard'))
    .option('--member <name:role>', say('cli.option.member'), collect)
    .option('--language <code>', say('cli.option.language'))
    .option('-y, --yes', say('cli.option.yes'));
}

function addAssess(command: Command, say: Say): void {
  selected(located(command, say), say)
    .option('--unanswered', say('cli.option.unanswered'))
    .option('--review', say('cli.option.review'))
    .option('--plain', say('cli.option.plain'))
    .option('--answers <file>', say('cli.option.answers'))
    .option('--set <id=rating>', say('cli.option.set'), collect)
    .option('--by <name>', say('cli.option.by'))
    .option('--new', say('cli.option.new'))
    .option('--force-unlock', say('cli.option.force-unlock'));
}

function addPrint(command: Command, say: Say): void {
  command
    .option('-o, --output <path>', say('cli.option.output'))
    .addOption(
      new Option('--page-size <size>', say('cli.option.page-size')).choices(['A4', 'Letter']),
    )
    .option('--force', say('cli.option.force'));
}

function printed(command: Command, say: Say, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <format>', say('cli.option.format')).choices(formats))
    .option('-o, --output <path>', say('cli.option.output'))
    .addOption(
      new Option('--page-size <size>', say('cli.option.page-size')).choices(['A4', 'Letter']),
    )
    .option('--force', say('cli.option.force'));
}

function selected(command: Command, say: Say): Command {
  return command
    .option('--clause <number>', say('cli.option.clause'), collect)
    .option('--process <id>', say('cli.option.process'), collect)
    .option('--role <id>', say('cli.option.role'), collect);
}

function located(command: Command, say: Say): Command {
  return standarded(command, say).option('--assessment <file>', say('cli.option.assessment'));
}

function standarded(command: Command, say: Say): Command {
  return command.option('--standard <id|path>', say('cli.option.standard'));
}

function common(command: Command, say: Say): Command {
  return command
    .helpOption('-h, --help', say('cli.option.help'))
    .option('--date <yyyy-mm-dd>', say('cli.option.date'), isoDate(say))
    .option('-q, --quiet', say('cli.option.quiet'))
    .option('--no-color', say('cli.option.no-color'));
}

function configure(command: Command, messages: Messages): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages.text('cli.help.usage'),
    'Arguments:': messages.text('cli.help.arguments'),
    'Options:': messages.text('cli.help.options'),
    'Commands:': messages.text('cli.help.commands'),
  };
  return command
    .helpOption('-h, --help', messages.text('cli.option.help'))
    .helpCommand('help [command]', messages.text('cli.command.help'))
    .showSuggestionAfterError(true)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, helpWidth: 80 })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .exitOverride();
}

/** Commander gives the operands, then the options, then the command itself. */
function inputOf(given: readonly unknown[]): CommandInput {
  const command = given.at(-1);
  if (!(command instanceof Command)) throw new Error('commander hands over the command last');
  return { options: command.opts(), operands: command.args };
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(say: Say): (value: string) => number {
  return (value) => {
    if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError(say('cli.not-a-number'));
    return Number(value);
  };
}

function isoDate(say: Say): (value: string) => string {
  return (value) => {
    const date = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !exists)
      throw new InvalidArgumentError(say('cli.not-a-date'));
    return value;
  };
}
