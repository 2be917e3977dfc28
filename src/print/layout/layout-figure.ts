import type { Figure, Room } from '../document/block.ts';
import { fitPicture } from '../document/fit-picture.ts';
import { highestRaster, naturalSize } from '../document/picture-size.ts';
import { plainStyle } from '../text/text-style.ts';
import type { BlockSetting } from './block-setting.ts';
import { layoutText } from './layout-text.ts';
import type { Mark } from './page.ts';
import { joinStrips, type Strip, spaceStrips } from './strip.ts';

/** Room for the caption and what is above it. */
const reserve = 60;

/** Lays a picture out in its natural size, or smaller where the column is smaller, with its caption below. */
export function layoutFigure(figure: Figure, setting: BlockSetting): readonly Strip[] {
  const { colours, spacing } = setting.theme;
  const { size, lineHeight } = setting.theme.type.caption;
  const { picture } = figure;
  const { width, height } = sizeOf(figure, setting);
  const place = { x: offsetOf(figure, width, setting), y: 0, width, height };
  const mark: Mark = { kind: 'picture', ...place, picture, source: figure };
  const drawing: Strip = { height, before: 0, after: 4, marks: [mark], keep: 0 };
  const caption = layoutText([{ kind: 'text', text: figure.caption }], {
    width: setting.width,
    lineHeight,
    align: 'center',
    style: plainStyle(size, colours.muted, setting.theme),
    source: figure,
    faces: setting.faces,
  });
  return spaceStrips(joinStrips([drawing, ...caption], 2), spacing.figure, spacing.figure);
}

/** A logo is aligned with the start of the words below it, all other pictures with the middle. */
function offsetOf({ room }: Figure, width: number, { width: whole, faces }: BlockSetting): number {
  if (room === undefined) return (whole - width) / 2;
  return faces.direction === 'rtl' ? whole - width : 0;
}

function sizeOf({ picture, room: given }: Figure, setting: BlockSetting): Room {
  if (given !== undefined) return fitPicture(picture, given);
  const { width, height } = naturalSize(picture);
  const room = Math.max(20, setting.height - reserve);
  const most = picture.kind === 'raster' ? Math.min(room, highestRaster) : room;
  const scale = Math.min(1, setting.width / width, most / height);
  return { width: width * scale, height: height * scale };
}
