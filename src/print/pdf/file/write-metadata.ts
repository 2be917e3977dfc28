import { escapeXml } from '../../../model/text/escape-xml.ts';
import type { Archive } from './archive.ts';

/** What a document contains apart from its pages. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
  /** Which form it is, where it is one. */
  readonly form?: string | undefined;
  /** `undefined` = the document is not one for archives. */
  readonly archive?: Archive | undefined;
}

/**
 * The claim of PDF/A-3a, which lets no property pass that it does not know: the one of PDF/UA is
 * described (ISO 19005-3, 6.6.2.3 and 6.6.4).
 */
const archiveClaim = [
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
  '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>',
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>',
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>',
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li>',
  '</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

/**
 * The metadata as XMP, without the frame that pdfkit writes around it. It claims PDF/UA-1 (ISO
 * 14289-1, clause 5), and PDF/A-3a for archives. pdfkit's own writer does not escape titles, so that
 * `R&D` is not valid XML.
 */
export function writeMetadata({ title, author, date, archive }: DocumentFacts): string {
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
    archive === undefined ? '' : archiveClaim,
  ].join('');
}
