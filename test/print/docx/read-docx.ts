import { strFromU8, unzipSync } from 'fflate';

/** What a person who cannot see a document is told of it, read from its parts alone. */
export interface ReadDocx {
  readonly title: string;
  readonly language: string;
  /** Styles of headings with their words, in reading order. */
  readonly headings: readonly string[];
  readonly tables: readonly ReadTable[];
  /** The descriptions of pictures. */
  readonly pictures: readonly string[];
  readonly parts: readonly string[];
  /** The part of the text, as XML. */
  readonly body: string;
}

interface ReadTable {
  readonly rows: number;
  /** The cells of the rows that are repeated on each page. */
  readonly heads: readonly string[];
}

/** Reads a document as a program that reads aloud would. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes);
  const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const body = partOf('word/document.xml');
  const core = partOf('docProps/core.xml');
  const styles = partOf('word/styles.xml');
  return {
    title: /<dc:title>(.*)<\/dc:title>/.exec(core)?.[1] ?? '',
    language: /<w:docDefaults>.*?<w:lang w:val="([^"]*)"/.exec(styles)?.[1] ?? '',
    headings: paragraphsOf(body).flatMap((one) => {
      const style = /<w:pStyle w:val="(Title|Heading\d)"\/>/.exec(one)?.[1];
      return style === undefined ? [] : [`${style}: ${wordsOf(one)}`];
    }),
    tables: [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => readTable(table)),
    pictures: [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, said = '']) => said),
    parts: Object.keys(parts),
    body,
  };
}

function readTable(table: string): ReadTable {
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  const heads = rows.filter((row) => row.includes('<w:tblHeader/>'));
  return {
    rows: rows.length,
    heads: heads.flatMap((row) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsOf(cell)),
    ),
  };
}

function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
}
