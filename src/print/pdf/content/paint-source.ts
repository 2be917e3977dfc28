import { greatestOf, leastOf } from '../../../model/lists/extremes.ts';
import type { Area, Matrix } from '../../scene/geometry.ts';
import { product } from '../../scene/matrix.ts';
import { boundsOf } from '../../scene/outline.ts';
import type { Gradient, PaintSource, PathShape, Pattern } from '../../scene/scene.ts';
import { pdfColour } from '../file/pdf-string.ts';
import { type Canvas, drawGroup, drawObject } from './canvas.ts';
import { type Channel, gradientShading } from './gradient-shading.ts';
import type { Opacities } from './graphics-state.ts';
import type { SceneTools } from './scene-tools.ts';
import { pdfNumbers } from './write-outline.ts';

/** What paints an area or a line, ready to be written. */
export interface PreparedPaint {
  readonly isStroke: boolean;
  /** They choose the colour. */
  readonly operators: string;
  readonly opacity: number;
  /** Set where the opacity changes over the shape. */
  readonly mask: Opacities['mask'];
}

interface Preparing {
  readonly shape: PathShape;
  readonly canvas: Canvas;
  readonly tools: SceneTools;
  readonly isStroke: boolean;
}

/** Makes a paint ready for a canvas; `undefined` = nothing is painted. */
export function preparePaint(
  source: PaintSource | undefined,
  preparing: Preparing,
): PreparedPaint | undefined {
  const { isStroke } = preparing;
  if (source === undefined) return undefined;
  if (typeof source === 'string') {
    const operators = `${pdfColour(source)} ${isStroke ? 'RG' : 'rg'}`;
    return { isStroke, operators, opacity: 1, mask: undefined };
  }
  return source.kind === 'pattern'
    ? preparePattern(source, preparing)
    : prepareGradient(source, preparing);
}

function choose(name: string, isStroke: boolean): string {
  return isStroke ? `/Pattern CS /${name} SCN` : `/Pattern cs /${name} scn`;
}

function preparePattern(
  { tile, shapes, matrix }: Pattern,
  { shape, canvas, tools, isStroke }: Preparing,
): PreparedPaint {
  const { x, y, width, height } = tile;
  const name = tools.nextName();
  const object = drawObject(tools.pdf, {
    entries: {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [x, y, x + width, y + height],
      XStep: width,
      YStep: height,
      Matrix: product(product(canvas.base, shape.matrix), matrix),
    },
    paint: (own) => tools.paintShapes(shapes, own),
  });
  canvas.name('Pattern', name, object);
  return { isStroke, operators: choose(name, isStroke), opacity: 1, mask: undefined };
}

function prepareGradient(gradient: Gradient, preparing: Preparing): PreparedPaint {
  const { shape, canvas, isStroke } = preparing;
  const matrix = product(shape.matrix, gradient.matrix);
  const space = product(canvas.base, matrix);
  const operators = choose(
    shade(gradient, { ...preparing, matrix: space, channel: 'colour' }),
    isStroke,
  );
  const opacities = gradient.stops.map(({ opacity }) => opacity);
  const opacity = greatestOf(opacities);
  if (leastOf(opacities) === opacity) {
    return { isStroke, operators, opacity, mask: undefined };
  }
  return { isStroke, operators, opacity: 1, mask: maskOf(gradient, preparing, matrix) };
}

interface Shading extends Preparing {
  readonly matrix: Matrix;
  readonly channel: Channel;
}

/** Gives a gradient a name on the canvas. */
function shade(
  gradient: Gradient,
  { shape, canvas, tools, matrix, channel, isStroke }: Shading,
): string {
  const name = tools.nextName();
  const object = tools.pdf.add({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix,
    Shading: gradientShading(gradient, paintedArea(shape, isStroke), channel),
  });
  canvas.name('Pattern', name, object);
  return name;
}

/** A drawing's gradient goes on as far as its lines reach. */
function paintedArea({ outline, paint }: PathShape, isStroke: boolean): Area {
  const { x, y, width, height } = boundsOf([outline]) ?? { x: 0, y: 0, width: 0, height: 0 };
  const reach = isStroke ? paint.strokeWidth * paint.miterLimit : 0;
  return { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
}

/** How opaque a gradient is at each point, as shades of grey. */
function maskOf(gradient: Gradient, preparing: Preparing, matrix: Matrix): Opacities['mask'] {
  const { tools } = preparing;
  const { x, y, width, height } = tools.box;
  const paint = (canvas: Canvas): void => {
    const name = shade(gradient, { ...preparing, canvas, matrix, channel: 'opacity' });
    canvas.write(`/Pattern cs /${name} scn ${pdfNumbers([x, y, width, height])} re f`);
  };
  const group = drawGroup(tools.pdf, tools.box, { space: 'DeviceGray', paint });
  return { by: 'Luminosity', group };
}
