import { fallbackLanguage } from '../rules/fallback-language.ts';

/** Parts text into what a reader takes for one sign; this is alike in all languages. */
export const graphemes = new Intl.Segmenter(fallbackLanguage, { granularity: 'grapheme' });
