/** One kind of interview: its flags, and what answers where single keys do, or lines of one sign. */
export interface Way {
  readonly flags: readonly string[];
  readonly key: (sign: string) => string;
}

/** Both kinds, by what they are called in the name of a test. */
export const ways: readonly (readonly [string, Way])[] = [
  ['on the screen', { flags: [], key: (sign) => sign }],
  ['with --plain', { flags: ['--plain'], key: (sign) => `${sign}\r` }],
];
