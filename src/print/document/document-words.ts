import { cleanText } from '../characters/clean-text.ts';
import type { Block, FrontMatter, Heading, PrintDocument } from './block.ts';
import type { Brand } from './brand.ts';
import { plainInlines } from './plain-inlines.ts';

/**
 * What every print calls a document, so that it can be told from others: its title, its first heading
 * that says something, or the name of its file without where that is.
 */
export function titleOf({ front, blocks }: PrintDocument, file: string): string {
  const written = [sayText(front.title ?? ''), ...headingsIn(blocks).map(sayHeading)];
  return written.find((words) => words !== '') ?? file.split(/[/\\]/).at(-1) ?? file;
}

/** What stands at the head of every page. */
export function headerOf({ header, title }: FrontMatter): string {
  return header ?? title ?? '';
}

/** What stands at the foot of every page. */
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
