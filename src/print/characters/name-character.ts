/** `U+1F9FF` */
export function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * What stands for a character that no font has: its number, and its Unicode name where it has one
 * that says more. `[U+0E01 thai character ko kai]`
 */
export function standInFor(codePoint: number, name: string | undefined): string {
  const code = codeOf(codePoint);
  const words = wordsOf(name);
  return words === undefined ? `[${code}]` : `[${code} ${words}]`;
}

/** Names that hold the number once more, such as `<private-use-E000>`, are shown without it. */
function wordsOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (/^CJK (?:UNIFIED|COMPATIBILITY) IDEOGRAPH-/.test(name)) return 'CJK ideograph';
  const [, label] = /^<([a-z-]+?)-?[0-9A-F]+>$/.exec(name) ?? [];
  return label?.replaceAll('-', ' ') ?? name.toLowerCase();
}
