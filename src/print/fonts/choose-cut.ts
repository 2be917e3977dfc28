/** How fonts of one collection say in their names for which of these languages each is. */
const marks: Readonly<Record<string, RegExp>> = {
  ja: /JP\b|Japan/i,
  ko: /KR\b|Korea/i,
  'zh-hk': /HK\b|Hong/i,
  'zh-hant': /TC\b|TW\b|Hant|Traditional/i,
  zh: /SC\b|CN\b|Hans|Simplified/i,
};

/**
 * The font of a collection for a language, by its name; the first where none says so. Chinese,
 * Japanese and Korean share characters that each of them writes differently.
 */
export function chooseCut<Cut extends { readonly fullName: string }>(
  fonts: readonly Cut[],
  language: string,
): Cut {
  const mark = marks[varietyOf(language)];
  const fit = mark === undefined ? undefined : fonts.find(({ fullName }) => mark.test(fullName));
  const [first] = fonts;
  if (first === undefined) throw new Error('a collection holds fonts');
  return fit ?? first;
}

function varietyOf(language: string): string {
  const tag = language.toLowerCase();
  const [base = ''] = tag.split('-');
  if (base !== 'zh') return base;
  if (/-(?:hk|mo)\b/.test(tag)) return 'zh-hk';
  return /-(?:hant|tw)\b/.test(tag) ? 'zh-hant' : 'zh';
}
