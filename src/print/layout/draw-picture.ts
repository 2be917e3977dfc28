import type { Piece, PieceOfPicture } from '../text/piece.ts';
import type { Mark, Source } from './page.ts';

/** The place of a picture on a line. */
interface PicturePlace {
  readonly x: number;
  readonly baseline: number;
  readonly source: Source;
}

/** The marks of a picture on a line: it is on the baseline, and has the target of its link. */
export function drawPicture(
  { width, style }: Piece,
  { shown, height }: PieceOfPicture,
  { x, baseline, source }: PicturePlace,
): readonly Mark[] {
  const { picture, alt } = shown;
  const { link } = style;
  const place = { x, y: baseline - height, width, height, source };
  const mark: Mark = { kind: 'picture', ...place, picture, among: { alt: alt.trim(), link } };
  return link === undefined ? [mark] : [mark, { kind: 'link', ...place, target: link }];
}
