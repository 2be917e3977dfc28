import type { Messages } from '../../messages/messages.ts';
import type { CommandForm } from '../flags/command-form.ts';
import { commandNames, commands } from '../flags/commands.ts';
import type { Flag, Suggested } from '../flags/flag.ts';
import { shared } from '../flags/shared-flags.ts';
import { spellFlag } from '../flags/spell-flag.ts';

/** What a shell offers for a word: these words, names that eoms lists, files, folders, or nothing. */
export type Offer =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'names'; readonly of: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'nothing' };

/** A flag as a shell completes it. */
export interface CompletedFlag {
  /** As it is typed: `--output`, `-o`. */
  readonly spellings: readonly string[];
  readonly words: string;
  /** What is offered behind it; `undefined` = it takes no value. */
  readonly value: Offer | undefined;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  /** As it is typed behind eoms; empty = eoms itself. */
  readonly path: string;
  readonly below: readonly { readonly word: string; readonly words: string }[];
  readonly flags: readonly CompletedFlag[];
  readonly operand: Offer;
}

/** Every command, and eoms and its groups before those below them, with words in the language of `messages`. */
export function completedCommands(messages: Messages): readonly CompletedCommand[] {
  const forms: readonly CommandForm[] = commandNames.map((name) => commands[name]);
  const paths = new Set(forms.map(pathOf));
  const groups = [...new Set(forms.flatMap(({ group }) => group ?? []))];
  const bare = groups.filter((group) => !paths.has(group));
  const complete = (path: string, form: Pick<CommandForm, 'flags' | 'operand'>) => ({
    path,
    below: wordsBelow(path, messages),
    flags: Object.entries(form.flags).map(([name, flag]) => completed(name, flag, messages)),
    operand: operandOf(path, form),
  });
  const all = [
    complete('', { flags: shared }),
    ...bare.map((group) => complete(group, { flags: shared })),
    ...forms.map((form) => complete(pathOf(form), form)),
  ];
  return all.map((one) => ({ ...one, flags: [...one.flags, ...ofHelp(one.path, messages)] }));
}

function pathOf({ group, word }: CommandForm): string {
  return group === undefined ? word : `${group} ${word}`;
}

function ofHelp(path: string, messages: Messages): readonly CompletedFlag[] {
  const help = { spellings: ['--help', '-h'], words: messages.text('cli.option.help') };
  const version = { spellings: ['--version', '-V'], words: messages.text('cli.option.version') };
  return (path === '' ? [help, version] : [help]).map((one) => ({ ...one, value: undefined }));
}

function wordsBelow(path: string, messages: Messages): CompletedCommand['below'] {
  const below = new Map<string, string>();
  for (const name of commandNames) {
    const { group, word }: CommandForm = commands[name];
    if ((group ?? '') === path) below.set(word, messages.text(`cli.command.${name}`));
    if (path === '' && group !== undefined && !below.has(group)) {
      below.set(group, messages.text(`cli.command.${group}`));
    }
  }
  if (below.size > 0) below.set('help', messages.text('cli.command.help'));
  return Array.from(below, ([word, words]) => ({ word, words }));
}

function completed(name: string, flag: Flag, messages: Messages): CompletedFlag {
  const spellings = [
    spellFlag(name, flag),
    ...(flag.short === undefined ? [] : [`-${flag.short}`]),
  ];
  const words = messages.text(flag.words);
  return { spellings, words, value: 'placeholder' in flag ? valueOf(flag) : undefined };
}

function valueOf(flag: Extract<Flag, { placeholder: unknown }>): Offer {
  if (flag.kind === 'choice') return { kind: 'words', words: flag.choices };
  if (flag.kind === 'text' || flag.kind === 'list') return offerOf(flag.suggests);
  return { kind: 'nothing' };
}

function operandOf(path: string, { operand }: Pick<CommandForm, 'operand'>): Offer {
  if (path === 'completion') return { kind: 'words', words: shells };
  return operand === undefined ? { kind: 'nothing' } : offerOf(operand.suggests);
}

function offerOf(suggests: Suggested | undefined): Offer {
  if (suggests === undefined) return { kind: 'files' };
  return suggests === 'folders' ? { kind: 'folders' } : { kind: 'names', of: suggests };
}

/** Shells that eoms writes a completion for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];
