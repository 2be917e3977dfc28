import type { Theme } from '../model/theme.ts';
import type { BoxField, LinkTarget } from './block.ts';
import type { FontName } from './typeface.ts';

/** How a piece of text looks. Pieces that share one record are drawn as one. */
export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly link: LinkTarget | undefined;
  readonly underlined: boolean;
  readonly theme: Theme;
}

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
}

/** Pieces that stand on one line, and the space before them, which a line's start swallows. */
export interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly space: Piece | undefined;
  /** A line break stands before the word. */
  readonly breaks: boolean;
  /** The lines of its paragraph start at the right. */
  readonly startsRight?: boolean;
}
