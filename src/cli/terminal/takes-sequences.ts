/**
 * Whether the terminal of the run takes escape sequences. One that calls itself `dumb` or does not say
 * what it is may print them. On Windows terminals do not say what they are, and take them.
 */
export function takesSequences(): boolean {
  const { TERM: term = '' } = process.env;
  return term === '' ? process.platform === 'win32' : term !== 'dumb';
}

/** Whether questions are asked in plain lines: where that was asked for, or nothing else can be shown. */
export function asksInLines({ plain }: { readonly plain: boolean }): boolean {
  return plain || !takesSequences();
}
