const longest = 60;
/** Names that Windows keeps for devices; the raised digits count as digits there. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/;
/** Letters that do not come apart into a letter and an accent. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['ß', 'ss'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['œ', 'oe'],
]);

/**
 * Any text → a name for a file: small letters, digits and single hyphens, at most 60, never one
 * that Windows reserves. Gives `fallback` where nothing is left; the caller chose a safe one.
 */
export function safeName(text: string, fallback: string): string {
  const latin = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\p{L}/gu, (letter) => spelled.get(letter) ?? letter)
    .normalize('NFKD');
  const name = latin
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
  return name === '' || reserved.test(name) ? fallback : name;
}
