/** The package's own types describe it as CommonJS without a default that can be called. */
declare module 'bidi-js/dist/bidi.mjs' {
  export default function createBidi(): import('bidi-js').Bidi;
}
