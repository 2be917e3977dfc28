import type { MarkdownIt, StateBlock, StateCore } from 'markdown-it';
import type { HtmlTag } from './scan-tag.ts';

/** Says how the blocks below it are aligned. */
const alignmentToken = 'print_alignment';

/** The tags that align all in them, also blocks of Markdown, until they are closed. */
const aligning = new Set(['div', 'center']);

/** More of them in each other than this are passed over. */
const deepest = 60;

/** How what is open is aligned, from the outside to the inside, for each document that is read. */
const alignments = new WeakMap<object, string[]>();

/** Adds the alignment of blocks within HTML. */
export function addAlignment(syntax: MarkdownIt): void {
  syntax.core.ruler.after('block', alignmentToken, alignBlocks);
}

export function isAligning(name: string): boolean {
  return aligning.has(name);
}

/** How a tag aligns its content; '' = no change. */
export function alignmentOf({ name, attributes }: HtmlTag): string {
  const said = (attributes.get('align') ?? '').toLowerCase();
  if (name === 'center' || said === 'center' || said === 'middle') return 'center';
  return said === 'right' ? 'right' : '';
}

/** Aligns all that follows, until it is closed. */
export function openAlignment(align: string, state: StateBlock): void {
  const open = alignments.get(state.env) ?? [];
  if (open.length >= deepest) return;
  alignments.set(state.env, [...open, align === '' ? (open.at(-1) ?? '') : align]);
  pushToken(state);
}

/** Ends what was opened last, where a tag closes it. */
export function closeAlignment(name: string, state: StateBlock): void {
  const open = alignments.get(state.env) ?? [];
  if (!isAligning(name) || open.length === 0) return;
  alignments.set(state.env, open.slice(0, -1));
  pushToken(state);
}

function pushToken(state: StateBlock): void {
  state.push(alignmentToken, '', 0).info = alignments.get(state.env)?.at(-1) ?? '';
}

function alignBlocks(state: StateCore): void {
  let align = '';
  state.tokens = state.tokens.filter((token) => {
    if (token.type === alignmentToken) {
      align = token.info;
      return false;
    }
    const isWords = token.type === 'paragraph_open' || token.type === 'heading_open';
    if (isWords && align !== '' && token.attrGet('align') === null) token.attrSet('align', align);
    return true;
  });
}
