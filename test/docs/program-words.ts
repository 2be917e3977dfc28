import type { Command } from 'commander';
import type { CommandForm } from '../../src/cli/flags/command-form.ts';
import { commands } from '../../src/cli/flags/commands.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { english } from '../support/messages.ts';

/** The commands of eoms as they are typed, `standard show`, each with its options; those below one come before it. */
export function programWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const program = buildProgram(english, '0.0.0', async () => {});
  return new Map(leaves(program, []).map(({ words, command }) => [words, optionsOf(command)]));
}

/** What can be typed with nothing behind it; some of these, as `gate`, have commands below them too. */
const typable: ReadonlySet<string> = new Set(
  Object.values(commands).map((form: CommandForm) =>
    [form.group ?? [], form.word].flat().join(' '),
  ),
);

interface Leaf {
  readonly words: string;
  readonly command: Command;
}

function leaves(command: Command, above: readonly string[]): readonly Leaf[] {
  const words = above.join(' ');
  const below = command.commands.flatMap((one) => leaves(one, [...above, one.name()]));
  return typable.has(words) ? [...below, { words, command }] : below;
}

function optionsOf(command: Command): ReadonlySet<string> {
  const own = command.options.flatMap(({ short, long }) => [short, long]);
  return new Set([...own, '-h', '--help'].filter((option) => typeof option === 'string'));
}

const optionForm = /(?<=\s|^)--?[a-z][a-z-]*/gi;

/**
 * Options in lines of a document that no command has, each with its command. A line is
 * `npx eoms report --force`, or an option alone.
 */
export function unknownOptions(
  lines: readonly string[],
  words: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const all = new Set([...words.values()].flatMap((options) => Array.from(options)));
  return lines.flatMap((line) => {
    const bare = line.replaceAll(/"[^"]*"/g, '');
    const [, typed] = /^(?:npx )?eoms ?(.*)$/.exec(bare) ?? [];
    if (typed === undefined && !bare.startsWith('-')) return [];
    const command = [...words.keys()].find((one) => `${typed} `.startsWith(`${one} `));
    const known = (command === undefined ? undefined : words.get(command)) ?? all;
    const used = bare.match(optionForm) ?? [];
    return used.filter((option) => !known.has(option)).map((option) => `${line}: ${option}`);
  });
}
