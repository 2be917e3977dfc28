/** A comment between blocks, which may be a print hint. */
export const hintToken = 'print_hint';
/** A comment among words. */
export const commentToken = 'print_comment';
/** A comment that makes a field, with the box after it. */
export const fieldToken = 'print_field';

export const opening = '<!--';
export const closing = '-->';

const fieldStart = /<!--\s*(?:eoms\s*:\s*)?field:/iy;
const hintStart = /<!--\s*eoms\s*:/iy;

/** Whether a place to fill in starts at a place of a text. */
export function startsField(text: string, at: number): boolean {
  return startsWith(fieldStart, text, at);
}

/** Whether a print hint with its prefix starts at a place of a text. */
export function startsHint(text: string, at: number): boolean {
  return startsWith(hintStart, text, at);
}

function startsWith(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}
