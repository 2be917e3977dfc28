import { escapeXml } from '../../../model/text/escape-xml.ts';
import { cleanText } from '../../characters/clean-text.ts';
import type { Figure, InlinePicture, Picture, Room } from '../../document/block.ts';
import { fitPicture } from '../../document/fit-picture.ts';
import type { Raster } from '../../scene/raster.ts';
import { type DrawingSetting, type DrawingWords, writeDrawing } from '../drawing/write-drawing.ts';
import type { HtmlSetting } from './html-setting.ts';
import { directionOf } from './write-direction.ts';

/** A screen's letters are larger than those of paper, and so are its drawings. */
const enlargement = 1.25;

/** Pixels of photos and screenshots are not shown larger than in other prints: 150 to an inch. */
const pixelsPerDot = (96 / 150) * enlargement;

const pixelsPerPoint = 4 / 3;

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
  const own = { id: `Figure${place.figures}`, rules };
  const drawing = writePicture(picture, said, { ...own, size: sizeOf(picture, room) });
  const words =
    caption === ''
      ? ''
      : `\n<figcaption${directionOf(caption, setting)}>${escapeXml(caption)}</figcaption>`;
  const narrow = writeNarrow(figure, said, own);
  const name = narrow === '' ? 'drawing' : 'drawing on-page';
  const region = `<div class="${name}"${regionOf(said)}>${drawing}</div>`;
  return `<figure${turnOf(figure, setting)}>\n${region}${narrow}${words}\n</figure>`;
}

/** What a phone shows in place of the picture. Only one of both is displayed, so each has its words. */
function writeNarrow(
  { narrow, room }: Figure,
  said: DrawingWords,
  { id, rules }: Omit<DrawingSetting, 'size'>,
): string {
  if (narrow === undefined) return '';
  const setting = { id: `${id}Narrow`, rules, size: sizeOf(narrow, room) };
  return `\n<div class="drawing on-phone">${writePicture(narrow, said, setting)}</div>`;
}

/** The letters of a drawing that fits a phone are small: on its side there is room for them. */
function turnOf({ picture, narrow }: Figure, { text }: HtmlSetting): string {
  const isSmall = picture.kind === 'drawing' && picture.width >= leastTurned;
  if (!isSmall || narrow !== undefined) return '';
  return ` data-turn="${escapeXml(text('print.html.turn'))}"`;
}

/** What is narrower, in its own units, can be read as it is. */
const leastTurned = 400;

/** What is taller, in pixels of CSS, is made as low as a line. */
const lineHeight = 20;

/** Writes a picture among words: as high as their line, or in its own size if it is alone. */
export function writeInlinePicture(shown: InlinePicture, setting: HtmlSetting): string {
  const { place, rules } = setting;
  place.figures += 1;
  const { picture, alt, stands } = shown;
  const size = sizeAmongWords(shown);
  const said = { title: '', description: cleanText(alt).trim() };
  const drawing = writePicture(picture, said, { id: `Figure${place.figures}`, rules, size });
  const name = stands || size.height <= lineHeight ? 'own-size' : 'line-high';
  return `<span class="${name}">${drawing}</span>`;
}

/** The size that the Markdown asks for; one side follows from the other. */
function sizeAmongWords({ picture, size: { width, height } }: InlinePicture): Room {
  if (width === undefined && height === undefined) return sizeOf(picture, undefined);
  const scale = width === undefined ? (height ?? 0) / picture.height : width / picture.width;
  return { width: picture.width * scale, height: height ?? picture.height * scale };
}

/** A wide drawing scrolls on a narrow screen, and can be reached by keyboard for that. */
function regionOf({ title, description }: DrawingWords): string {
  const name = title === '' ? description : title;
  return name === '' ? '' : ` role="group" tabindex="0" aria-label="${escapeXml(name)}"`;
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

function writePicture(picture: Picture, said: DrawingWords, setting: DrawingSetting): string {
  return picture.kind === 'raster'
    ? writeRaster(picture, said, setting.size)
    : writeDrawing(picture, said, setting);
}

/** A caption is the whole description if there is no other. */
function writeRaster(
  { format, file }: Raster,
  { title, description }: DrawingWords,
  { width, height }: Room,
): string {
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side)));
  const alt = escapeXml(description === '' ? title : description);
  const encoded = Buffer.from(file).toString('base64');
  const size = `width="${wide}" height="${high}"`;
  return `<img src="data:image/${format};base64,${encoded}" ${size} alt="${alt}">`;
}
