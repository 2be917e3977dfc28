import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../model/text/escape-xml.ts';

/** What a document says of itself. */
export interface DocxFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
}

/**
 * The package of a document with nothing in it that differs from run to run: names of links by their
 * order, the day of the document in the place of the time, parts in the order of their names.
 */
export function settlePackage(bytes: Uint8Array, facts: DocxFacts): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const named = nameLinks();
  parts.set('docProps/core.xml', strToU8(coreOf(facts)));
  const ordered = [...parts].toSorted(([one], [other]) => (rankOf(one) < rankOf(other) ? -1 : 1));
  const settled = ordered.map(([name, part]): [string, Uint8Array] => [
    name,
    isText(name) ? strToU8(named(strFromU8(part))) : part,
  ]);
  return zipSync(Object.fromEntries(settled), { mtime: noonOf(facts.date), level: 6 });
}

function isText(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

/** Readers expect the list of kinds of parts first. */
function rankOf(name: string): string {
  return name === '[Content_Types].xml' ? '' : name;
}

/**
 * Random names of links, and numbers of bookmarks that count on from document to document → their
 * order, the same for the same name in all parts.
 */
function nameLinks(): (text: string) => string {
  const links = new Map<string, number>();
  const bookmarks = new Map<string, number>();
  return (text) =>
    text
      .replaceAll(/"rId([a-z0-9_-]{21})"/g, (_, random: string) => {
        return `"rIdLink${numberOf(random, links)}"`;
      })
      .replaceAll(
        /(<w:bookmark(?:Start|End) [^<>]*w:id=")(\d+)"/g,
        (_, head: string, id: string) => {
          return `${head}${numberOf(id, bookmarks)}"`;
        },
      );
}

function numberOf(name: string, known: Map<string, number>): number {
  const number = known.get(name) ?? known.size + 1;
  known.set(name, number);
  return number;
}

/** A time of day that no change of clocks leaves out; a package has no time zone. */
function noonOf(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
}

function coreOf({ title, author, language, date }: DocxFacts): string {
  const day = `${date}T12:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
