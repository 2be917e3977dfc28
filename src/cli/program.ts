import type { Command } from 'commander';
import type { Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
import { addFlags } from './flags/add-flags.ts';
import type { CommandForm } from './flags/command-form.ts';
import { type CommandName, commandNames, commands } from './flags/commands.ts';
import { refuseEmpty } from './flags/read/refuse-empty.ts';
import { shared } from './flags/shared-flags.ts';
import { SpokenCommand } from './flags/spoken-command.ts';

/** Runs a command by name; its code is loaded on demand. */
export type Dispatch = (name: CommandName, collected: Collected) => Promise<void>;

/** What commander collected of a command line. */
export interface Collected {
  readonly options: Readonly<Record<string, unknown>>;
  readonly operands: readonly string[];
}

/** What is needed to tell commander what can be typed. */
export interface ProgramParts {
  readonly messages: Messages;
  readonly version: string;
  readonly dispatch: Dispatch;
}

/**
 * Tells commander what can be typed: every command of flags/commands.ts. Nothing is carried out here:
 * each command hands what was typed to `dispatch`.
 */
export function buildProgram(messages: Messages, version: string, dispatch: Dispatch): Command {
  return buildProgramFor([], { messages, version, dispatch });
}

/**
 * The same for the words that were `typed`: of a command whose name is not among them, flags are left out unless help
 * is asked for. Those of thirty commands take 10 ms.
 */
export function buildProgramFor(
  typed: readonly string[],
  { messages, version, dispatch }: ProgramParts,
): Command {
  // A list of commands says which of them have flags.
  const asksForAll =
    typed.length === 0 || typed.some((word) => ['-h', '--help', 'help'].includes(word));
  const program = describeGroup(new SpokenCommand('eoms'), 'cli.description', messages)
    .version(version, '-V, --version', messages.text('cli.option.version'))
    .addHelpText('before', messages.text('cli.examples'));
  for (const name of commandNames) {
    const command = addCommand(program, name, messages);
    if (asksForAll || isAmong(typed, commands[name])) complete(command, name, messages);
    command.action(() => dispatch(name, collectedBy(command)));
  }
  return program;
}

function addCommand(program: Command, name: CommandName, messages: Messages): Command {
  const form: CommandForm = commands[name];
  return groupOf(program, form, messages)
    .command(`${form.word}${operandOf(form, messages)}`)
    .description(messages.text(`cli.command.${name}`))
    .enablePositionalOptions();
}

function isAmong(typed: readonly string[], { word, group }: CommandForm): boolean {
  return [word, ...(group === undefined ? [] : [group])].some((one) => typed.includes(one));
}

/** Tells what is needed where a command is carried out or its help is asked for. */
function complete(command: Command, name: CommandName, messages: Messages): void {
  command.addHelpText('before', messages.text(`cli.command.${name}.examples`));
  addFlags(command, commands[name].flags, messages);
}

/** The command that a command is typed behind. */
function groupOf(program: Command, { group }: CommandForm, messages: Messages): Command {
  if (group === undefined) return program;
  const known = program.commands.find((one) => one.name() === group);
  // What does something by itself, as `gate`, knows of help only once it has commands below it.
  return known === undefined
    ? describeGroup(program.command(group), `cli.command.${group}`, messages)
    : withHelp(known, messages);
}

const operandForms = {
  one: (name: string) => ` <${name}>`,
  perhaps: (name: string) => ` [${name}]`,
  some: (name: string) => ` <${name}...>`,
  any: (name: string) => ` [${name}...]`,
} as const;

function operandOf({ operand }: CommandForm, messages: Messages): string {
  return operand === undefined
    ? ''
    : operandForms[operand.times](messages.text(operand.placeholder));
}

/** What has commands below it. */
function describeGroup(group: Command, description: MessageKey, messages: Messages): Command {
  configure(group, messages).enablePositionalOptions().description(messages.text(description));
  addFlags(group, shared, messages);
  return group;
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
  return withHelp(command, messages)
    .helpOption('-h, --help', messages.text('cli.option.help'))
    .configureHelp({
      styleUsage: place,
      styleSubcommandTerm: place,
      styleTitle: (title) => titles[title] ?? title,
      helpWidth: 80,
    })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .exitOverride();
}

function withHelp(command: Command, messages: Messages): Command {
  const word = messages.text('cli.placeholder.command');
  return command.helpCommand(`help [${word}]`, messages.text('cli.command.help'));
}

/**
 * An option that every command takes may also be typed before the command; what is typed behind it
 * counts more.
 */
function collectedBy(command: Command): Collected {
  refuseEmpty(command);
  return { options: { ...command.opts(), ...typedOptions(command) }, operands: command.args };
}

/** What was typed for a command and for those that it belongs to, without defaults. */
function typedOptions(command: Command): Readonly<Record<string, unknown>> {
  const own = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) === 'cli',
  );
  const before = command.parent === null ? {} : typedOptions(command.parent);
  return { ...before, ...Object.fromEntries(own) };
}
