import type { Block, FrontMatter, Inline } from './block.ts';

/** A cover without a heading, after its drawings, gets the title and subtitle of the front matter. */
export function titleCover(block: Block, front: FrontMatter): Block {
  if (block.kind !== 'cover') return block;
  const { blocks } = block;
  const start = blocks.findIndex(({ kind }) => kind !== 'figure');
  const at = start === -1 ? blocks.length : start;
  if (blocks[at]?.kind === 'heading') return block;
  const below = blocks.slice(at);
  // A group is not a paragraph: what follows stays below the band.
  const rest: readonly Block[] = below.length > 0 ? [{ kind: 'keep-together', blocks: below }] : [];
  return { ...block, blocks: [...blocks.slice(0, at), ...titleBlocks(front), ...rest] };
}

function titleBlocks({ title, subtitle }: FrontMatter): readonly Block[] {
  if (title === undefined && subtitle === undefined) return [];
  const heading: Block = { kind: 'heading', level: 1, id: '', inlines: textOf(title ?? '') };
  return subtitle === undefined
    ? [heading]
    : [heading, { kind: 'paragraph', inlines: textOf(subtitle) }];
}

function textOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
