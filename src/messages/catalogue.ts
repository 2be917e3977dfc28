/** The words of a language: message name → ICU message. */
export type Catalogue = Readonly<Record<string, string>>;
