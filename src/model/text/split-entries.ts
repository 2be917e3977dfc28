/** The bullet of an entry that was copied out of a list. */
const bullet = /^[-–—*•‣◦▪·]\s+/u;
/** Its number. */
const numbered = /^\(?(?<number>\d{1,3})[.)]\s+/;

/** A whole role in brackets, and what comes before it. */
const inBrackets = /^(?<name>[^()]+)\((?<role>[^()]+)\)$/;

/** Words that begin with capital letters, as names do. */
const nameLike = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*$/u;

/**
 * Entries separated by semicolons or line breaks, without the bullets of a list; only empty ones are
 * left out.
 *
 * @param shown lines shown in the text at first: an unchanged line is one entry, whatever it
 * contains.
 */
export function splitEntries(text: string, shown: readonly string[] = []): readonly string[] {
  const isShown = (line: string): boolean => shown.includes(line.trim());
  const entries = text
    .split('\n')
    .flatMap((line) => (isShown(line) ? [line] : line.split(';')))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return withoutBullets(entries, isShown);
}

/** Entries without the bullets or numbers of a list; those that are to stay as they are keep theirs. */
export function withoutBullets(
  entries: readonly string[],
  isKept: (entry: string) => boolean = () => false,
): readonly string[] {
  const list = isNumbered(entries) ? numbered : bullet;
  return entries.map((entry) => (isKept(entry) ? entry : entry.replace(list, '')));
}

/** Whether entries are numbered from 1 on. */
export function isNumbered(entries: readonly string[]): boolean {
  return entries.every(
    (entry, index) => numbered.exec(entry)?.groups?.['number'] === String(index + 1),
  );
}

/** The same for people, whom a comma separates too behind a role in brackets. */
export function splitPeople(text: string, shown: readonly string[] = []): readonly string[] {
  return splitEntries(text, shown).flatMap((entry) => {
    if (shown.includes(entry)) return [entry];
    const people = entry.split(/(?<=\)) *, */);
    return people.every((person) => inBrackets.test(person) || isNameLike(person))
      ? people
      : [entry];
  });
}

/** Whether all words of a text begin with capital letters, as those of a name do. */
export function isNameLike(text: string): boolean {
  return nameLike.test(text);
}
