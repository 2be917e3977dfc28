import { remember } from '../../../model/remember.ts';
import { faceOf } from '../../fonts/find-face.ts';
import type { Cell } from '../../fonts/shape-text.ts';
import { type FontName, isPlain, type Typeface, type Typefaces } from '../../fonts/typeface.ts';
import type { EmbeddedFont, PdfFile } from '../../kit/pdf-file.ts';
import type { TextMark } from '../../layout/page.ts';
import { embedderOf } from '../file/embed-cells.ts';
import { pdfNumber } from '../file/pdf-string.ts';

/** A text in the glyphs of a font, ready to be shown: operators between BT and ET. */
export type Encoder = (shown: ShownText) => EncodedText;

/** A text in the order in which it is read, and what it is shown in. */
export type ShownText = Pick<TextMark, 'text' | 'font' | 'size' | 'isRightToLeft'>;

export interface EncodedText {
  /** The font as the page knows it. */
  readonly fontName: string;
  readonly operators: string;
}

/** A font of the document, and its words as written within the angle brackets of an array. */
interface FontInUse {
  readonly font: EmbeddedFont;
  readonly face: Typeface;
  readonly words: Map<string, string>;
  readonly codeOf: (unit: number) => string;
}

/**
 * Encodes texts for a document and puts their fonts on its pages. A report says the same words
 * many times, so each is encoded once for a font; spaces are never kerned, so words can be joined.
 */
export function createEncoder(pdf: PdfFile, faces: Typefaces): Encoder {
  const fonts = new Map<FontName, FontInUse>();
  const use = (name: FontName): FontInUse => {
    const inUse = useFont(pdf, name, faces);
    fonts.set(name, inUse);
    return inUse;
  };
  return (shown) => {
    const inUse = fonts.get(shown.font) ?? use(shown.font);
    const { font } = inUse;
    pdf.page.name('Font', font.name, font.object());
    return { fontName: font.name, operators: encodeText(shown, inUse) };
  };
}

/** The operators that show a text in a font that is none of a page's: in the look of a field. */
export function encodeApart(shown: ShownText, pdf: PdfFile, faces: Typefaces) {
  const inUse = useFont(pdf, shown.font, faces);
  return { font: inUse.font, operators: encodeText(shown, inUse) };
}

function useFont(pdf: PdfFile, name: FontName, faces: Typefaces): FontInUse {
  const face = faceOf(faces, name);
  const font = pdf.font(name, face.font);
  return { font, face, words: new Map(), codeOf: createCodes(font, face) };
}

function encodeText(shown: ShownText, inUse: FontInUse): string {
  // A font may have no space; the one at the end of a line is then left to the PDF reader.
  const text = inUse.face.covers(0x20) ? shown.text : shown.text.trimEnd();
  const plain = shown.isRightToLeft === true ? undefined : encodePlain(text, inUse);
  return plain === undefined ? encodeShaped({ ...shown, text }, inUse) : `[<${plain}>] TJ`;
}

/** `undefined` = some word is not set letter by letter. */
function encodePlain(text: string, inUse: FontInUse): string | undefined {
  const words = text.split(' ');
  if (!words.every((word) => inUse.words.has(word) || isPlain(word))) return undefined;
  return words.map((word) => encodeWord(word, inUse)).join(encodeWord(' ', inUse));
}

function encodeWord(word: string, { font, face, words, codeOf }: FontInUse): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  let written = '';
  for (let at = 0; at < word.length; at++) {
    written += codeOf(word.charCodeAt(at)) + closerBy(face.kernAfter(word, at) * font.scale);
  }
  words.set(word, written);
  return written;
}

/** The code of a glyph in hexadecimal; with the first use the font of the document has it. */
function createCodes(font: EmbeddedFont, face: Typeface): (unit: number) => string {
  return remember((unit: number): string => hex(font.codeOf(face.glyph(unit))));
}

/** How much closer the next glyph comes, in thousandths of the size: `>25<`. */
function closerBy(kern: number): string {
  const closer = Math.round(-kern);
  return closer === 0 ? '' : `>${closer}<`;
}

/**
 * Glyphs as they are seen, from left to right, as programs that read text expect it of Arabic and
 * Hebrew too. Some turn round what is shown at once, others do not: one by one, all agree.
 */
function encodeShaped({ text, size, isRightToLeft = false }: ShownText, inUse: FontInUse): string {
  const { font, face } = inUse;
  const cells = face.shape(text, isRightToLeft ? 'rtl' : 'ltr');
  const embedder = embedderOf(font, face.font);
  if (!embedder.flows) return encodeMoved(cells, size, inUse);
  const codes = cells.flatMap((cell) => embedder.glyphsOf(cell).map(({ code }) => hex(code)));
  return `<${codes.join(isRightToLeft ? '> Tj <' : '')}> Tj`;
}

/** Glyph by glyph, each lifted and moved to its place in its cell. */
function encodeMoved(cells: readonly Cell[], size: number, { font, face }: FontInUse): string {
  const embedder = embedderOf(font, face.font);
  const { scale } = font;
  const shown: string[] = [];
  let [cellStart, pen] = [0, 0];
  for (const cell of cells) {
    for (const { code, dx, dy } of embedder.glyphsOf(cell)) {
      const place = cellStart + dx * scale;
      const rise = pdfNumber((dy * scale * size) / 1000);
      shown.push(`${rise} Ts [${pdfNumber(pen - place)}<${hex(code)}>] TJ`);
      pen = place + font.widthOf(code);
    }
    cellStart += cell.advance * scale;
  }
  return `${shown.join(' ')} 0 Ts`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
