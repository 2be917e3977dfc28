/** A PDF names places in at most 32767 bytes, and a character may take nine there. */
const longestSlug = 3000;

/**
 * Gives each heading the id that GitHub would give it: lower case, punctuation dropped,
 * spaces as hyphens, `-1`, `-2` … where the same id was given before.
 */
export function createSlugger(): (text: string) => string {
  const given = new Map<string, number>();
  return (text) => {
    const base = text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
      .slice(0, longestSlug)
      .replace(/\p{Cs}$/u, '');
    let slug = base;
    let count = given.get(base) ?? 0;
    while (given.has(slug)) {
      count += 1;
      slug = `${base}-${count}`;
    }
    given.set(base, count);
    given.set(slug, given.get(slug) ?? 0);
    return slug;
  };
}
