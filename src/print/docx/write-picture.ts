import { ImageRun } from 'docx';
import { cleanText } from '../characters/clean-text.ts';
import type { Figure, InlinePicture, Picture, Room } from '../document/block.ts';
import { fitPicture } from '../document/fit-picture.ts';
import { highestRaster, naturalSize, sizeAmongWords } from '../document/picture-size.ts';
import { writeDrawing } from '../html/drawing/write-drawing.ts';
import { createStyleRules } from '../html/style/style-rules.ts';
import type { DocxSetting } from './docx-setting.ts';

/** Seen by programs that know no drawings: one clear pixel. What it would show is in its words. */
const clearPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP4zwAAAgEBAKEeXHUAAAAASUVORK5CYII=',
  'base64',
);

const fonts = 'Calibri, Carlito, Arial, sans-serif';
const pixelsPerPoint = 4 / 3;

/** A figure as a picture with its description; `width` is the room for it in points. */
export function writePicture(figure: Figure, setting: DocxSetting, width: number): ImageRun {
  const { picture, alt, caption, room } = figure;
  const words = cleanText(alt).trim();
  const said = words === '' ? cleanText(caption).trim() : words;
  return drawPicture(picture, setting, { said, size: sizeIn(picture, room, width) });
}

/** A picture among words. */
export function writeInlinePicture(shown: InlinePicture, setting: DocxSetting): ImageRun {
  const { size } = setting.theme.type.body;
  const said = cleanText(shown.alt).trim();
  return drawPicture(shown.picture, setting, { said, size: sizeAmongWords(shown, size) });
}

/** Its own size, or less where there is less room. */
function sizeIn(picture: Picture, room: Room | undefined, width: number): Room {
  if (room !== undefined) return fitPicture(picture, room);
  const natural = naturalSize(picture);
  const highest = picture.kind === 'raster' ? highestRaster : natural.height;
  const scale = Math.min(1, width / natural.width, highest / natural.height);
  return { width: natural.width * scale, height: natural.height * scale };
}

interface Shown {
  /** The picture in words; empty for decoration. */
  readonly said: string;
  /** In points. */
  readonly size: Room;
}

function drawPicture(picture: Picture, { place }: DocxSetting, { said, size }: Shown): ImageRun {
  place.figures += 1;
  const id = String(place.figures);
  const transformation = {
    width: Math.max(1, Math.round(size.width * pixelsPerPoint)),
    height: Math.max(1, Math.round(size.height * pixelsPerPoint)),
  };
  const altText = { id, name: `Picture ${id}`, description: said };
  if (picture.kind === 'raster') {
    const type = picture.format === 'jpeg' ? 'jpg' : 'png';
    return new ImageRun({ type, data: picture.file, transformation, altText });
  }
  const drawn = writeDrawing(
    picture,
    { title: '', description: said },
    { id: `Picture${id}`, rules: createStyleRules(), size: transformation },
  );
  const standalone = Buffer.from(
    drawn.replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" font-family="${fonts}" `),
  );
  const fallback = { type: 'png', data: clearPixel } as const;
  return new ImageRun({ type: 'svg', data: standalone, fallback, transformation, altText });
}
