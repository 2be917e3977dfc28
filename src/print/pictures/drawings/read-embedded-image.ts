import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Area } from '../../scene/geometry.ts';
import { multiply } from '../../scene/matrix.ts';
import type { Raster } from '../../scene/raster.ts';
import type { ImageShape, Shape } from '../../scene/scene.ts';
import { readRaster } from '../photos/read-raster.ts';
import type { Surroundings } from './drawing-reading.ts';
import type { XmlElement } from './parse-xml.ts';
import { cutToArea, fitBox } from './read-view.ts';
import { type Attributes, readLength } from './style/read-length.ts';

const dataForm = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/\s]*(?:={1,2}\s*)?)$/;

/** A PNG or JPEG embedded in the drawing. Throws DrawingRefused for an external one. */
export function readEmbeddedImage({ attributes }: XmlElement, own: Surroundings): readonly Shape[] {
  const raster = readData(attributes.get('href')?.trim() ?? '');
  const box = { x: 0, y: 0, width: raster.width, height: raster.height };
  const place = readPlace(attributes, own, box);
  if (place.width <= 0 || place.height <= 0 || !own.style.isVisible) return [];
  const ratio = attributes.get('preserveAspectRatio');
  const matrix = multiply(own.matrix, fitBox(box, place, ratio));
  const unit = multiply(matrix, [box.width, 0, 0, box.height, 0, 0]);
  const image: ImageShape = { kind: 'image', raster, opacity: 1, matrix: unit };
  return ratio?.includes('slice') === true ? cutToArea([image], place, own.matrix) : [image];
}

function readData(href: string): Raster {
  const [, data] = dataForm.exec(href) ?? [];
  if (data === undefined) {
    throw new DrawingRefused('print.svg-reference', { name: 'href', value: href.slice(0, 60) });
  }
  const raster = readRaster(Buffer.from(data, 'base64'));
  if (raster === undefined) throw new DrawingRefused('print.picture-broken');
  return raster;
}

function readPlace(attributes: Attributes, { room, style }: Surroundings, box: Area): Area {
  const base = { ...room, fontSize: style.fontSize };
  const side = (name: string, otherwise = 0): number =>
    readLength(attributes, name, { base, otherwise });
  const [width, height] = sizeOf(side('width', -1), side('height', -1), box);
  return { x: side('x'), y: side('y'), width, height };
}

/** A missing side is derived from the other, or from the pixels. */
function sizeOf(width: number, height: number, box: Area): readonly [number, number] {
  if (width < 0 && height < 0) return [box.width, box.height];
  if (width < 0) return [(height * box.width) / box.height, height];
  return [width, height < 0 ? (width * box.height) / box.width : height];
}
