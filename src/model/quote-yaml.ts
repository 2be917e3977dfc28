/** What some readers of YAML take as the end of a line or a mark, and others do not take at all. */
const unlike = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** Whether a text has signs that not all readers of YAML take alike. */
export function hasUnlikeSigns(text: string): boolean {
  return text.search(unlike) !== -1;
}

/** A text in double quotes with such signs written by their numbers, as all readers take them. */
export function numberUnlikeSigns(quoted: string): string {
  return quoted.replaceAll(
    unlike,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as YAML, in double quotes on one line, that all readers take alike. */
export function quoteYaml(text: string): string {
  return numberUnlikeSigns(JSON.stringify(text.toWellFormed()));
}
