import { DrawingRefused } from './drawing-refused.ts';

/** An element of a document: no namespaces, comments dropped, entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const maxLength = 1_000_000;
const maxDepth = 32;
const maxElements = 20_000;

// Sticky, and without nested repetition: each character is looked at a bounded number of times.
const nameForm = /[A-Za-z_][\w.:-]*/y;
const attributeForm = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEndForm = /\s*(\/?)>/y;
const closeForm = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const prologForm = /^\uFEFF?\s*(?:<\?xml [^?<>]*\?>)?/;

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads a strict subset of XML 1.0: elements, attributes, text, comments, the five named
 * entities and character references. Document types, CDATA, processing instructions and other
 * entities are refused, and so is anything not well-formed, too long or too deep.
 */
export function readXml(source: string): XmlElement {
  if (source.length > maxLength) throw new DrawingRefused('print.svg-too-large');
  const scan = { source, at: prologForm.exec(source)?.[0].length ?? 0, elements: 0 };
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  while (scan.at < source.length) readNext(scan, open);
  const element = open.length === 1 ? onlyElement(root.children) : undefined;
  if (element === undefined) throw malformed(scan);
  return element;
}

function onlyElement(nodes: XmlElement['children']): XmlElement | undefined {
  const [element, ...others] = nodes.filter(
    (node) => typeof node !== 'string' || node.trim() !== '',
  );
  return others.length > 0 || typeof element === 'string' ? undefined : element;
}

interface Scan {
  readonly source: string;
  at: number;
  elements: number;
}

function readNext(scan: Scan, open: OpenElement[]): void {
  const { source, at } = scan;
  if (source[at] !== '<') return readText(scan, open);
  if (source.startsWith('<!--', at)) return skipComment(scan);
  if (source.startsWith('</', at)) return readClose(scan, open);
  readOpen(scan, open);
}

function readText(scan: Scan, open: OpenElement[]): void {
  const next = scan.source.indexOf('<', scan.at);
  const end = next === -1 ? scan.source.length : next;
  open.at(-1)?.children.push(resolveEntities(scan.source.slice(scan.at, end)));
  scan.at = end;
}

function skipComment(scan: Scan): void {
  const end = scan.source.indexOf('-->', scan.at + 4);
  if (end === -1) throw malformed(scan);
  scan.at = end + 3;
}

function readClose(scan: Scan, open: OpenElement[]): void {
  const match = matchAt(closeForm, scan);
  const element = open.pop();
  const parent = open.at(-1);
  if (element === undefined || element.name !== match?.[1] || parent === undefined) {
    throw malformed(scan);
  }
  parent.children.push(element);
}

function readOpen(scan: Scan, open: OpenElement[]): void {
  scan.at += 1;
  const name = matchAt(nameForm, scan)?.[0];
  if (name === undefined) throw malformed(scan);
  const attributes = readAttributes(scan);
  const end = matchAt(tagEndForm, scan);
  if (end === undefined) throw malformed(scan);
  scan.elements += 1;
  if (open.length > maxDepth || scan.elements > maxElements) {
    throw new DrawingRefused('print.svg-too-large');
  }
  const element: OpenElement = { name, attributes, children: [] };
  if (end[1] === '/') open.at(-1)?.children.push(element);
  else open.push(element);
}

function readAttributes(scan: Scan): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let match = matchAt(attributeForm, scan);
  while (match !== undefined) {
    const name = match[1] ?? '';
    if (attributes.has(name)) throw malformed(scan);
    attributes.set(name, resolveEntities(match[2] ?? match[3] ?? ''));
    match = matchAt(attributeForm, scan);
  }
  return attributes;
}

function resolveEntities(text: string): string {
  return text.replaceAll(/&([^;&\s]{0,12});?/g, (written, name: string) => {
    const known = Object.hasOwn(namedEntities, name) ? namedEntities[name] : undefined;
    const character = known ?? characterOf(name);
    if (character === undefined || !written.endsWith(';')) {
      throw new DrawingRefused('print.svg-entity', { entity: written });
    }
    return character;
  });
}

function characterOf(reference: string): string | undefined {
  const form = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(reference);
  if (form === null) return undefined;
  const code = form[1] === undefined ? Number(form[2]) : Number.parseInt(form[1], 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

function matchAt(form: RegExp, scan: Scan): RegExpExecArray | undefined {
  form.lastIndex = scan.at;
  const match = form.exec(scan.source);
  if (match === null) return undefined;
  scan.at += match[0].length;
  return match;
}

function malformed(scan: Scan): DrawingRefused {
  const line = scan.source.slice(0, scan.at).split('\n').length;
  return new DrawingRefused('print.svg-malformed', { line });
}

/** The elements in an element, without the words between them. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}
