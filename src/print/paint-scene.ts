import { breakLines } from './break-lines.ts';
import { baselineIn, drawLine } from './draw-line.ts';
import type { Encoder } from './encode-text.ts';
import type { PictureMark } from './page.ts';
import { pdfNumber } from './pdf-string.ts';
import type { Matrix, PathShape, Scene, TextShape } from './pictures/scene.ts';
import { setWords } from './set-words.ts';
import { plainStyle } from './text-style.ts';
import { defaultTheme } from './theme.ts';
import type { Typefaces } from './typeface.ts';
import { placeWords, thickened } from './write-content.ts';

/** Where a scene goes, and the fonts of its words. */
interface ScenePlace {
  readonly mark: PictureMark;
  readonly faces: Typefaces;
  readonly encode: Encoder;
}

/** Draws a scene as vectors into its place, nothing of it outside. */
export function paintScene(scene: Scene, pdf: PDFKit.PDFDocument, place: ScenePlace): void {
  const { viewBox, shapes } = scene;
  const { mark } = place;
  const scale = Math.min(mark.width / viewBox.width, mark.height / viewBox.height);
  pdf.save();
  pdf.rect(mark.x, mark.y, mark.width, mark.height).clip();
  const matrix: Matrix = [
    scale,
    0,
    0,
    scale,
    mark.x - viewBox.x * scale + (mark.width - viewBox.width * scale) / 2,
    mark.y - viewBox.y * scale + (mark.height - viewBox.height * scale) / 2,
  ];
  pdf.transform(...matrix);
  for (const shape of shapes) {
    pdf.save();
    pdf.transform(...shape.matrix);
    if (shape.kind === 'path') paintPath(shape, pdf);
    else paintWords(shape, pdf, place);
    pdf.restore();
  }
  pdf.restore();
}

function paintPath({ d, paint }: PathShape, pdf: PDFKit.PDFDocument): void {
  const { fill, stroke, strokeWidth, dash, fillOpacity, strokeOpacity } = paint;
  const strokes = stroke !== undefined && strokeWidth > 0;
  if (fill === undefined && !strokes) return;
  const rule = ruleOf(paint);
  pdf.path(d);
  if (fill !== undefined) pdf.fillColor(fill, fillOpacity);
  if (!strokes) {
    pdf.fill(rule);
    return;
  }
  pdf.lineWidth(strokeWidth).lineJoin('round').strokeColor(stroke, strokeOpacity);
  if (dash.length > 0) pdf.addContent(`[${dash.join(' ')}] 0 d`);
  if (fill === undefined) pdf.stroke();
  else pdf.fillAndStroke(rule);
}

function ruleOf({ evenOdd }: PathShape['paint']): 'even-odd' | 'non-zero' {
  return evenOdd ? 'even-odd' : 'non-zero';
}

function paintWords(
  shape: TextShape,
  pdf: PDFKit.PDFDocument,
  { faces, encode }: ScenePlace,
): void {
  const { fill, size, bold, text, opacity } = shape;
  if (fill === undefined) return;
  const style = { ...plainStyle(size, fill, defaultTheme), bold };
  const [line] = breakLines(setWords([{ kind: 'text', text }], style, faces), Infinity, faces);
  if (line === undefined) return;
  const offsets = { start: 0, middle: line.width / 2, end: line.width };
  // A drawing's middle is half the height of a small letter above its baseline.
  const drops = { alphabetic: 0, middle: 0.34, hanging: 0.78 };
  const x = shape.x - offsets[shape.anchor];
  const top = shape.y + drops[shape.baseline] * size - baselineIn(0, size, faces);
  // Words of a drawing stand apart, so that they are read apart.
  const marks = drawLine({ ...line, spaced: true }, { x, top, height: 0, source: 'page', faces });
  pdf.fillColor(fill, opacity).strokeOpacity(opacity);
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    const { fontName, shown } = placeWords(mark, encode);
    const words = `BT /${fontName} ${pdfNumber(mark.size)} Tf ${shown} ET`;
    pdf.addContent(mark.isThickened === true ? thickened(mark, words) : words);
  }
}
