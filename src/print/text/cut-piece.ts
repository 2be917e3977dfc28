import { clustersFrom } from '../characters/text-clusters.ts';
import { faceOf } from '../fonts/find-face.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { Piece } from './piece.ts';

/** Where a piece is cut. */
export interface Cut {
  /** The place in its text where the part begins. */
  readonly start: number;
  /** What the part may be wide, in points. */
  readonly room: number;
  /** So many characters it has, where it fits or not. */
  readonly least: number;
}

/** A rest of so many characters more than a line holds may fit all the same, as kerning brings letters closer. */
const closelySet = 8;

/**
 * The longest part of a piece that fits, from a place of it on. Looks at no more of the piece than
 * that part, so that a piece cut into lines is looked at once.
 */
export function cutPiece(piece: Piece, { start, room, least }: Cut, faces: Typefaces): Piece {
  const { text, style } = piece;
  const face = faceOf(faces, piece.font);
  const widthOf = (part: string): number => face.width(part) * style.size;
  let [used, count, end] = [0, 0, start];
  for (const cluster of clustersFrom(text, start)) {
    used += widthOf(cluster);
    if (used > room && count >= least) break;
    count += 1;
    end += cluster.length;
  }
  if (text.length - end <= closelySet) {
    const rest = text.slice(start);
    const width = widthOf(rest);
    if (width <= room) return { ...piece, text: rest, width };
  }
  const part = text.slice(start, end);
  return { ...piece, text: part, width: widthOf(part) };
}
