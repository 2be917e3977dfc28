import type { Token } from 'markdown-it';
import type { Reading } from './reading.ts';

/** A place in the file; lines and columns count from 1. */
interface FoundPlace {
  readonly line: number;
  readonly column?: number;
}

/**
 * The place of a picture in a block. The pictures of a block are asked for in their order. The column
 * is left out where the block writes the picture differently, such as with `\|` in a table.
 */
export function findImage(image: Token, block: Token, reading: Reading): FoundPlace {
  const [start, end] = block.map ?? [0, 0];
  const text = reading.sourceLines().slice(start, end).join('\n');
  const at = text.indexOf(writtenAs(image), reading.searched.get(block) ?? 0);
  const line = start + reading.lineOffset + 1;
  if (at === -1) return { line };
  reading.searched.set(block, at + 1);
  const above = text.slice(0, at).split('\n');
  return { line: line + above.length - 1, column: (above.at(-1)?.length ?? 0) + 1 };
}

/** How it begins: words between brackets may go on in the next line. */
function writtenAs({ content, markup }: Token): string {
  if (markup !== '') return markup.split('\n')[0] ?? markup;
  const [first = '', ...others] = content.split('\n');
  return others.length === 0 ? `![${first}]` : `![${first}`;
}
