import { Command, type HelpContext, type Option } from 'commander';
import type { Hint } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { adviseWord, listWords } from '../../model/text/suggest-word.ts';
import { CommandLineError } from './command-line-error.ts';

type Rewrite = (help: string) => string;

/**
 * A command whose usage errors come from the message catalogue. Commander calls these methods with
 * what is wrong and would report it in English. Its types omit most of them, so only a test
 * (test/cli/program/usage-errors.test.ts) notices when another version no longer calls them.
 */
export class SpokenCommand extends Command {
  override createCommand(name?: string): Command {
    return new SpokenCommand(name);
  }

  unknownOption(flag: string): never {
    const [typed = ''] = flag.split('=');
    const known = [...this.options.flatMap(({ long }) => long ?? []), '--help'];
    const near = typed.startsWith('--') ? nearestOption(typed, known) : undefined;
    const values = { what: flag };
    throw new CommandLineError({ key: 'cli.usage.unknown-option', values, ...meant(near) });
  }

  missingArgument(name: string): never {
    throw new CommandLineError({ key: 'cli.usage.missing-argument', values: { what: name } });
  }

  optionMissingArgument({ flags }: Option): never {
    const values = { what: flags };
    throw new CommandLineError({ key: 'cli.usage.option-missing-argument', values });
  }

  _excessArguments(): never {
    throw new CommandLineError({ key: 'cli.usage.excess-arguments' });
  }

  unknownCommand(): never {
    const names = this.commands.map((one) => one.name());
    const word = this.args.find((one) => !one.startsWith('-') && one !== 'help');
    if (word === undefined) {
      const values = { command: pathOf(this).join(' ') };
      throw new CommandLineError({ key: 'cli.usage.which-command', values, ...listWords(names) });
    }
    const values = { what: word };
    const key = 'cli.usage.unknown-command';
    throw new CommandLineError({ key, values, ...suggestName(word, names) });
  }

  /** Commander shows help where a command of a group is missing, or help is asked for one that there is not. */
  override help(context?: HelpContext | Rewrite): never {
    if (typeof context === 'function') return super.help(context);
    return context?.error === true ? this.unknownCommand() : super.help(context);
  }

  /** Any other error of commander; no flag of eoms can cause one. */
  override error(): never {
    throw new CommandLineError({ key: 'cli.usage.other' });
  }
}

function pathOf(command: Command): readonly string[] {
  const above = command.parent === null ? [] : pathOf(command.parent);
  return [...above, command.name()];
}

/** The command that was probably meant: one that begins so, else the nearest. */
function suggestName(word: string, names: readonly string[]): Hint {
  const begun = names.filter((name) => name.startsWith(word));
  const [only] = begun;
  if (only === undefined) return adviseWord(word, names);
  return begun.length > 1 ? listWords(begun) : meant(only);
}

/** Two strokes in front would count as letters that are right. */
function nearestOption(typed: string, known: readonly string[]): string | undefined {
  const near = nearestWord(
    typed.slice(2),
    known.map((flag) => flag.slice(2)),
  );
  return near === undefined ? undefined : `--${near}`;
}

function meant(word: string | undefined): Hint {
  return word === undefined ? {} : { hintKey: 'problem.did-you-mean', hintValues: { word } };
}
