/** What stands in the document beside its pages. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
  /** Which form it is, where it is one. */
  readonly form?: string | undefined;
}

// What XML 1.0 has no place for, escaped or not.
const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * The metadata as XMP, but for the frame that pdfkit writes round it. It claims PDF/UA-1
 * (ISO 14289-1, clause 5). pdfkit's own writes titles as they are, which is no XML for `R&D`.
 */
export function writeMetadata({ title, author, date }: DocumentFacts): string {
  const day = `${date}T00:00:00Z`;
  return [
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    '<xmp:CreatorTool>eoms</xmp:CreatorTool></rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  ].join('');
}

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(outsideXml, '')
    .replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
}
