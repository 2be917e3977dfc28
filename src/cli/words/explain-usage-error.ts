import type { Command, CommanderError } from 'commander';
import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Hint, Problem } from '../../model/problem.ts';
import { adviseWord, listWords } from '../../model/text/suggest-word.ts';

/** What commander calls its errors, and what we say instead. */
const keys: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'cli.usage.unknown-option',
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
export function explainUsageError(
  error: CommanderError,
  line: CommandLine,
  messages: Messages,
): Problem {
  // Commander says neither which words there are nor which begin as the one that was typed.
  const isCommand = ['commander.help', 'commander.unknownCommand'].includes(error.code);
  return isCommand ? explainCommand(line) : explainError(error, messages);
}

function explainError(error: CommanderError, messages: Messages): Problem {
  const [what = '', value = ''] = quotedIn(error);
  const [, near] =
    /^(?:one of )?(.*)\?\)$/.exec(error.message.split('(Did you mean ')[1] ?? '') ?? [];
  return {
    key: keys[error.code] ?? 'cli.usage.other',
    values: { what, value, reason: reasonOf(error, messages) },
    ...(near === undefined
      ? {}
      : { hintKey: 'problem.did-you-mean' as const, hintValues: { word: near } }),
  };
}

/**
 * Commander shows help where a command of a group is missing, or help is asked for one that there is
 * not; of an unknown command it says neither which there are nor which begin as it does.
 */
function explainCommand({ program }: CommandLine): Problem {
  const { path, group, unknown } = followPath(program);
  const names = group.commands.map((one) => one.name());
  if (unknown !== undefined) {
    const values = { what: unknown };
    return { key: 'cli.usage.unknown-command', values, ...suggestName(unknown, names) };
  }
  const values = { command: ['eoms', ...path].join(' ') };
  return { key: 'cli.usage.which-command', values, ...listWords(names) };
}

/** How far the words lead through the groups of commands, and the first one that leads nowhere. */
function followPath(program: Command): {
  readonly path: readonly string[];
  readonly group: Command;
  readonly unknown: string | undefined;
} {
  const path: string[] = [];
  for (let group = program; ; ) {
    const word = group.args.find((one) => !one.startsWith('-') && one !== 'help');
    const next = group.commands.find((one) => one.name() === word);
    if (next === undefined) return { path, group, unknown: word };
    path.push(next.name());
    group = next;
  }
}

/** The command that was probably meant: one that begins so, else the nearest. */
function suggestName(word: string, names: readonly string[]): Hint {
  const begun = names.filter((name) => name.startsWith(word));
  const [only] = begun;
  if (only === undefined) return adviseWord(word, names);
  return begun.length > 1
    ? listWords(begun)
    : { hintKey: 'problem.did-you-mean', hintValues: { word: only } };
}

/** What commander put into quotes, in its order. */
function quotedIn({ message }: CommanderError): readonly string[] {
  return [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}

/** Why a value does not fit: what its reader said, or what it could be. */
function reasonOf({ message }: CommanderError, messages: Messages): string {
  const reason = /is invalid(?: for argument '[^']*')?\. (.*)/s.exec(message)?.[1] ?? '';
  const choices = /^Allowed choices are (.*)\.$/s.exec(reason)?.[1];
  return choices === undefined ? reason : messages.text('cli.usage.choices', { choices });
}
