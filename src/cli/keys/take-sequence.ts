/**
 * What a text begins with after an escape character: a whole sequence, the beginning of one whose
 * rest has not arrived, or none.
 */
export type Found =
  | { readonly kind: 'whole'; readonly length: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'none' };

/**
 * A place of the mouse in the oldest form, keys of Linux and of rxvt, and all other keys and reports.
 * What cannot go on ends it as well.
 */
const whole = /^(?:\[M[^]{3}|\[\[[A-Za-z]?|\[\d{1,2}\$|\[(?!M)[0-?]*[ -/]*[@-~]?|O[\d;]*[@-~]?)/u;
const cut = /^(?:|\[M[^]{0,2}|\[\[|\[(?!\d{1,2}\$)[0-?]*[ -/]*|O[\d;]*)$/u;

/** A text for the terminal or from it, which says at its end that it is over. */
const opensText = /^[P\]X^_]/;
const inText = /^[P\]X^_][\P{Cc}\t\r\n]*/u;
const bell = '\u0007';
const escape = '\u001B';
const endsText = `${escape}\\`;

/** Looks for a sequence of any kind that ECMA-48 and usual terminals know. */
export function takeSequence(text: string): Found {
  if (opensText.test(text)) return takeText(text);
  if (cut.test(text)) return { kind: 'cut' };
  const [found] = whole.exec(text) ?? [];
  return found === undefined ? { kind: 'none' } : { kind: 'whole', length: found.length };
}

/** What is neither text nor its end ends it as well, so that no keyboard is deaf for long. */
function takeText(text: string): Found {
  const [{ length } = ''] = inText.exec(text) ?? [];
  const rest = text.slice(length, length + endsText.length);
  if (rest === '' || rest === escape) return { kind: 'cut' };
  if (rest === endsText) return { kind: 'whole', length: length + endsText.length };
  return { kind: 'whole', length: rest.startsWith(bell) ? length + bell.length : length };
}
