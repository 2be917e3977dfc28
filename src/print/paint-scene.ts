import { cleanText, splitByFont } from './clean-text.ts';
import type { PictureMark } from './page.ts';
import type { Matrix, PathShape, Scene, TextShape } from './scene.ts';
import type { Typefaces } from './typeface.ts';

/** Where a scene goes, and the fonts of its words. */
interface ScenePlace {
  readonly mark: PictureMark;
  readonly faces: Typefaces;
}

/** Draws a scene as vectors into its place, nothing of it outside. */
export function paintScene(scene: Scene, pdf: PDFKit.PDFDocument, place: ScenePlace): void {
  const { viewBox, shapes } = scene;
  const { mark, faces } = place;
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
    else paintText(shape, pdf, faces);
    pdf.restore();
  }
  pdf.restore();
}

function paintPath({ d, paint }: PathShape, pdf: PDFKit.PDFDocument): void {
  const { fill, stroke, strokeWidth, dash, fillOpacity, strokeOpacity } = paint;
  const strokes = stroke !== undefined && strokeWidth > 0;
  if (fill === undefined && !strokes) return;
  pdf.path(d);
  if (fill !== undefined) pdf.fillColor(fill, fillOpacity);
  if (!strokes) {
    pdf.fill();
    return;
  }
  pdf.lineWidth(strokeWidth).lineJoin('round').strokeColor(stroke, strokeOpacity);
  if (dash.length > 0) pdf.addContent(`[${dash.join(' ')}] 0 d`);
  if (fill === undefined) pdf.stroke();
  else pdf.fillAndStroke();
}

function paintText(shape: TextShape, pdf: PDFKit.PDFDocument, faces: Typefaces): void {
  if (shape.fill === undefined) return;
  const runs = splitByFont(cleanText(shape.text), shape.bold ? 'bold' : 'regular', faces);
  const widths = runs.map((run) => faces[run.font].width(run.text) * shape.size);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const offsets = { start: 0, middle: width / 2, end: width };
  // A drawing's middle is half the height of a small letter above its baseline.
  const drops = { alphabetic: 0, middle: 0.34, hanging: 0.78 };
  let x = shape.x - offsets[shape.anchor];
  const y = shape.y + drops[shape.baseline] * shape.size;
  for (const [index, run] of runs.entries()) {
    pdf.font(run.font).fontSize(shape.size).fillColor(shape.fill, shape.opacity);
    // Words of a drawing stand apart, so that they are read apart.
    const said = index === runs.length - 1 ? `${run.text} ` : run.text;
    pdf.text(said, x, y, { lineBreak: false, baseline: 'alphabetic' });
    x += widths[index] ?? 0;
  }
}
