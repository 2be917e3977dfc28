import type { Inline } from './block.ts';

/** The words of inlines without their styles, as bookmarks and tables of contents show them. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (inline.kind === 'line-break') return ' ';
  if (inline.kind === 'picture') return inline.alt;
  return 'text' in inline ? inline.text : plainInlines(inline.inlines);
}
