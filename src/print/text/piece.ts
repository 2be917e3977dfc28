import type { BoxField, InlinePicture } from '../document/block.ts';
import type { FontName } from '../fonts/typeface.ts';
import type { TextStyle } from './text-style.ts';

/** Text of one font and style, with its width in points. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly style: TextStyle;
  readonly width: number;
  /** How deep it is embedded (UAX #9): odd levels run from right to left. */
  readonly level: number;
  /** The piece is a box to tick, and has no text. */
  readonly field?: BoxField;
  /** The piece is a hyphen that is there only because a line ends. */
  readonly isSoftHyphen?: true;
  /** The piece is a picture of this height in points, and has no text. */
  readonly picture?: PieceOfPicture;
}

export interface PieceOfPicture {
  readonly shown: InlinePicture;
  readonly height: number;
}

/** Whether a piece is not text but an object among words. */
export function isObject({ field, picture }: Piece): boolean {
  return field !== undefined || picture !== undefined;
}

/** Pieces on one line, and the space before them, which disappears at the start of a line. */
export interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly space: Piece | undefined;
  /** A line break precedes the word. */
  readonly breaks: boolean;
  /** The lines of its paragraph start at the right. */
  readonly startsRight?: boolean;
  /** Where its author lets it be parted with a hyphen (U+00AD), as places in its text. */
  readonly seams?: readonly number[];
  /** It is an address or the name of a file, or part of one: no hyphen is put into it. */
  readonly isAddress?: true;
}

/** A picture no wider than a line; any other piece as it is. */
export function shrinkPicture(piece: Piece, width: number): Piece {
  const { picture } = piece;
  if (picture === undefined || piece.width <= width) return piece;
  return {
    ...piece,
    width,
    picture: { ...picture, height: (picture.height * width) / piece.width },
  };
}
