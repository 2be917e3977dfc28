import { cleanText } from '../characters/clean-text.ts';
import type { Block, FrontMatter, Heading, PrintDocument } from './block.ts';
import type { Brand } from './brand.ts';
import { plainInlines } from './plain-inlines.ts';

/**
 * The name of a document in every print, to tell it from others: its title, its first heading with
 * text, or its file name without the folder.
 */
export function titleOf({ front, blocks }: PrintDocument, file: string): string {
  const written = [sayText(front.title ?? ''), ...headingsIn(blocks).map(sayHeading)];
  return written.find((words) => words !== '') ?? file.split(/[/\\]/).at(-1) ?? file;
}

/** The header of every page. */
export function headerOf({ header, title }: FrontMatter): string {
  return header ?? title ?? '';
}

/** The footer of every page. */
export function footerOf({ author }: FrontMatter, brand: Brand | undefined): string {
  return brand?.footer ?? author ?? '';
}

/** The headings among blocks and in them, in reading order. */
export function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    if (block.kind === 'heading') return [block];
    if (block.kind === 'list') return block.items.flatMap((item) => headingsIn(item.blocks));
    return 'blocks' in block ? headingsIn(block.blocks) : [];
  });
}

/** The words of a heading as they are shown. */
export function sayHeading({ inlines }: Heading): string {
  return sayText(plainInlines(inlines));
}

/** A text as it is shown. */
export function sayText(text: string): string {
  return cleanText(text).trim();
}
