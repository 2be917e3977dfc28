import { createHyphenation, type Hyphenate, type Hyphenation } from './hyphenation.ts';

interface LanguagePatterns {
  readonly load: () => Promise<{ readonly default: { readonly hyphenateSync: Hyphenate } }>;
  /** Compounds are written as one word. */
  readonly hasCompounds?: boolean;
}

/** Languages by the first part of their tags (BCP 47). */
const known: ReadonlyMap<string, LanguagePatterns> = new Map(
  Object.entries({
    da: { load: () => import('hyphen/da/index.js'), hasCompounds: true },
    de: { load: () => import('hyphen/de/index.js'), hasCompounds: true },
    en: { load: () => import('hyphen/en-gb/index.js') },
    es: { load: () => import('hyphen/es/index.js') },
    fi: { load: () => import('hyphen/fi/index.js'), hasCompounds: true },
    fr: { load: () => import('hyphen/fr/index.js') },
    it: { load: () => import('hyphen/it/index.js') },
    nb: { load: () => import('hyphen/nb/index.js'), hasCompounds: true },
    nl: { load: () => import('hyphen/nl/index.js'), hasCompounds: true },
    nn: { load: () => import('hyphen/nn/index.js'), hasCompounds: true },
    no: { load: () => import('hyphen/nb/index.js'), hasCompounds: true },
    pl: { load: () => import('hyphen/pl/index.js') },
    pt: { load: () => import('hyphen/pt/index.js') },
    sv: { load: () => import('hyphen/sv/index.js'), hasCompounds: true },
  }),
);

/** In a language without compounds, no word that is shorter is ever wider than its line. */
const longWord = /[A-Za-zÀ-ɏ]{18}/;

/**
 * The hyphenation of a language (BCP 47), for a text that has words for it. Patterns take up to a
 * megabyte and are loaded only then. `undefined` = words of the language are not parted.
 */
export async function loadHyphenation(
  language: string,
  text: string,
): Promise<Hyphenation | undefined> {
  const [base = ''] = language.toLowerCase().split('-');
  const patterns = known.get(base);
  if (patterns === undefined) return undefined;
  const { load, hasCompounds = false } = patterns;
  if (!hasCompounds && !longWord.test(text)) return undefined;
  const { default: loaded } = await load();
  return createHyphenation(loaded.hyphenateSync, hasCompounds);
}
