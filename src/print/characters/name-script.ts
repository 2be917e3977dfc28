/** Scripts that eoms' fonts lack, with a name that the catalogue has words for. */
const scripts = {
  cjk: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u,
  thai: /^\p{Script=Thai}/u,
  lao: /^\p{Script=Lao}/u,
  khmer: /^\p{Script=Khmer}/u,
  burmese: /^\p{Script=Myanmar}/u,
  tibetan: /^\p{Script=Tibetan}/u,
  indic:
    /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
  georgian: /^\p{Script=Georgian}/u,
  armenian: /^\p{Script=Armenian}/u,
  ethiopic: /^\p{Script=Ethiopic}/u,
  arabic: /^\p{Script=Arabic}/u,
  hebrew: /^\p{Script=Hebrew}/u,
} as const satisfies Record<string, RegExp>;

const entries = Object.entries(scripts);

/** The script of a character, by the name that messages have for it: 'other' = any other. */
export function nameScript(character: string): string {
  return entries.find(([, form]) => form.test(character))?.[0] ?? 'other';
}
