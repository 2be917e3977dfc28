import type { InlinePicture, Picture, Room } from './block.ts';
import { mm } from './theme.ts';

/** CSS pixels are three quarters of a point. */
const pointsPerPixel = 0.75;

/** Pixels of photos and screenshots are not drawn larger than this: 150 to an inch. */
const pointsPerDot = 72 / 150;

/** Two pictures of pixels have room on a page; they are to be seen, not to fill it. */
export const highestRaster = 112 * mm;

/** The size of a picture in points where nothing else is said. */
export function naturalSize({ kind, width, height }: Picture): Room {
  const points = kind === 'raster' ? pointsPerDot : pointsPerPixel;
  return { width: width * points, height: height * points };
}

/** The size of a picture among words of a size, in points. */
export function sizeAmongWords(shown: InlinePicture, wordSize: number): Room {
  const { width, height } = scaleTo(shown.picture, shown.size) ?? naturalSize(shown.picture);
  const most = shown.stands ? highestRaster : wordSize * tallestShare;
  const scale = Math.min(1, most / height);
  return { width: width * scale, height: height * scale };
}

/** A picture among words is a little taller than the tallest letter, and so parts no lines. */
const tallestShare = 1.06;

/** The size that the Markdown asks for; one side follows from the other. */
function scaleTo(picture: Picture, { width, height }: InlinePicture['size']): Room | undefined {
  if (width === undefined && height === undefined) return undefined;
  const scale = width === undefined ? (height ?? 0) / picture.height : width / picture.width;
  const asked = { width: picture.width * scale, height: height ?? picture.height * scale };
  return { width: asked.width * pointsPerPixel, height: asked.height * pointsPerPixel };
}
