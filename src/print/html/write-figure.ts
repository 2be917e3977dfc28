import type { Figure, Picture, Room } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { fitPicture } from '../fit-picture.ts';
import type { Raster } from '../raster.ts';
import type { Matrix, PathShape, Scene, Shape, TextShape } from '../scene.ts';
import { escapeHtml, textHtml } from './escape-html.ts';
import type { HtmlSetting } from './html-setting.ts';
import type { StyleRules } from './style-rules.ts';
import { directionOf } from './write-direction.ts';

/** A screen's letters are larger than those of paper, and so are its drawings. */
const enlargement = 1.25;

/** Pixels of photos and screenshots are not shown larger than in other prints: 150 to an inch. */
const pixelsPerDot = (96 / 150) * enlargement;

const pixelsPerPoint = 4 / 3;

/** What is said about a picture. */
interface Said {
  readonly title: string;
  readonly description: string;
}

/**
 * Writes a picture with its caption. A drawing becomes SVG of its own: every element is made here,
 * none is taken over. Pixels are put into the page.
 */
export function writeFigure(figure: Figure, setting: HtmlSetting): string {
  const { place, rules } = setting;
  place.figures += 1;
  const caption = cleanText(figure.caption).trim();
  const said = { title: caption, description: cleanText(figure.alt).trim() };
  const { picture, room } = figure;
  const drawing = writePicture(picture, said, {
    id: `Figure${place.figures}`,
    rules,
    size: sizeOf(picture, room),
  });
  const words =
    caption === ''
      ? ''
      : `\n<figcaption${directionOf(caption, setting)}>${escapeHtml(caption)}</figcaption>`;
  const region = `<div class="drawing"${regionOf(said)}>${drawing}</div>`;
  return `<figure>\n${region}${words}\n</figure>`;
}

/** A wide drawing scrolls on a narrow screen, and can be reached by keyboard for that. */
function regionOf({ title, description }: Said): string {
  const name = title === '' ? description : title;
  return name === '' ? '' : ` role="group" tabindex="0" aria-label="${escapeHtml(name)}"`;
}

interface PictureSetting {
  readonly id: string;
  readonly rules: StyleRules;
  /** In pixels of CSS. */
  readonly size: Room;
}

/** A picture that was given room fills it; all others have a size of their own. */
function sizeOf(picture: Picture, room: Room | undefined): Room {
  const { width, height } = room === undefined ? picture : fitPicture(picture, room);
  const scale = room === undefined ? ownScaleOf(picture) : pixelsPerPoint;
  return { width: width * scale, height: height * scale };
}

function ownScaleOf({ kind }: Picture): number {
  return kind === 'raster' ? pixelsPerDot : enlargement;
}

function writePicture(picture: Picture, said: Said, setting: PictureSetting): string {
  return picture.kind === 'raster'
    ? writeRaster(picture, said, setting.size)
    : writeDrawing(picture, said, setting);
}

/** A caption says it all where nothing else is said. */
function writeRaster(
  { format, file }: Raster,
  { title, description }: Said,
  { width, height }: Room,
): string {
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side)));
  const alt = escapeHtml(description === '' ? title : description);
  const data = Buffer.from(file).toString('base64');
  const size = `width="${wide}" height="${high}"`;
  return `<img src="data:image/${format};base64,${data}" ${size} alt="${alt}">`;
}

function writeDrawing(scene: Scene, said: Said, { id, rules, size }: PictureSetting): string {
  const { x, y, width, height } = scene.viewBox;
  const box = [x, y, width, height].map(writeNumber).join(' ');
  const [wide, high] = [size.width, size.height].map(writeNumber);
  const sides = `width="${wide}" height="${high}"`;
  const named = nameDrawing(id, said);
  const shapes = scene.shapes.map((shape) => writeShape(shape, rules)).join('\n');
  return `<svg viewBox="${box}" ${sides} ${named.attributes}>${named.elements}\n${shapes}\n</svg>`;
}

/** A drawing that nothing is said about is decoration, and is not read out. */
function nameDrawing(id: string, { title, description }: Said) {
  const name = title === '' ? description : title;
  if (name === '') return { attributes: 'aria-hidden="true"', elements: '' };
  const titled = `<title id="${id}Title">${escapeHtml(name)}</title>`;
  if (description === '' || title === '') {
    return { attributes: `role="img" aria-labelledby="${id}Title"`, elements: titled };
  }
  return {
    attributes: `role="img" aria-labelledby="${id}Title ${id}Description"`,
    elements: `${titled}<desc id="${id}Description">${escapeHtml(description)}</desc>`,
  };
}

function writeShape(shape: Shape, rules: StyleRules): string {
  return shape.kind === 'path' ? writePath(shape, rules) : writeText(shape, rules);
}

function writePath({ d, paint, matrix }: PathShape, rules: StyleRules): string {
  const { fill, stroke, strokeWidth, dash, evenOdd, fillOpacity, strokeOpacity } = paint;
  const strokes = stroke !== undefined && strokeWidth > 0;
  const attributes = [
    attribute('d', d),
    colourAttribute('fill', fill, rules),
    evenOdd ? attribute('fill-rule', 'evenodd') : '',
    opacityAttribute('fill-opacity', fillOpacity),
    ...(strokes
      ? [
          colourAttribute('stroke', stroke, rules),
          attribute('stroke-width', writeNumber(strokeWidth)),
          opacityAttribute('stroke-opacity', strokeOpacity),
          ...(dash.length === 0
            ? []
            : [attribute('stroke-dasharray', dash.map(writeNumber).join(' '))]),
        ]
      : []),
    transformAttribute(matrix),
  ];
  return `<path${attributes.join('')}/>`;
}

/** A drawing's middle is half the height of a small letter above its baseline. */
const drops = { alphabetic: 0, middle: 0.34, hanging: 0.78 } as const;

function writeText(shape: TextShape, rules: StyleRules): string {
  if (shape.fill === undefined) return '';
  const { x, y, size, baseline, anchor, bold, fill, opacity, matrix } = shape;
  const attributes = [
    attribute('x', writeNumber(x)),
    attribute('y', writeNumber(y + drops[baseline] * size)),
    attribute('font-size', writeNumber(size)),
    bold ? attribute('font-weight', '600') : '',
    anchor === 'start' ? '' : attribute('text-anchor', anchor),
    colourAttribute('fill', fill, rules),
    opacityAttribute('fill-opacity', opacity),
    transformAttribute(matrix),
  ];
  return `<text${attributes.join('')}>${textHtml(shape.text)}</text>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

function colourAttribute(name: string, colour: string | undefined, rules: StyleRules): string {
  if (colour === undefined) return attribute(name, 'none');
  rules.addColour(colour);
  return attribute(name, colour);
}

function opacityAttribute(name: string, opacity: number): string {
  return opacity === 1 ? '' : attribute(name, writeNumber(opacity));
}

function transformAttribute(matrix: Matrix): string {
  const isIdentity = matrix.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0));
  return isIdentity ? '' : attribute('transform', `matrix(${matrix.map(writeExact).join(' ')})`);
}

function writeNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** Scales may be small numbers that matter. */
function writeExact(value: number): string {
  return String(Number(value.toPrecision(8)));
}
