declare module 'hyphen/*/index.js' {
  const language: {
    /** The text with soft hyphens where its words may be parted. */
    readonly hyphenateSync: (text: string) => string;
  };
  export default language;
}
