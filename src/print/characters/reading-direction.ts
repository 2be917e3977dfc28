import type { Bidi } from 'bidi-js';

/** Which way lines run: Latin from left to right, Arabic and Hebrew from right to left. */
export type Direction = 'ltr' | 'rtl';

/** The Unicode Bidirectional Algorithm (UAX #9); loaded for documents that need it. */
export type { Bidi };

// Hebrew, Arabic, Syriac, Thaana, NKo and their kin; the surrogates are those of their planes.
const rightLetter =
  /[\u0590-\u05FF\u0600-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/;
const letter = /\p{L}/u;
const rightLanguage =
  /^(?:ar|arc|azb|ckb|dv|fa|glk|he|iw|ji|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)$/i;
const rightScript = /^(?:Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa)$/i;

/** Whether a text has a letter of a script that runs from right to left. */
export function hasRightLetters(text: string): boolean {
  return rightLetter.test(text);
}

/** The first letter of a text that runs from right to left; empty where there is none. */
export function findRightLetter(text: string): string {
  return Array.from(text).find((character) => rightLetter.test(character)) ?? '';
}

/** Which way a language is written, by its script where its tag (BCP 47) names one. */
export function directionOfLanguage(tag: string): Direction {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part));
  const isRight = script === undefined ? rightLanguage.test(language) : rightScript.test(script);
  return isRight ? 'rtl' : 'ltr';
}

/** The direction of the first letter of a text; `undefined` where it has none. */
export function directionOfText(text: string): Direction | undefined {
  const [first] = letter.exec(text) ?? [];
  if (first === undefined) return undefined;
  return rightLetter.test(first) ? 'rtl' : 'ltr';
}

/**
 * Which way a paragraph runs. In a document that runs from right to left, so does every paragraph
 * with such a letter, even where it begins with a foreign name; in others its first letter decides.
 */
export function directionOfParagraph(text: string, document: Direction): Direction {
  if (document === 'rtl' && hasRightLetters(text)) return 'rtl';
  return directionOfText(text) ?? document;
}

/** The language of the document as its letters show it, for one that names none. */
export function guessLanguage(text: string): string {
  return /[\u05D0-\u05EA]/.test(text) ? 'he' : 'ar';
}

/**
 * The language of right-to-left words among others, so that a voice is found that can say them;
 * empty where the document's own is such a language.
 */
export function foreignLanguage(text: string, document: string): string {
  return directionOfLanguage(document) === 'rtl' ? '' : guessLanguage(text);
}
