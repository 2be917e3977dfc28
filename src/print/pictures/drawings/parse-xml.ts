import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DrawingRefused } from '../../scene/drawing-refused.ts';

/** An element of a drawing. What belongs to other programs and vocabularies is left out. */
export interface XmlElement {
  readonly name: string;
  /** By their plain names; links of XLink are called `href` like those of SVG 2. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const maxLength = 1_000_000;
const maxDepth = 32;
const maxElements = 20_000;

const svgSpace = 'http://www.w3.org/2000/svg';
const xlinkSpace = 'http://www.w3.org/1999/xlink';

/**
 * Reads XML into a tree. Comments, instructions and whatever belongs to other vocabularies are
 * dropped; scripts stay, under whatever flag, so that they are refused. Throws DrawingRefused for
 * what is not well-formed, too long or too deep, for entities and for stylesheets from elsewhere.
 */
export function parseXml(source: string): XmlElement {
  if (source.length > maxLength) throw new DrawingRefused('print.svg-too-large');
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => `unknown:${prefix}`,
  });
  const tree = growTree();
  parser.on('error', ({ message }) => {
    throw faultOf(message, source, parser);
  });
  parser.on('doctype', (type) => {
    if (type.includes('[')) throw new DrawingRefused('print.svg-doctype', { line: parser.line });
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new DrawingRefused('print.svg-stylesheet-link');
  });
  parser.on('opentag', tree.open);
  parser.on('closetag', tree.close);
  parser.on('text', tree.addText);
  parser.on('cdata', tree.addText);
  parser.write(source.trimStart()).close();
  return tree.root();
}

/** Builds a tree from the tags of a document, in their order. */
function growTree() {
  const top: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [top];
  let elements = 0;
  let home = svgSpace;
  /** How many elements are open that are not taken in. */
  let outside = 0;
  return {
    open: (tag: SaxesTagNS): void => {
      elements += 1;
      if (open.length + outside > maxDepth || elements > maxElements) {
        throw new DrawingRefused('print.svg-too-large');
      }
      if (elements === 1) home = tag.uri;
      if (outside > 0 || !isTakenIn(tag, home)) outside += 1;
      else {
        const element = { name: tag.local, attributes: readAttributes(tag), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      }
    },
    close: (): void => {
      if (outside > 0) outside -= 1;
      else open.pop();
    },
    addText: (text: string): void => {
      if (outside === 0) open.at(-1)?.children.push(text);
    },
    root: (): XmlElement => {
      const [root] = elementsOf(top);
      if (root === undefined)
        throw new DrawingRefused('print.svg-malformed', { line: 1, column: 1 });
      return root;
    },
  };
}

/** A drawing without the name of SVG's vocabulary has one of its own. */
function isTakenIn({ uri, local }: SaxesTagNS, home: string): boolean {
  return uri === home || uri === svgSpace || local === 'script';
}

function readAttributes({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { name, prefix, local, uri, value } of Object.values(attributes)) {
    if (uri === xlinkSpace && local === 'href') {
      if (!own.has('href')) own.set('href', value);
    } else if (prefix === '' || prefix === 'xml') own.set(name, value);
  }
  return own;
}

const entityFault = /undefined entity|entity name|character entity/;

/** saxes says what is wrong in words of its own; ours say where. */
function faultOf(
  message: string,
  source: string,
  { line, column, position }: { line: number; column: number; position: number },
): DrawingRefused {
  if (!entityFault.test(message)) {
    return new DrawingRefused('print.svg-malformed', { line, column });
  }
  const before = source.trimStart().slice(Math.max(0, position - 40), position);
  const entity = before.slice(before.lastIndexOf('&'));
  return new DrawingRefused('print.svg-entity', { entity, line });
}

/** The elements in an element, without the words between them. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The words in an element, without those of the elements within it. */
export function wordsOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
