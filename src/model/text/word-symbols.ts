/**
 * What the fonts Wingdings and Symbol show for a character: the bullets, ticks, arrows and faces that
 * Word puts into lists and by its automatic corrections, and the few signs of arithmetic among its
 * symbols. Word writes them as private-use characters, U+F000 and the code in the font, which mean
 * nothing elsewhere. Codes: Unicode's mapping of Wingdings (L2/12-368), and Adobe's of Symbol, in
 * the Unicode Consortium's VENDORS/ADOBE/symbol.txt. Where both fonts have a sign, it is the one that
 * Word's lists offer.
 */
const symbols: Readonly<Record<string, string>> = {
  // Bullets and boxes
  '\uF02D': '–',
  '\uF06C': '●',
  '\uF06D': '❍',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF070': '□',
  '\uF071': '❑',
  '\uF072': '❒',
  '\uF073': '◆',
  '\uF074': '◆',
  '\uF075': '◆',
  '\uF076': '❖',
  '\uF077': '◆',
  '\uF09E': '·',
  '\uF09F': '•',
  '\uF0A1': '○',
  '\uF0A2': '○',
  '\uF0A4': '◉',
  '\uF0A7': '▪',
  '\uF0A8': '□',
  '\uF0AB': '★',
  '\uF0B7': '•',
  // Ticks and crosses
  '\uF0FB': '✗',
  '\uF0FC': '✓',
  '\uF0FD': '☒',
  '\uF0FE': '☑',
  // Arrows
  '\uF0AC': '←',
  '\uF0AE': '→',
  '\uF0D8': '➢',
  '\uF0DC': '➲',
  '\uF0DE': '⇒',
  '\uF0DF': '←',
  '\uF0E0': '→',
  '\uF0E1': '↑',
  '\uF0E2': '↓',
  '\uF0E7': '←',
  '\uF0E8': '➔',
  '\uF0E9': '↑',
  '\uF0EA': '↓',
  '\uF0EF': '⇦',
  '\uF0F0': '⇨',
  '\uF0F3': '⇔',
  // Faces, and what comes before numbers and addresses
  '\uF028': '☎',
  '\uF02A': '✉',
  '\uF04A': '☺',
  '\uF04C': '☹',
  // Arithmetic
  '\uF0A3': '≤',
  '\uF0B0': '°',
  '\uF0B1': '±',
  '\uF0B3': '≥',
  '\uF0B4': '×',
  '\uF0B9': '≠',
};

const privateUse = /[\uF000-\uF0FF]/g;

/** A text with Word's symbols as the ordinary characters that they look like; all else stays as it is. */
export function readWordSymbols(text: string): string {
  return text.replaceAll(privateUse, (sign) => symbols[sign] ?? sign);
}
