import { defaultTheme } from '../../document/theme.ts';
import { baselineIn, drawLine } from '../../layout/draw-line.ts';
import type { TextShape } from '../../scene/scene.ts';
import { breakLines } from '../../text/break-lines.ts';
import { setWords } from '../../text/set-words.ts';
import { plainStyle } from '../../text/text-style.ts';
import { pdfColour, pdfNumber } from '../file/pdf-string.ts';
import type { Canvas } from './canvas.ts';
import { setState } from './graphics-state.ts';
import type { SceneTools } from './scene-tools.ts';
import { placeWords, thickened } from './write-content.ts';

/** Sets the words of a drawing in the fonts of the document, on one line. */
export function paintWords(shape: TextShape, canvas: Canvas, tools: SceneTools): void {
  const { fill, size, bold, text, opacity } = shape;
  const { faces, encode } = tools;
  if (fill === undefined) return;
  const style = { ...plainStyle(size, fill, defaultTheme), bold };
  const [line] = breakLines(setWords([{ kind: 'text', text }], style, faces), Infinity, faces);
  if (line === undefined) return;
  const offsets = { start: 0, middle: line.width / 2, end: line.width };
  // A drawing's middle is half the height of a small letter above its baseline.
  const drops = { alphabetic: 0, middle: 0.34, hanging: 0.78 };
  const x = shape.x - offsets[shape.anchor];
  const top = shape.y + drops[shape.baseline] * size - baselineIn(0, size, faces);
  // Words of a drawing are separate, so that they are read separately.
  const marks = drawLine({ ...line, spaced: true }, { x, top, height: 0, source: 'page', faces });
  setState({ fill: opacity, stroke: opacity }, canvas, tools);
  canvas.write(`${pdfColour(fill)} rg`);
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    const { fontName, shown } = placeWords(mark, encode);
    const words = `BT /${fontName} ${pdfNumber(mark.size)} Tf ${shown} ET`;
    canvas.write(mark.isThickened === true ? thickened(mark, words) : words);
  }
}
