import type { CompletedCommand, CompletedFlag, Offer } from './completed-command.ts';

/** Text in single quotes, as bash, zsh and fish read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * An offer as one word of the tables: a sign for its kind, and the words or kinds of names.
 *
 * @internal
 */
export function coded(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `= ${offer.words.join(' ')}`;
    case 'names':
      return `@ ${offer.of.join(' ')}`;
    case 'folders':
      return '/';
    case 'files':
      return ':';
    case 'nothing':
      return '';
  }
}

/** The spellings of all flags that take a value, in any command. */
export function valuedSpellings(commands: readonly CompletedCommand[]): readonly string[] {
  const valued = commands.flatMap(({ flags }) => flags.filter(({ value }) => value !== undefined));
  return [...new Set(valued.flatMap(({ spellings }) => spellings))].toSorted();
}

/** What is offered where, by the command and the flag that it stands behind: `report|-o`; `report|` = not behind a flag. */
export function offersByPlace(
  commands: readonly CompletedCommand[],
): readonly (readonly [place: string, code: string])[] {
  return commands.flatMap(({ path, flags, operand }) => [
    [`${path}|`, coded(operand)] as const,
    ...flags.flatMap((flag) => offersOfFlag(path, flag)),
  ]);
}

function offersOfFlag(
  path: string,
  { spellings, value }: CompletedFlag,
): readonly (readonly [place: string, code: string])[] {
  if (value === undefined) return [];
  return spellings.map((spelling) => [`${path}|${spelling}`, coded(value)] as const);
}

/** What bash and zsh do with a typed word behind none of the flags that take a value, in a chain of conditions. */
export const typedWord = String.raw`    elif [[ $word == -- ]]; then
      ended=yes
    elif [[ -z $ended && $word == -* ]]; then
      if _eoms_takes "$word"; then want=$word; fi
    elif _eoms_known "${'$'}{command:+$command }$word"; then
      command=${'$'}{command:+$command }$word
    fi
`;

/** What bash and zsh offer where no flag is being typed: commands below this one, else its operand. */
export const offeredBelow = String.raw`    _eoms_below "$command"
    below=$reply
    _eoms_offer "$command|"
    [[ -n $below ]] && reply="= $below"
`;

/** Functions that bash and zsh both read: each puts its answer for a place into the variable reply. */
export function shellTables(commands: readonly CompletedCommand[]): string {
  const below = commands.map(({ path, below: words }) => {
    return [path, words.map(({ word }) => word).join(' ')] as const;
  });
  const flags = commands.map(({ path, flags: all }) => {
    return [path, all.flatMap(({ spellings }) => spellings).join(' ')] as const;
  });
  return `${table('_eoms_below', below)}${table('_eoms_flags', flags)}${table('_eoms_offer', offersByPlace(commands))}
_eoms_known() {
  case $1 in
    ${commands
      .filter(({ path }) => path !== '')
      .map(({ path }) => quoted(path))
      .join('|')}) return 0 ;;
  esac
  return 1
}

_eoms_takes() {
  case $1 in
    ${valuedSpellings(commands).join('|')}) return 0 ;;
  esac
  return 1
}
`;
}

function table(name: string, rows: readonly (readonly [string, string])[]): string {
  const places = new Map<string, string[]>();
  for (const [place, answer] of rows) {
    const same = places.get(answer);
    if (same === undefined) places.set(answer, [quoted(place)]);
    else same.push(quoted(place));
  }
  places.delete('');
  const cases = Array.from(places, ([answer, found]) => {
    return `    ${found.join('|')}) reply=${quoted(answer)} ;;\n`;
  });
  return `\n${name}() {\n  reply=\n  case $1 in\n${cases.join('')}  esac\n}\n`;
}
