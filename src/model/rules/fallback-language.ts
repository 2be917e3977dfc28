/**
 * The language of whatever names none, or one that eoms has no words in: the only place that names it,
 * but for bin/eoms.cjs, which loads nothing.
 */
export const fallbackLanguage = 'en';
