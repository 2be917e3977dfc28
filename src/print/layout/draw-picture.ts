import type { Piece, PieceOfPicture } from '../text/piece.ts';
import type { Mark, Source } from './page.ts';

/** Where a picture on a line stands. */
interface PicturePlace {
  readonly x: number;
  readonly baseline: number;
  readonly source: Source;
}

/** The marks of a picture on a line: it stands on the baseline, and leads where its link does. */
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
