import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';

/** Reading a structure back needs both; tests that do are shown as skipped where one is missing. */
export const canReadStructure = hasProgram('pdfinfo') && hasProgram('qpdf');

/** An element of a structure tree, as a program that is not ours finds it in a PDF. */
export interface FoundElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words that belong to the element itself, in reading order. */
  readonly texts: string[];
  /** The areas of links that belong to it. */
  readonly areas: string[];
  readonly kids: FoundElement[];
}

const elementForm = /^([A-Z][A-Za-z0-9]*)(?: \((?:block|inline)\))?:?$/;

/** The structure of a PDF, from `pdfinfo -struct-text`. */
export function readStructure(bytes: Uint8Array): FoundElement {
  const root = createElement('Root');
  let open: readonly Nested[] = [{ depth: -1, element: root }];
  for (const line of inspectPdf(bytes, 'pdfinfo', ['-struct-text']).split('\n')) {
    const depth = line.length - line.trimStart().length;
    open = open.filter((outer) => outer.depth < depth);
    const element = readLine(line.trim(), open.at(-1)?.element ?? root);
    if (element !== undefined) open = [...open, { depth, element }];
  }
  const [document] = root.kids;
  if (document === undefined || root.kids.length > 1) throw new Error('not one root');
  return document;
}

interface Nested {
  readonly depth: number;
  readonly element: FoundElement;
}

function createElement(tag: string): FoundElement {
  return { tag, attributes: {}, texts: [], areas: [], kids: [] };
}

function readLine(line: string, parent: FoundElement): FoundElement | undefined {
  if (line.startsWith('"')) parent.texts.push(line.slice(1, -1));
  else if (line.startsWith('/')) {
    const [name = '', ...value] = line.slice(1).split(' ');
    Object.assign(parent.attributes, { [name]: value.join(' ') });
  } else if (line.startsWith('Object ')) parent.areas.push(line);
  const tag = elementForm.exec(line)?.[1];
  if (tag === undefined) return undefined;
  const element = createElement(tag);
  parent.kids.push(element);
  return element;
}

/** The structure as `Tag(kid kid)`, to be compared at a glance. */
export function sketch({ tag, kids }: FoundElement): string {
  return kids.length === 0 ? tag : `${tag}(${kids.map(sketch).join(' ')})`;
}

/** All elements with a tag, in reading order. */
export function findAll(element: FoundElement, tag: string): readonly FoundElement[] {
  const below = element.kids.flatMap((kid) => findAll(kid, tag));
  return element.tag === tag ? [element, ...below] : below;
}

/** Everything that is read out of an element, elements below it first parted by spaces. */
export function textOf({ texts, kids }: FoundElement): string {
  return [...texts, ...kids.map(textOf)].join(' ').replaceAll(/\s+/g, ' ').trim();
}

type Dictionary = Readonly<Record<string, unknown>>;

/** The dictionaries of a PDF, from `qpdf --json`. */
export function readDictionaries(bytes: Uint8Array): readonly Dictionary[] {
  const options = ['--json', '--json-key=qpdf'];
  const json: { qpdf: [unknown, Record<string, { value?: unknown; stream?: { dict: unknown } }>] } =
    JSON.parse(inspectPdf(bytes, 'qpdf', options));
  return Object.values(json.qpdf[1])
    .map((object) => object.value ?? object.stream?.dict)
    .filter((value) => isDictionary(value));
}

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is painted on the pages, page after page, as PDF operators. */
export function readContents(bytes: Uint8Array): string {
  return inspectPdf(bytes, 'qpdf', [
    '--qdf',
    '--object-streams=disable',
    '--no-original-object-ids',
  ]);
}
