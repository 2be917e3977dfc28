import fc from 'fast-check';

/** Latin, Greek, Cyrillic, symbols of the fallback font; no right-to-left scripts, which a PDF keeps in the order drawn. */
const character = fc.oneof(
  fc.integer({ min: 0x21, max: 0x7e }),
  fc.integer({ min: 0xa1, max: 0x17f }),
  fc.integer({ min: 0x3b1, max: 0x3c9 }),
  fc.integer({ min: 0x410, max: 0x44f }),
  fc.integer({ min: 0x1ea0, max: 0x1ef9 }),
  fc.constantFrom(
    0x20,
    0x20,
    0x20,
    0xa0,
    0x2713,
    0x2610,
    0x2192,
    0x2265,
    0x4e00,
    0x1f600,
    0x202e,
    0x7,
  ),
);
/** Such text, its punctuation escaped for Markdown. */
export const anyText = fc
  .array(character, { maxLength: 300 })
  .map((codes) => String.fromCodePoint(...codes))
  .map((text) =>
    text.replaceAll(/[\p{P}\p{S}]/gu, (mark) =>
      /[\u0021-\u007e]/.test(mark) ? `\\${mark}` : mark,
    ),
  );
