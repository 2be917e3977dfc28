import { textHtml } from '../../characters/text-html.ts';
import type { GroupShape, ImageShape, PathShape, Shape, TextShape } from '../../scene/scene.ts';
import {
  attribute,
  numberAttribute,
  transformAttribute,
  writeOutline,
} from './drawing-attributes.ts';
import type { ShapeSetting } from './shape-setting.ts';
import { clipAttribute, maskAttribute } from './write-clips.ts';
import { writeSource } from './write-paint-source.ts';

/** Shapes as elements of SVG, one below the other. */
export function writeShapes(shapes: readonly Shape[], setting: ShapeSetting): string {
  return shapes.map((shape) => writeShape(shape, setting)).join('\n');
}

function writeShape(shape: Shape, setting: ShapeSetting): string {
  if (shape.kind === 'path') return writePath(shape, setting);
  if (shape.kind === 'text') return writeText(shape, setting);
  return shape.kind === 'image' ? writeImage(shape) : writeGroup(shape, setting);
}

function writePath({ outline, paint, matrix }: PathShape, setting: ShapeSetting): string {
  const { fill, stroke, strokeWidth, evenOdd, fillOpacity } = paint;
  const attributes = [
    attribute('d', writeOutline(outline)),
    attribute('fill', writeSource(fill, setting)),
    evenOdd ? attribute('fill-rule', 'evenodd') : '',
    numberAttribute('fill-opacity', fillOpacity, 1),
    stroke !== undefined && strokeWidth > 0 ? strokeAttributes(paint, setting) : '',
    transformAttribute(matrix),
  ];
  return `<path${attributes.join('')}/>`;
}

function strokeAttributes(paint: PathShape['paint'], setting: ShapeSetting): string {
  const { stroke, strokeWidth, dash, dashOffset, cap, join, miterLimit } = paint;
  return [
    attribute('stroke', writeSource(stroke, setting)),
    numberAttribute('stroke-width', strokeWidth),
    numberAttribute('stroke-opacity', paint.strokeOpacity, 1),
    dash.length === 0 ? '' : attribute('stroke-dasharray', dash.map(String).join(' ')),
    numberAttribute('stroke-dashoffset', dashOffset, 0),
    cap === 'butt' ? '' : attribute('stroke-linecap', cap),
    join === 'miter' ? '' : attribute('stroke-linejoin', join),
    numberAttribute('stroke-miterlimit', miterLimit, 4),
    paint.strokeFirst ? attribute('paint-order', 'stroke') : '',
  ].join('');
}

/** A drawing's middle is half the height of a small letter above its baseline. */
const drops = { alphabetic: 0, middle: 0.34, hanging: 0.78 } as const;

function writeText(shape: TextShape, setting: ShapeSetting): string {
  if (shape.fill === undefined) return '';
  const { x, y, size, baseline, anchor, bold, fill, opacity, matrix } = shape;
  const attributes = [
    numberAttribute('x', x),
    numberAttribute('y', y + drops[baseline] * size),
    numberAttribute('font-size', size),
    bold ? attribute('font-weight', '600') : '',
    anchor === 'start' ? '' : attribute('text-anchor', anchor),
    attribute('fill', writeSource(fill, setting)),
    numberAttribute('fill-opacity', opacity, 1),
    transformAttribute(matrix),
  ];
  return `<text${attributes.join('')}>${textHtml(shape.text)}</text>`;
}

/** Browsers turn a picture upright by its Exif, so that only its place is left to say. */
function writeImage({ raster, opacity, matrix }: ImageShape): string {
  const address = `data:image/${raster.format};base64,${Buffer.from(raster.file).toString('base64')}`;
  const attributes = [
    attribute('href', address),
    ' width="1" height="1" preserveAspectRatio="none"',
    numberAttribute('opacity', opacity, 1),
    transformAttribute(matrix),
  ];
  return `<image${attributes.join('')}/>`;
}

/** Each mask needs an element of its own. */
function writeGroup({ opacity, clips, masks, shapes }: GroupShape, setting: ShapeSetting): string {
  const own = `${numberAttribute('opacity', opacity, 1)}${clipAttribute(clips, setting)}`;
  const opened = [own, ...masks.map((mask) => maskAttribute(mask, setting))].map(
    (attributes) => `<g${attributes}>`,
  );
  const content = writeShapes(shapes, setting);
  return `${opened.join('')}${content}${'</g>'.repeat(opened.length)}`;
}
