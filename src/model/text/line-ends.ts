const lineEnd = /\r\n?/g;
const anyLineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** A text whose lines end in \n, whichever system wrote it: those of Windows and old Macs are told. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(lineEnd, '\n') : text;
}

/** A text in which all that starts a new line, in any program, is \n: next line, page and paragraph too. */
export function unifyLineBreaks(text: string): string {
  return text.replaceAll(anyLineEnd, '\n');
}
