import { leastOf } from '../../model/lists/extremes.ts';
import type { Block, Heading } from './block.ts';

/** A heading in a table of contents; `depth` counts from 0. */
export interface TocEntry {
  readonly heading: Heading;
  readonly depth: number;
}

/** The headings that come after a table of contents, as deep as it goes. */
export function entriesAfter(blocks: readonly Block[], toc: Block): readonly TocEntry[] {
  if (toc.kind !== 'toc') return [];
  const flat = flattenBlocks(blocks);
  const headings = flat.slice(flat.indexOf(toc) + 1).filter((block) => block.kind === 'heading');
  return entriesOf(headings, toc.depth);
}

/** Headings as entries of a table of contents. The topmost among them are there whatever the depth. */
export function entriesOf(headings: readonly Heading[], depth: number): readonly TocEntry[] {
  const top = leastOf(headings.map(({ level }) => level));
  return headings
    .filter(({ level }) => level <= Math.max(depth, top))
    .map((heading) => ({ heading, depth: heading.level - top }));
}

const groups = new Set<Block['kind']>(['landscape', 'keep-together', 'collapsible']);

/** Blocks in reading order, with those of landscape, kept-together and collapsible parts in their place. */
export function flattenBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    'blocks' in block && groups.has(block.kind) ? flattenBlocks(block.blocks) : [block],
  );
}
