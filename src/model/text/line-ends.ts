const lineEnd = /\r\n?/g;
const anyLineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** A text with all line ends as \n, including those of Windows and old Macs. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(lineEnd, '\n') : text;
}

/** A text in which all that starts a new line, in any program, is \n: next line, page and paragraph too. */
export function unifyLineBreaks(text: string): string {
  return text.replaceAll(anyLineEnd, '\n');
}
