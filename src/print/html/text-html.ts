import { escapeXml } from '../../model/text/escape-xml.ts';
import { cleanText } from '../characters/clean-text.ts';

/** Text of a document as HTML: cleaned as every print cleans it, and escaped. */
export function textHtml(text: string): string {
  return escapeXml(cleanText(text));
}
