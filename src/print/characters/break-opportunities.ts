/*
 * Scripts without spaces: Han, Hiragana, Katakana, Bopomofo, Yi, their punctuation and wide forms.
 * Korean has spaces, and its words stay whole.
 */
const unspaced = String.raw`\u2E80-\u312F\u3190-\u319F\u31A0-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF9F\uFFE0-\uFFE6\u{1B000}-\u{1B16F}\u{20000}-\u{3FFFD}`;
/** Lines break between emoji too, but not within one. */
const broken = String.raw`${unspaced}\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}`;
/** Quotes that do not say whether they open or close. */
const quotes = `"'`;
/** What joins its neighbours. */
const joiners = String.raw`\u200D\u2060\uFEFF`;
/** What no line starts with: closing brackets, stops, small kana, marks of repetition and length, hyphens, slashes. */
const notFirst = String.raw`${joiners}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}\p{Pe}\p{Pf}\p{M}${quotes},.:;!?‼⁇⁈⁉/|\-‐‑%‱¢￠°‰′″…‥、。，．：；？！％・·ー–—〜～々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｰ｡､･ﾞﾟ℃〟〞゛゜゠〵〼`;
/** What no line ends with: opening brackets and signs of currency, and what keeps its neighbours on both sides. */
const notLast = String.raw`${joiners}\p{Ps}\p{Pi}${quotes}‑¡¿¥￥￦＄￡$£€№`;

const opportunity = new RegExp(
  `(?<![${notLast}])(?:(?<=[${broken}])(?=[^${notFirst}])|(?<=.)(?=[${broken}])(?![${notFirst}]))`,
  'u',
);

/** Whether lines may break within a word without a space: to be asked before `partUnspaced`. */
export const unspacedForm = new RegExp(`[${broken}]`, 'u');

/**
 * Parts text where a line may break in scripts that write no spaces (UAX #14; the Japanese rules
 * called kinsoku): between all characters but those that must not start or end a line.
 */
export function partUnspaced(text: string): readonly string[] {
  return text.split(opportunity);
}

const unspacedEnd = new RegExp(`[${unspaced}]$`, 'u');
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');

export function endsUnspaced(text: string): boolean {
  return unspacedEnd.test(text);
}

export function startsUnspaced(text: string): boolean {
  return unspacedStart.test(text);
}
