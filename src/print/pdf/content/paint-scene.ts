import type { PictureMark } from '../../layout/page.ts';
import type { Area, Matrix } from '../../scene/geometry.ts';
import { isIdentity, product } from '../../scene/matrix.ts';
import { outlineArea } from '../../scene/outline.ts';
import type { ImageShape, Scene, Shape } from '../../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { setState } from './graphics-state.ts';
import { paintGroup } from './paint-group.ts';
import { paintPath } from './paint-path.ts';
import { imageMatrix } from './paint-raster.ts';
import { paintWords } from './paint-words.ts';
import type { DocumentTools, SceneTools } from './scene-tools.ts';
import { pdfMatrix, pdfOutline } from './write-outline.ts';

/** Paints a scene into its place on a canvas, as vectors, nothing of it outside. */
export function paintScene(
  scene: Scene,
  mark: PictureMark,
  { canvas, tools }: { readonly canvas: Canvas; readonly tools: DocumentTools },
): void {
  const place = placeOf(scene.viewBox, mark);
  const [scale, , , , left, top] = place;
  const box: Area = {
    x: (mark.x - left) / scale,
    y: (mark.y - top) / scale,
    width: mark.width / scale,
    height: mark.height / scale,
  };
  const own: SceneTools = {
    ...tools,
    box,
    paintShapes: (shapes, on) => {
      for (const shape of shapes) paintShape(shape, on, own);
    },
  };
  canvas.write(`q\n${pdfOutline(outlineArea(mark))} W n\n${pdfMatrix(place)}`);
  own.paintShapes(scene.shapes, { ...canvas, base: product(canvas.base, place) });
  canvas.write('Q');
}

/** As large as it fits, in the middle. */
function placeOf({ x, y, width, height }: Area, mark: PictureMark): Matrix {
  const scale = Math.min(mark.width / width, mark.height / height);
  return [
    scale,
    0,
    0,
    scale,
    mark.x - x * scale + (mark.width - width * scale) / 2,
    mark.y - y * scale + (mark.height - height * scale) / 2,
  ];
}

function paintShape(shape: Shape, canvas: Canvas, tools: SceneTools): void {
  if (shape.kind === 'group') paintGroup(shape, canvas, tools);
  else if (shape.kind === 'path') paintPath(shape, canvas, tools);
  else if (shape.kind === 'image') paintImage(shape, canvas, tools);
  else {
    canvas.write('q');
    if (!isIdentity(shape.matrix)) canvas.write(pdfMatrix(shape.matrix));
    paintWords(shape, canvas, tools);
    canvas.write('Q');
  }
}

function paintImage(
  { raster, opacity, matrix }: ImageShape,
  canvas: Canvas,
  tools: SceneTools,
): void {
  const { name, object } = tools.embedRaster(raster);
  canvas.name('XObject', name, object);
  canvas.write('q');
  setState({ fill: opacity, stroke: 1 }, canvas, tools);
  const unit = { x: 0, y: 0, width: 1, height: 1 };
  canvas.write(
    `${pdfMatrix(product(matrix, imageMatrix(raster.orientation, unit)))}\n/${name} Do\nQ`,
  );
}
