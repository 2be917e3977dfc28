import { SaxesParser } from 'saxes';

/** An element as it begins: its name without a prefix, and its attributes as they are written. */
export interface PartElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is done with a part while it is read. */
export interface PartReader {
  readonly open: (element: PartElement) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** No part of a workbook is nested deeper, and no element of one has more attributes. */
const deepest = 50;
const mostAttributes = 200;

/**
 * Reads the XML of a part. Nothing outside of it is looked up, and a document type, in which text could be
 * multiplied, is not taken.
 *
 * @throws Error where it is not well formed, has a document type, or is nested deeper than any workbook.
 */
export function parsePart(content: Buffer, reader: PartReader): void {
  const parser = new SaxesParser();
  let depth = 0;
  let attributeCount = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a part of a workbook has no document type');
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > mostAttributes) throw new Error('an element has too many attributes');
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributeCount = 0;
    depth += 1;
    if (depth > deepest) throw new Error('elements are nested too deep');
    reader.open({ name: localName(name), attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(localName(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.write(content.toString('utf8')).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without a prefix. */
export function localAttribute({ attributes }: PartElement, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

/** Tells whether text is that of a cell: it is in one of these elements, and not how something is spoken. */
export function createTextGate(elements: readonly string[]) {
  let isText = false;
  let phonetic = 0;
  return {
    open: (name: string): void => {
      if (name === 'rPh') phonetic += 1;
      isText = elements.includes(name) && phonetic === 0;
    },
    close: (name: string): void => {
      if (name === 'rPh') phonetic -= 1;
      isText = false;
    },
    isOpen: () => isText,
  };
}

/** An escape for signs that XML cannot hold, such as `_x000D_`; `_x005F_` stands for its own beginning. */
const escape = /_x([0-9A-Fa-f]{4})_/g;

/** The text that is written in a cell or a shared string: line ends are `\n`. */
export function unescapeText(text: string): string {
  return text
    .replaceAll(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');
}
