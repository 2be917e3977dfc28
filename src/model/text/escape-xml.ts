/** Most texts, done at once. */
const plain = /^[\w #.,:;%()+/-]*$/;
/** What XML 1.0 has no place for, escaped or not. */
const outsideXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // The name of this one is not known to all that read HTML.
  "'": '&#39;',
};

/**
 * A text as XML and HTML hold it, harmless between tags and in quoted attributes. Halves of
 * characters become U+FFFD; characters that XML cannot hold are left out.
 */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(outsideXml, '')
    .replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
}
