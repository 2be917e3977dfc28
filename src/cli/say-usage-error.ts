import type { CommanderError } from 'commander';
import type { Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
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

/** A mistake on the command line in our words, with what was probably meant. */
export function sayUsageError(error: CommanderError, messages: Messages): string {
  const key = keys[error.code] ?? 'cli.usage.other';
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) =>
    cleanForTerminal(match[1] ?? ''),
  );
  const [what = '', value = ''] = quoted;
  const reason = cleanForTerminal(
    /is invalid(?: for argument '[^']*')?\. (.*)/s.exec(error.message)?.[1] ?? '',
  );
  const near = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1];
  const line = messages.text(key, { what, value, reason });
  const hint =
    near === undefined ? '' : `  ${messages.text('problem.did-you-mean', { word: near })}\n`;
  return `${line.trim()}\n${hint}  ${messages.text('cli.usage.help')}\n`;
}
