const lettered = /^(.*)\.([a-z])(\d*)$/;
const unlettered = /^(.*)-(\d+)$/;

/**
 * The ref of an item as an auditor writes it: `8.5.1.4.a` → `8.5.1.4 a)`, `9.3.2.c1` →
 * `9.3.2 c) 1`. An obligation without a letter, `4.1-2`, is named by its clause alone.
 */
export function formatRef(ref: string): string {
  const letter = lettered.exec(ref);
  if (letter !== null) {
    const [, clause = '', mark = '', number = ''] = letter;
    return number === '' ? `${clause} ${mark})` : `${clause} ${mark}) ${number}`;
  }
  return unlettered.exec(ref)?.[1] ?? ref;
}
