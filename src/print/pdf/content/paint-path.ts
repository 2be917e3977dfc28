import { isIdentity } from '../../scene/matrix.ts';
import type { Paint, PathShape } from '../../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { setState } from './graphics-state.ts';
import { type PreparedPaint, preparePaint } from './paint-source.ts';
import type { SceneTools } from './scene-tools.ts';
import { pdfExact, pdfMatrix, pdfNumbers, pdfOutline } from './write-outline.ts';

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** Fills and strokes an outline. */
export function paintPath(shape: PathShape, canvas: Canvas, tools: SceneTools): void {
  const { paint } = shape;
  const fill = preparePaint(paint.fill, { shape, canvas, tools, isStroke: false });
  const stroke = preparePaint(paint.stroke, { shape, canvas, tools, isStroke: true });
  const paints = (paint.strokeFirst ? [stroke, fill] : [fill, stroke]).filter(isPainted);
  const steps = isPaintedAtOnce(paint, fill, stroke) ? [paints] : paints.map((one) => [one]);
  for (const step of steps) paintWith(step, shape, { canvas, tools });
}

function isPainted(paint: PreparedPaint | undefined): paint is PreparedPaint {
  return paint !== undefined;
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
  paints: readonly PreparedPaint[],
  { outline, paint, matrix }: PathShape,
  { canvas, tools }: { readonly canvas: Canvas; readonly tools: SceneTools },
): void {
  const fill = paints.find(({ isStroke }) => !isStroke);
  const stroke = paints.find(({ isStroke }) => isStroke);
  canvas.write('q');
  const opacities = {
    fill: fill === undefined ? 1 : paint.fillOpacity * fill.opacity,
    stroke: stroke === undefined ? 1 : paint.strokeOpacity * stroke.opacity,
  };
  const mask = paints.find((one) => one.mask !== undefined)?.mask;
  setState({ ...opacities, mask }, canvas, tools);
  if (!isIdentity(matrix)) canvas.write(pdfMatrix(matrix));
  for (const one of paints) canvas.write(one.operators);
  if (stroke !== undefined) canvas.write(lineLook(paint));
  canvas.write(`${pdfOutline(outline)}\n${paintOperator(paint, { fill, stroke })}\nQ`);
}

function paintOperator(
  { evenOdd }: Paint,
  {
    fill,
    stroke,
  }: { readonly fill: PreparedPaint | undefined; readonly stroke: PreparedPaint | undefined },
): string {
  if (fill === undefined) return 'S';
  return `${stroke === undefined ? 'f' : 'B'}${evenOdd ? '*' : ''}`;
}

function lineLook({ strokeWidth, dash, dashOffset, cap, join, miterLimit }: Paint): string {
  const looks = [
    `${pdfExact(strokeWidth)} w`,
    ...(cap === 'butt' ? [] : [`${caps[cap]} J`]),
    join === 'miter' ? `${pdfExact(miterLimit)} M` : `${joins[join]} j`,
    ...(dash.length === 0 ? [] : [`[${pdfNumbers(dash)}] ${pdfExact(dashOffset)} d`]),
  ];
  return looks.join(' ');
}
