import { cleanText } from '../characters/clean-text.ts';

const codes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text harmless between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => codes[character] ?? '');
}

/** Text of a document as HTML: cleaned as every print cleans it, and escaped. */
export function textHtml(text: string): string {
  return escapeHtml(cleanText(text));
}
