import type { Block, Figure, PrintDocument } from './block.ts';
import type { Brand, Logo } from './brand.ts';
import { mm } from './theme.ts';

/** Room for a logo above the band of a cover. */
const coverRoom = { width: 80 * mm, height: 26 * mm } as const;

/** The document with the logo on its covers, but for those that show a picture already, and its author. */
export function brandDocument(document: PrintDocument, { logo, author }: Brand): PrintDocument {
  const { front, blocks } = document;
  return {
    ...document,
    front: author === undefined ? front : { author, ...front },
    blocks: logo === undefined ? blocks : blocks.map((block) => putLogo(block, logo)),
  };
}

function putLogo(block: Block, { picture, alt }: Logo): Block {
  if (block.kind !== 'cover' || block.blocks[0]?.kind === 'figure') return block;
  const figure: Figure = { kind: 'figure', picture, alt, caption: '', room: coverRoom };
  return { ...block, blocks: [figure, ...block.blocks] };
}
