import { escapeXml } from '../../model/text/escape-xml.ts';
import { cleanText } from './clean-text.ts';

/** Text of a document as HTML: cleaned as every print cleans it, and escaped. */
export function textHtml(text: string): string {
  return escapeXml(cleanText(text));
}
