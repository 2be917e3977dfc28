import { fontOf } from './open-pdf.ts';
import { pdfNumber } from './pdf-string.ts';
import type { FontName } from './typeface.ts';

/** A text in the glyphs of a font, ready to be shown: operators between BT and ET. */
export type Encoder = (text: string, font: FontName, size: number) => EncodedText;

export interface EncodedText {
  /** The font as the page knows it. */
  readonly fontName: string;
  readonly operators: string;
}

/** A font of the document, and its words as they stand within the angle brackets of an array. */
interface FontInUse {
  readonly font: PDFKit.EmbeddedFont;
  /** `undefined` = some of its glyphs stand above or beside their place. */
  readonly words: Map<string, string | undefined>;
}

/**
 * Encodes texts for a document and puts their fonts on its pages. A report says the same words
 * many times, so each is encoded once for a font; spaces are never kerned, so words can be joined.
 */
export function createEncoder(pdf: PDFKit.PDFDocument): Encoder {
  const fonts = new Map<FontName, FontInUse>();
  return (text, name, size) => {
    const inUse = fonts.get(name) ?? { font: fontOf(pdf, name), words: new Map() };
    fonts.set(name, inUse);
    const { font } = inUse;
    pdf.page.fonts[font.id] ??= font.ref();
    const words = text.split(' ').map((word) => encodeWord(word, inUse));
    const operators = words.every((word) => word !== undefined)
      ? `[<${words.join(encodeWord(' ', inUse))}>] TJ`
      : encodeLifted(text, font, size);
    return { fontName: font.id, operators };
  };
}

function encodeWord(word: string, { font, words }: FontInUse): string | undefined {
  if (words.has(word)) return words.get(word);
  const [codes, positions] = font.encode(word);
  let written: string | undefined = '';
  for (const [index, code] of codes.entries()) {
    const position = positions[index];
    if (position === undefined || position.xOffset !== 0 || position.yOffset !== 0) {
      written = undefined;
      break;
    }
    written += code + closerBy(position);
  }
  words.set(word, written);
  return written;
}

/** How much closer the next glyph comes, in thousandths of the size: `>25<`. */
function closerBy({ xAdvance, advanceWidth }: PDFKit.EncodedPosition): string {
  const closer = Math.round(advanceWidth - xAdvance);
  return closer === 0 ? '' : `>${closer}<`;
}

/** Glyph by glyph, each lifted and moved to its place: marks on letters of scripts that need it. */
function encodeLifted(text: string, font: PDFKit.EmbeddedFont, size: number): string {
  const [codes, positions] = font.encode(text);
  const shown = codes.map((code, index) => {
    const { xAdvance, advanceWidth, xOffset, yOffset } = positions[index] ?? nowhere;
    const rise = pdfNumber((yOffset * size) / 1000);
    const back = pdfNumber(advanceWidth - xAdvance + xOffset);
    return `${rise} Ts [${pdfNumber(-xOffset)}<${code}>${back}] TJ`;
  });
  return `${shown.join(' ')} 0 Ts`;
}

const nowhere = { xAdvance: 0, advanceWidth: 0, xOffset: 0, yOffset: 0 } as const;
