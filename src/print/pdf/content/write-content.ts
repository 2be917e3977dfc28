import type { PdfFile } from '../../kit/pdf-file.ts';
import type { BoxMark, LineMark, TextMark } from '../../layout/page.ts';
import { pdfColour, pdfNumber } from '../file/pdf-string.ts';
import type { Encoder } from './encode-text.ts';

/** Writes marks as operators of a page's content (ISO 32000-1, 8 and 9). */
export interface ContentWriter {
  /** A fresh page has no colours, widths or fonts of the one before. */
  startPage(): void;
  writeText(mark: TextMark): void;
  writeBox(mark: BoxMark): void;
  writeLine(mark: LineMark): void;
}

/** What is set in the graphics state, so that it is not set again. */
interface State {
  font: string;
  fill: string;
  stroke: string;
  thickness: number;
}

/**
 * A writer for a document. pdfkit measures, parts and describes each text anew; ours are measured,
 * and a report says the same words many times, so that a word is made ready once for each font.
 */
export function createContentWriter(pdf: PdfFile, encode: Encoder): ContentWriter {
  const state: State = { font: '', fill: '', stroke: '', thickness: -1 };
  return {
    startPage: () => Object.assign(state, { font: '', fill: '', stroke: '', thickness: -1 }),
    writeText: (mark) => writeText(mark, { pdf, encode, state }),
    writeBox: ({ x, y, width, height, colour }) => {
      setFill(colour, pdf, state);
      pdf.write(`${[x, y, width, height].map(pdfNumber).join(' ')} re f`);
    },
    writeLine: (mark) => writeLine(mark, pdf, state),
  };
}

interface TextWriting {
  readonly pdf: PdfFile;
  readonly encode: Encoder;
  readonly state: State;
}

function writeText(mark: TextMark, { pdf, encode, state }: TextWriting): void {
  const { fontName, shown } = placeWords(mark, encode);
  const { size, colour } = mark;
  setFill(colour, pdf, state);
  const chosen = `/${fontName} ${pdfNumber(size)} Tf`;
  const select = state.font === chosen ? '' : ` ${chosen}`;
  state.font = chosen;
  if (mark.isThickened === true) {
    pdf.write(thickened(mark, `BT${select} ${shown} ET`));
    Object.assign(state, { stroke: colour, thickness: thicknessOf(mark) });
  } else pdf.write(`BT${select} ${shown} ET`);
}

/** Words at their place, turned over: y grows down on our pages, and letters grow up. */
export function placeWords(mark: TextMark, encode: Encoder) {
  const { text, spaced, x, y, isRightToLeft = false } = mark;
  // The space at the end of a line has no room; where lines run to the left, it would take some.
  const written = spaced && !isRightToLeft ? `${text} ` : text;
  const { fontName, operators } = encode({ ...mark, text: written });
  return { fontName, shown: `1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(y)} Tm ${operators}` };
}

/** How thick the line round a letter is that is to look bold, in ems. */
const thickening = 0.028;

function thicknessOf({ size }: TextMark): number {
  return size * thickening;
}

/** Letters filled and drawn along their edges: bold, in a font that has no such cut. */
export function thickened(mark: TextMark, shown: string): string {
  const look = `${pdfColour(mark.colour)} RG ${pdfNumber(thicknessOf(mark))} w`;
  return `${look} 2 Tr ${shown} 0 Tr`;
}

function writeLine(mark: LineMark, pdf: PdfFile, state: State): void {
  const { x, y, dx, dy, thickness, colour, dotted } = mark;
  if (state.stroke !== colour) pdf.write(`${pdfColour(colour)} RG`);
  if (state.thickness !== thickness) pdf.write(`${pdfNumber(thickness)} w`);
  Object.assign(state, { stroke: colour, thickness });
  const line = `${pdfNumber(x)} ${pdfNumber(y)} m ${pdfNumber(x + dx)} ${pdfNumber(y + dy)} l S`;
  // Dots are dashes without length that have round ends.
  pdf.write(dotted ? `q 1 J [0.01 3] 0 d ${line} Q` : line);
}

function setFill(colour: string, pdf: PdfFile, state: State): void {
  if (state.fill !== colour) pdf.write(`${pdfColour(colour)} rg`);
  state.fill = colour;
}
