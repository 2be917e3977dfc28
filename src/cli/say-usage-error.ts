import type { Command, CommanderError } from 'commander';
import type { Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues } from '../model/problem.ts';
import { type Hint, listWords, suggestWord } from '../model/suggest-word.ts';
import { cleanForTerminal } from './clean-for-terminal.ts';

/** What commander calls its errors, and what we say instead. */
const keys: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'cli.usage.unknown-option',
  'commander.unknownCommand': 'cli.usage.unknown-command',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.optionMissingArgument': 'cli.usage.option-missing-argument',
  'commander.excessArguments': 'cli.usage.excess-arguments',
  'commander.invalidArgument': 'cli.usage.invalid-argument',
};

/** What was typed, and what could have been. */
export interface CommandLine {
  readonly program: Command;
  readonly typed: readonly string[];
}

/** A mistake on the command line in our words, with what was probably meant. */
export function sayUsageError(
  error: CommanderError,
  line: CommandLine,
  messages: Messages,
): string {
  const said =
    error.code === 'commander.help' ? sayWhichCommand(line, messages) : sayError(error, messages);
  return `${said}  ${messages.text('cli.usage.help')}\n`;
}

function sayError(error: CommanderError, messages: Messages): string {
  const key = keys[error.code] ?? 'cli.usage.other';
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) =>
    cleanForTerminal(match[1] ?? ''),
  );
  const [what = '', value = ''] = quoted;
  const reason = cleanForTerminal(reasonOf(error, messages));
  const near = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1];
  const line = messages.text(key, { what, value, reason });
  const hint =
    near === undefined ? '' : `  ${messages.text('problem.did-you-mean', { word: near })}\n`;
  return `${line.trim()}\n${hint}`;
}

/** Commander shows help where a command of a group is missing, or help is wanted of none there is. */
function sayWhichCommand({ program, typed }: CommandLine, messages: Messages): string {
  const words = typed.filter((word) => !word.startsWith('-') && word !== 'help');
  let group = program;
  for (const word of words) {
    const next = group.commands.find((one) => one.name() === word);
    if (next === undefined) {
      const what = cleanForTerminal(word);
      return withHint('cli.usage.unknown-command', { what }, suggestWord(word, namesIn(group)));
    }
    group = next;
  }
  const command = ['eoms', ...words].join(' ');
  return withHint('cli.usage.which-command', { command }, listWords(namesIn(group)));

  function withHint(key: MessageKey, values: MessageValues, hint: Hint): string {
    const { hintKey, hintValues } = hint;
    const line = hintKey === undefined ? '' : `  ${messages.text(hintKey, hintValues)}\n`;
    return `${messages.text(key, values)}\n${line}`;
  }
}

function namesIn(group: Command): readonly string[] {
  return group.commands.map((one) => one.name());
}

/** Why a value does not fit: what its reader said, or what it could be. */
function reasonOf({ message }: CommanderError, messages: Messages): string {
  const reason = /is invalid(?: for argument '[^']*')?\. (.*)/s.exec(message)?.[1] ?? '';
  const choices = /^Allowed choices are (.*)\.$/s.exec(reason)?.[1];
  return choices === undefined ? reason : messages.text('cli.usage.choices', { choices });
}
