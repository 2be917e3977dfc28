import type { Theme } from '../../model/theme.ts';
import type { Direction } from '../characters/reading-direction.ts';
import type { Block, Heading } from '../document/block.ts';
import type { TocEntry } from '../document/toc-entries.ts';

/** What the writers of blocks share while one document is written. */
export interface DocxSetting {
  readonly theme: Theme;
  readonly direction: Direction;
  /** From 1; 0 is the title on a cover. */
  readonly levelOf: (heading: Heading) => number;
  /** The bookmark of the heading with an id. */
  readonly anchorOf: (id: string) => string | undefined;
  readonly entries: (toc: Block) => readonly TocEntry[];
  /** What contents are called. */
  readonly contents: string;
  /** Counted on while the document is written. */
  readonly place: DocxPlace;
}

/** How much has been written. */
interface DocxPlace {
  figures: number;
  /** Lists with numbers; each begins anew. */
  lists: number;
}

/** Where a block stands. */
export interface BlockPlace {
  /** Points from one side of the text to the other. */
  readonly width: number;
  /** Lists around it. */
  readonly depth: number;
  readonly style?: string;
  /** On the page of what follows. */
  readonly keepNext?: boolean;
}

/** Twentieths of a point, in which lengths are written. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
