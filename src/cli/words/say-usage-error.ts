import type { Command, CommanderError } from 'commander';
import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Hint } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
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
export function sayUsageError(
  error: CommanderError,
  line: CommandLine,
  messages: Messages,
): string {
  // Commander says neither which words there are nor which begin as the one that was typed.
  const isCommand = ['commander.help', 'commander.unknownCommand'].includes(error.code);
  const said = isCommand ? sayWhichCommand(line, messages) : sayError(error, messages);
  return `${said}  ${messages.text('cli.usage.help')}\n`;
}

function sayError(error: CommanderError, messages: Messages): string {
  const key = keys[error.code] ?? 'cli.usage.other';
  const [what = '', value = ''] = quotedIn(error).map(cleanForTerminal);
  const reason = cleanForTerminal(reasonOf(error, messages));
  const [, near] =
    /^(?:one of )?(.*)\?\)$/.exec(error.message.split('(Did you mean ')[1] ?? '') ?? [];
  const line = messages.text(key, { what, value, reason });
  const hint =
    near === undefined ? '' : `  ${messages.text('problem.did-you-mean', { word: near })}\n`;
  return `${line.trim()}\n${hint}`;
}

/**
 * Commander shows help where a command of a group is missing, or help is asked for one that there is
 * not; of an unknown command it says neither which there are nor which begin as it does.
 */
function sayWhichCommand({ program }: CommandLine, messages: Messages): string {
  const { path, group, unknown } = followPath(program);
  const said =
    unknown === undefined
      ? messages.text('cli.usage.which-command', { command: ['eoms', ...path].join(' ') })
      : messages.text('cli.usage.unknown-command', { what: cleanForTerminal(unknown) });
  const names = group.commands.map((one) => one.name());
  const { hintKey, hintValues } =
    unknown === undefined ? listWords(names) : suggestName(unknown, names);
  const hint = hintKey === undefined ? '' : `  ${messages.text(hintKey, hintValues)}\n`;
  return `${said}\n${hint}`;
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
