/** What a result is called by: its kind and day, what was selected, and what else it is made from. */
export interface ResultWords {
  readonly head: readonly string[];
  /** As many as were asked for; those that do not fit into a name are counted. */
  readonly selected: readonly string[];
  readonly tail: readonly string[];
}

/** Longer names are cut: disks take some 255 bytes, and an ending follows. */
const longestName = 120;

/**
 * The name, without an ending, of a result that is given none: all that makes it another result than the next is
 * in it, so that those of one day stand side by side. Selected words that do not fit are counted, and told apart
 * by a digest of all: `checklist-2026-10-16-clause-4-and-12-more-3f2a91c0-form`.
 */
export async function nameResult({ head, selected, tail }: ResultWords): Promise<string> {
  const whole = [...head, ...selected, ...tail].join('-');
  if (whole.length <= longestName || selected.length === 0) return whole;
  const mark = await digestOf(selected);
  const cut = (count: number): string => {
    const rest = ['and', String(selected.length - count), 'more', mark];
    return [...head, ...selected.slice(0, count), ...rest, ...tail].join('-');
  };
  let count = selected.length - 1;
  while (count > 0 && cut(count).length > longestName) count -= 1;
  return cut(count);
}

/** Words as a name has them, whatever order they were asked for in: each once, numbers by their size. */
export function canonicalWords(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted((a, b) => inNames.compare(a, b));
}

const inNames = new Intl.Collator('en', { numeric: true });

async function digestOf(words: readonly string[]): Promise<string> {
  // Node's cryptography takes a while to load, and few names are cut.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 8);
}
