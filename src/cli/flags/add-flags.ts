import { type Command, Option } from 'commander';
import type { Messages } from '../../messages/messages.ts';
import type { Flag, Flags } from './flag.ts';
import { readerOf } from './flag-readers.ts';
import { spellFlag } from './spell-flag.ts';

/** Tells commander the flags of a command, with their words in the language of `messages`. */
export function addFlags(command: Command, flags: Flags, messages: Messages): void {
  for (const [name, flag] of Object.entries(flags)) {
    const option = new Option(spell(name, flag, messages), describe(flag, messages));
    const read = readerOf(flag, option.flags);
    command.addOption(read === undefined ? option : option.argParser(read));
  }
}

/** `-o, --output <path>` */
function spell(name: string, flag: Flag, messages: Messages): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  const value = 'placeholder' in flag ? ` <${messages.text(flag.placeholder)}>` : '';
  return `${short}${spellFlag(name, flag)}${value}`;
}

function describe(flag: Flag, messages: Messages): string {
  const description = messages.text(flag.words);
  if (flag.kind !== 'choice') return description;
  const choices = flag.choices.join(', ');
  return messages.text('cli.help.choices', { description, choices });
}
