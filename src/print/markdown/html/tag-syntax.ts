import type { MarkdownIt, StateCore, StateInline } from 'markdown-it';
import { noteTag, pairTags, tagToken } from './pair-tags.ts';
import { type HtmlTag, scanTag } from './scan-tag.ts';
import { isKnownTag } from './tag-meanings.ts';

/**
 * Adds the tags among words that READMEs are written with. Each becomes what Markdown has for it; all
 * others are text. Nothing of a tag is taken over but addresses, texts and sizes.
 */
export function addTags(syntax: MarkdownIt): void {
  syntax.inline.ruler.before('autolink', tagToken, readTag);
  syntax.core.ruler.after('inline', 'print_pairs', pairAll);
}

function readTag(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  const tag = scanTag(state.src, state.pos);
  if (tag === undefined || !isKnownTag(tag.name)) return false;
  if (state.pos + tag.written.length > state.posMax) return false;
  if (!silent) pushTag(state, tag);
  state.pos += tag.written.length;
  return true;
}

function pushTag(state: StateInline, tag: HtmlTag): void {
  const { name, isClosing } = tag;
  if (name === 'br' || name === 'hr') state.push('hardbreak', 'br', 0);
  else if (name === 'img') {
    if (!isClosing) pushImage(state, tag);
  } else if (name !== 'wbr' && name !== 'source') {
    noteTag(state.push(tagToken, name, 0), tag);
  }
}

function pushImage(state: StateInline, { attributes, written }: HtmlTag): void {
  const token = state.push('image', 'img', 0);
  for (const name of ['src', 'title', 'width', 'height']) {
    token.attrSet(name, attributes.get(name) ?? '');
  }
  token.markup = written;
  const words = new state.Token('text', '', 0);
  words.content = attributes.get('alt') ?? '';
  token.children = [words];
}

function pairAll({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type === 'inline' && token.children !== null)
      token.children = pairTags(token.children);
  }
}
