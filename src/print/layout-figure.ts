import type { Figure } from './block.ts';
import type { BlockSetting } from './block-setting.ts';
import { layoutText } from './layout-text.ts';
import type { Mark } from './page.ts';
import { plainStyle } from './set-words.ts';
import { joinStrips, type Strip, spaceStrips } from './strip.ts';

/** CSS pixels are three quarters of a point. */
const pointsPerPixel = 0.75;

/** Room for the caption and what is above it. */
const reserve = 60;

/** Lays a drawing out in its natural size, or smaller where the column is smaller, with its caption below. */
export function layoutFigure(figure: Figure, setting: BlockSetting): readonly Strip[] {
  const { colours, spacing } = setting.theme;
  const { size, lineHeight } = setting.theme.type.caption;
  const natural = {
    width: figure.scene.width * pointsPerPixel,
    height: figure.scene.height * pointsPerPixel,
  };
  const most = Math.max(20, setting.height - reserve);
  const scale = Math.min(1, setting.width / natural.width, most / natural.height);
  const [width, height] = [natural.width * scale, natural.height * scale];
  const { scene } = figure;
  const place = { x: (setting.width - width) / 2, y: 0, width, height };
  const mark: Mark = { kind: 'scene', ...place, scene, source: figure };
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
