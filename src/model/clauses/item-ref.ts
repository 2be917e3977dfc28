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

/** `4.3 a)`, `4.3(a)`, `4.3a`, `9.3.2 c) 1`: a clause, a letter, and a number where there is one. */
const typedLetter = /^(\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)[\s.]*\(?([a-z])\)?[\s.]*\(?(\d*)\)?$/i;
/** `4.1-2`, and `4.1 – 2` as word processors have it. */
const typedNumber = /^(\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)\s*[-\u2010-\u2015\u2212]\s*(\d+)$/;

/** The ref that was meant by one typed as printed; anything else is returned unchanged. */
function readRef(typed: string): string {
  const text = typed.trim();
  const letter = typedLetter.exec(text);
  if (letter !== null) {
    const [, clause = '', mark = '', number = ''] = letter;
    return `${clause}.${mark.toLowerCase()}${number}`;
  }
  const [, clause, number] = typedNumber.exec(text) ?? [];
  return clause === undefined || number === undefined ? text : `${clause}-${number}`;
}

/**
 * Which of some refs is meant, as it is written in files or as it is printed. `undefined` where it is
 * none, and where it is printed for several alike.
 */
export function resolveRef(typed: string, refs: readonly string[]): string | undefined {
  if (refs.includes(typed)) return typed;
  const meant = readRef(typed);
  if (refs.includes(meant)) return meant;
  const [only, ...others] = namedAlike(typed, refs);
  return others.length === 0 ? only : undefined;
}

/** The refs that are printed as what was typed. */
export function namedAlike(typed: string, refs: readonly string[]): readonly string[] {
  return refs.filter((ref) => formatRef(ref) === typed.trim());
}

/**
 * The items in one cell, by their refs, names or ids: separated by semicolons, commas or line breaks,
 * or one after the other.
 */
export function splitItems(text: string): readonly string[] {
  const single = text.replaceAll(/[^\S\n]+/g, ' ');
  const parts = single
    .split(/[;,\n]| (?=(?:\d+|[A-Z])\.\d)| (?=[a-z][a-z0-9-]*\/[a-z])/)
    .map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

const month = 'jan|feb|ma?r|m[aä]r|apr|may|maj|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|des';
const dateShapes = [
  /^\d{1,2}([/-])\d{1,2}\1\d{2,4}$/,
  /^\d{1,2}\.\d{1,2}\.\d{4}$/,
  /^\d{4}([/.-])\d{1,2}\1\d{1,2}$/,
  new RegExp(String.raw`^\d{1,2}[-. /]+(?:${month})[a-zä]*\.?(?:[-. /]+\d{2,4})?$`, 'i'),
  new RegExp(String.raw`^(?:${month})[a-zä]*\.?[-. /]+\d{2,4}$`, 'i'),
];

/** Whether a text is what spreadsheets make of a ref such as `4.1-2`: a date. */
export function looksLikeDate(text: string): boolean {
  return text.length <= longestDate && dateShapes.some((shape) => shape.test(text.trim()));
}

const longestDate = 40;
