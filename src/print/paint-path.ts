import type { Canvas } from './canvas.ts';
import { setState } from './graphics-state.ts';
import { type PreparedPaint, preparePaint } from './paint-source.ts';
import { isIdentity } from './pictures/matrix.ts';
import type { Paint, PathShape } from './pictures/scene.ts';
import type { SceneTools } from './scene-tools.ts';
import { pdfExact, pdfMatrix, pdfNumbers, pdfOutline } from './write-outline.ts';

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** Fills and strokes an outline. */
export function paintPath(shape: PathShape, canvas: Canvas, tools: SceneTools): void {
  const { paint } = shape;
  const fill = preparePaint(paint.fill, { shape, canvas, tools, isStroke: false });
  const stroke = preparePaint(paint.stroke, { shape, canvas, tools, isStroke: true });
  if (isPaintedAtOnce(paint, fill, stroke)) {
    paintWith([fill, stroke], shape, { canvas, tools });
    return;
  }
  const steps = paint.strokeFirst ? [stroke, fill] : [fill, stroke];
  for (const step of steps) if (step !== undefined) paintWith([step], shape, { canvas, tools });
}

/** Where something translucent is filled and stroked, one must show through the other. */
function isPaintedAtOnce(
  { fillOpacity, strokeOpacity, strokeFirst }: Paint,
  fill: PreparedPaint | undefined,
  stroke: PreparedPaint | undefined,
): boolean {
  if (fill === undefined || stroke === undefined || strokeFirst) return false;
  if (fill.mask !== undefined || stroke.mask !== undefined) return false;
  return fillOpacity * fill.opacity === 1 && strokeOpacity * stroke.opacity === 1;
}

function paintWith(
  paints: readonly (PreparedPaint | undefined)[],
  { outline, paint, matrix }: PathShape,
  { canvas, tools }: { readonly canvas: Canvas; readonly tools: SceneTools },
): void {
  const { fillOpacity, strokeOpacity } = paint;
  const opacityOf = (isStroke: boolean): number =>
    paints.find((one) => one?.isStroke === isStroke)?.opacity ?? 1;
  const masked = paints.find((one) => one?.mask !== undefined)?.mask;
  const strokes = paints.some((one) => one?.isStroke === true);
  const fills = paints.some((one) => one?.isStroke === false);
  canvas.write('q');
  const opacities = {
    fill: fills ? fillOpacity * opacityOf(false) : 1,
    stroke: strokes ? strokeOpacity * opacityOf(true) : 1,
  };
  setState({ ...opacities, mask: masked }, canvas, tools);
  if (!isIdentity(matrix)) canvas.write(pdfMatrix(matrix));
  for (const one of paints) if (one !== undefined) canvas.write(one.operators);
  if (strokes) canvas.write(lineLook(paint));
  canvas.write(`${pdfOutline(outline)}\n${paintOperator(paint, fills, strokes)}\nQ`);
}

function paintOperator({ evenOdd }: Paint, fills: boolean, strokes: boolean): string {
  if (!fills) return 'S';
  return `${strokes ? 'B' : 'f'}${evenOdd ? '*' : ''}`;
}

function lineLook({ strokeWidth, dash, dashOffset, cap, join, miterLimit }: Paint): string {
  const looks = [
    `${pdfExact(strokeWidth)} w`,
    ...(cap === 'butt' ? [] : [`${caps[cap]} J`]),
    ...(join === 'miter' ? [] : [`${joins[join]} j`]),
    ...(join === 'miter' ? [`${pdfExact(miterLimit)} M`] : []),
    ...(dash.length === 0 ? [] : [`[${pdfNumbers(dash)}] ${pdfExact(dashOffset)} d`]),
  ];
  return looks.join(' ');
}
