import type { CompletedCommand, CompletedFlag, Offer } from './completed-command.ts';
import { quoted, valuedSpellings } from './shell-tables.ts';

/** Completion for fish, with what each word means. */
export function writeFish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => [
    ...command.below.map(({ word, words }) => at(command, `-f -a ${word} -d ${said(words)}`)),
    ...command.flags.map((flag) => at(command, flagOptions(flag))),
    ...operandLines(command),
  ]);
  const paths = commands.map(({ path }) => quoted(path)).filter((path) => path !== "''");
  return `# Completes eoms in fish: eoms completion fish | source
${placeFunction(paths.join(' '), valuedSpellings(commands).join(' '))}
complete -c eoms -e
${lines.join('\n')}
`;
}

function at({ path }: CompletedCommand, options: string): string {
  return `complete -c eoms -n "__eoms_at ${path}" ${options}`.replace('__eoms_at "', '__eoms_at"');
}

/** In fish, a line break or a `\\` in quotes stays what it is, apart from `\\'` and `\\\\`. */
function said(words: string): string {
  return `'${words.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}

function flagOptions({ spellings, words, value }: CompletedFlag): string {
  const names = spellings.map((one) =>
    one.startsWith('--') ? `-l ${one.slice(2)}` : `-s ${one.slice(1)}`,
  );
  const offered = value === undefined ? [] : ['-r', ...offerOptions(value)];
  return [...names, ...offered, '-d', said(words)].join(' ');
}

function operandLines(command: CompletedCommand): readonly string[] {
  // What has commands below it is completed by these.
  if (command.below.length > 0) return [];
  const options = offerOptions(command.operand);
  return options.length === 0 ? [] : [at(command, options.join(' '))];
}

function offerOptions(offer: Offer): readonly string[] {
  switch (offer.kind) {
    case 'words':
      return ['-f', '-a', quoted(offer.words.join(' '))];
    case 'names':
      return ['-a', quoted(`(__eoms_names ${offer.of.join(' ')})`)];
    case 'folders':
      return ['-f', '-a', "'(__fish_complete_directories)'"];
    case 'files':
      return ['-F'];
    case 'nothing':
      return ['-f'];
  }
}

function placeFunction(paths: string, valued: string): string {
  return `function __eoms_at -d 'Whether this command of eoms is being typed'
    set -l command ''
    set -l skipped 0
    for word in (commandline -opc)[2..-1]
        if test $skipped = 1
            set skipped 0
        else if contains -- $word ${valued}
            set skipped 1
        else if contains -- (string trim -- "$command $word") ${paths}
            set command (string trim -- "$command $word")
        end
    end
    test "$command" = "$argv"
end

function __eoms_names -d 'Names that eoms lists'
    set -l words (commandline -opc)
    set -l folder .
    for i in (seq 2 (count $words))
        if contains -- $words[$i] -C --directory; and set -q words[(math $i + 1)]
            set folder $words[(math $i + 1)]
        end
    end
    $words[1] -C $folder completion $argv 2>/dev/null
end
`;
}
