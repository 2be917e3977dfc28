import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** A text of HTML with the characters that its entities stand for; a backslash is one. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? unescapeAll(text.replaceAll('\\', '\\\\')) : text;
}
