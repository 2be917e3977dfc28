import type { Theme } from '../../model/theme.ts';
import type { Block } from '../document/block.ts';
import type { TocEntry } from '../document/toc-entries.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { Strip } from './strip.ts';

/** The column that blocks are laid out for. */
export interface BlockSetting {
  readonly width: number;
  /** The height of the column: no figure is higher. */
  readonly height: number;
  readonly faces: Typefaces;
  readonly theme: Theme;
  /** What a table of contents lists. */
  readonly entries: (toc: Block) => readonly TocEntry[];
}

/** Lays blocks out one below the other; given to those blocks that hold others. */
export type LayoutInner = (blocks: readonly Block[], setting: BlockSetting) => readonly Strip[];
