import type { Block } from './block.ts';
import { plainInlines } from './plain-inlines.ts';

/** A block and all blocks in it, in reading order. */
export function withInner(block: Block): readonly Block[] {
  if ('blocks' in block) return [block, ...block.blocks.flatMap(withInner)];
  if (block.kind !== 'list') return [block];
  return [block, ...block.items.flatMap((item) => item.blocks.flatMap(withInner))];
}

/** The words of the headings and paragraphs among blocks and in them. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap(withInner)
    .map((block) => ('inlines' in block ? plainInlines(block.inlines) : ''));
}
