import type { Block, PrintDocument, TableRow } from './block.ts';
import { withInner } from './block-texts.ts';
import { cleanText, splitByFont } from './clean-text.ts';
import { headerOf } from './document-words.ts';
import { plainInlines } from './plain-inlines.ts';
import type { Typefaces } from './typeface.ts';

/** Notes what no font has in a document that is not laid out, as something else is wrong with it. */
export function noteMissing({ front, blocks }: PrintDocument, faces: Typefaces): void {
  const header = headerOf(front);
  for (const text of [header, ...blocks.flatMap(withInner).flatMap(wordsOf)]) {
    splitByFont(cleanText(text), 'regular', faces);
  }
}

/** The words that are drawn of a block, but for those of blocks in it. */
function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [plainInlines(block.inlines)];
  if (block.kind === 'code') return [block.text];
  if (block.kind === 'table') return [block.header, ...block.rows].flatMap(wordsOfRow);
  if (block.kind !== 'figure') return [];
  const { picture, caption } = block;
  const shapes = picture.kind === 'drawing' ? picture.shapes : [];
  return [caption, ...shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))];
}

function wordsOfRow(row: TableRow | undefined): readonly string[] {
  return (row?.cells ?? []).map(({ inlines, field }) => field?.value ?? plainInlines(inlines));
}
