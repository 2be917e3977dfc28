import type { Typefaces } from '../../fonts/typeface.ts';
import type { PdfFile, PdfObject } from '../../kit/pdf-file.ts';
import { baselineIn, placePieces } from '../../layout/draw-line.ts';
import type { FieldMark } from '../../layout/page.ts';
import type { Piece } from '../../text/piece.ts';
import { encodeApart, type ShownText } from '../content/encode-text.ts';
import { pdfColour, pdfNumber } from '../file/pdf-string.ts';

/** How words begin within a field for text, on screen and as we write them. */
const textInset = 1.5;

/** What a field for text shows before anybody types: its first value, in the fonts of the document. */
export function drawTextLook(mark: FieldMark, pdf: PdfFile, faces: Typefaces): PdfObject {
  const fonts: Record<string, PdfObject> = {};
  const { lines, lineHeight, size, height } = mark;
  const top =
    'severalLines' in mark.field && mark.field.severalLines
      ? 2
      : (height - lines.length * lineHeight) / 2;
  const words = lines.flatMap(({ pieces }, index) => {
    const y = height - top - index * lineHeight - baselineIn(lineHeight, size, faces);
    return placePieces(pieces, textInset).map(({ piece, x }) => {
      const at = `1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} Tm`;
      const { font, operators } = encodeApart(shownAs(piece), pdf, faces);
      fonts[font.name] = font.object();
      return `/${font.name} ${pdfNumber(piece.style.size)} Tf ${at} ${operators}`;
    });
  });
  const content = `/Tx BMC q BT ${pdfColour(mark.colour)} rg ${words.join(' ')} ET Q EMC`;
  return writeLook({ mark, content: words.length === 0 ? '/Tx BMC EMC' : content, fonts }, pdf);
}

function shownAs({ text, font, style, level }: Piece): ShownText {
  return { text, font, size: style.size, isRightToLeft: level % 2 === 1 };
}

/** The edge of a box, at its place on the page. Where one of several is chosen, boxes are round. */
export function drawFrame(mark: FieldMark): string {
  const { x, y, colour, field } = mark;
  const { side, inset } = boxOf(mark);
  const shape = 'choice' in field ? circle(side, 0.43) : square(side, 0.86);
  return `q 1 0 0 1 ${pdfNumber(x + inset)} ${pdfNumber(y + inset)} cm 0.8 w ${pdfColour(colour)} RG ${shape} S Q`;
}

/** The mark in a ticked box, and in an empty one: none. */
export function drawBoxLook(mark: FieldMark, isOn: boolean, pdf: PdfFile): PdfObject {
  const colour = pdfColour(mark.colour);
  const { side, inset } = boxOf(mark);
  const shape =
    'choice' in mark.field ? `${colour} rg ${circle(side, 0.24)} f` : tick(side, colour);
  const filled = `q 1 0 0 1 ${pdfNumber(inset)} ${pdfNumber(inset)} cm ${shape} Q`;
  return writeLook({ mark, content: isOn ? filled : '', fonts: {} }, pdf);
}

/** The box in the middle of the area that is ticked. */
function boxOf({ width, box = width }: FieldMark): {
  readonly side: number;
  readonly inset: number;
} {
  return { side: box, inset: (width - box) / 2 };
}

function square(side: number, share: number): string {
  const inset = pdfNumber((side * (1 - share)) / 2);
  const length = pdfNumber(side * share);
  return `${inset} ${inset} ${length} ${length} re`;
}

function tick(side: number, colour: string): string {
  const at = (x: number, y: number): string => `${pdfNumber(x * side)} ${pdfNumber(y * side)}`;
  const line = `${at(0.26, 0.5)} m ${at(0.43, 0.31)} l ${at(0.75, 0.72)} l`;
  return `1.5 w 1 J 1 j ${colour} RG ${line} S`;
}

/** How far the handles of four curves reach, so that they make a circle. */
const handle = 0.5523;

function circle(side: number, share: number): string {
  const [middle, radius] = [side / 2, side * share];
  const at = (x: number, y: number): string =>
    `${pdfNumber(middle + x * radius)} ${pdfNumber(middle + y * radius)}`;
  const quarter = (from: readonly [number, number], to: readonly [number, number]): string => {
    const first = at(from[0] + to[0] * handle, from[1] + to[1] * handle);
    const second = at(to[0] + from[0] * handle, to[1] + from[1] * handle);
    return `${first} ${second} ${at(to[0], to[1])} c`;
  };
  const [east, north, west, south] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const;
  const curves = [
    quarter(east, north),
    quarter(north, west),
    quarter(west, south),
    quarter(south, east),
  ];
  return `${at(1, 0)} m ${curves.join(' ')} h`;
}

interface FieldAppearance {
  readonly mark: FieldMark;
  readonly content: string;
  readonly fonts: Readonly<Record<string, PdfObject>>;
}

function writeLook({ mark, content, fonts }: FieldAppearance, pdf: PdfFile): PdfObject {
  const size = [0, 0, Number(pdfNumber(mark.width)), Number(pdfNumber(mark.height))];
  const hasFonts = Object.keys(fonts).length > 0;
  const entries = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: size,
    Resources: hasFonts ? { Font: fonts } : {},
  };
  return pdf.add(entries, Buffer.from(content, 'latin1'));
}
