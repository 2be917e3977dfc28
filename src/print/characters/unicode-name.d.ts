declare module 'unicode-name' {
  /** The name of a character in the Unicode Standard; `undefined` where it has none. */
  export function unicodeName(character: string): string | undefined;
}
