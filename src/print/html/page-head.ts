import { escapeXml } from '../../model/text/escape-xml.ts';

/** What the head of every page begins with. `policy` says what the page may load: nothing but its own. */
export function pageHead(policy: string): readonly string[] {
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
  ];
}
