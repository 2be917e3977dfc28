import { hasLanguage } from '../app/load/load-messages.ts';

/**
 * The language in which a run speaks to the person who started it: that of `--lang`, else that of the
 * machine (LC_ALL, LC_MESSAGES, LANG: the first that is set). Looked up before the command line is
 * parsed, since usage errors are in that language too. `undefined` where none is named.
 */
export function languageOfRun(
  typed: readonly string[],
  environment: NodeJS.ProcessEnv,
): string | undefined {
  return languageTyped(typed) ?? languageOfMachine(environment);
}

/** A language that eoms has no words in is refused later, as other flags are that do not fit. */
function languageTyped(typed: readonly string[]): string | undefined {
  // Behind `--` every word is a name.
  const flags = typed.slice(0, [...typed, '--'].indexOf('--'));
  return flags
    .flatMap((word, at) => {
      if (word.startsWith('--lang=')) return [word.slice('--lang='.length)];
      return word === '--lang' ? flags.slice(at + 1, at + 2) : [];
    })
    .findLast(hasLanguage);
}

/** `pt_BR.UTF-8@euro` → `pt-BR`. */
function languageOfMachine({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  const set = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return set?.replace(/[.@][^]*/, '').replaceAll('_', '-');
}
