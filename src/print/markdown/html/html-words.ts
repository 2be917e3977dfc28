import type { StateBlock } from 'markdown-it';
import { decodeEntities } from './decode-entities.ts';
import { scanTag } from './scan-tag.ts';
import { isKnownTag } from './tag-meanings.ts';

/** Writes words that are read as Markdown. The blanks at the starts of their lines say nothing. */
export function pushInline(state: StateBlock, words: string, map: [number, number]): void {
  const token = state.push('inline', '', 0);
  token.content = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  token.map = map;
  token.children = [];
}

/** The text of HTML that is shown as it is written, without its tags. */
export function verbatimText(html: string): string {
  let text = '';
  let from = 0;
  for (let at = html.indexOf('<'); at !== -1; ) {
    const tag = scanTag(html, at);
    const isTag = tag !== undefined && isKnownTag(tag.name);
    const next = isTag ? at + tag.written.length : at + 1;
    text += html.slice(from, isTag ? at : next);
    from = next;
    at = html.indexOf('<', next);
  }
  return decodeEntities(text + html.slice(from))
    .replace(/^\n/, '')
    .trimEnd();
}
