import type { Source, TocLine } from '../../layout/page.ts';

/** The kinds of element that a document is tagged with (ISO 32000-1, 14.8.4). */
export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'BlockQuote'
  | 'Code'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Form'
  | 'Span';

/** Content of one page that belongs to an element; `page` is the number of the page's object. */
export interface TaggedContent {
  readonly kind: 'content';
  readonly page: number;
  readonly id: number;
}

/** A link's area; both numbers are those of objects. */
export interface TaggedArea {
  readonly kind: 'area';
  readonly page: number;
  readonly annotation: number;
}

/** An element of the structure tree: what a part of the document is, and its place. */
export interface StructureElement {
  readonly kind: 'element';
  readonly tag: Tag;
  readonly parent: StructureElement | undefined;
  /** In reading order. */
  readonly kids: (StructureElement | TaggedContent | TaggedArea)[];
  /** What is read out in place of the content. */
  readonly alt: string;
  /** The words of the content in the order in which they are read, where they are not painted so. */
  readonly actual: string;
  /** The language of the content where it is not the document's; empty where it is. */
  readonly language: string;
  /** The attributes, in PDF syntax. */
  attributes: string;
}

/** The elements of a document, and which of them holds what was made from which part of it. */
export interface Structure {
  readonly root: StructureElement;
  /** `undefined` = read out nowhere: lines, bands, headers, footers. */
  readonly elementOf: (source: Source) => StructureElement | undefined;
  /** Where the drawing of a figure belongs; its caption is a paragraph of its own. */
  readonly drawingOf: (source: Source) => StructureElement | undefined;
  /** The words of the heading with an id; the id itself where it has none. */
  readonly titleOf: (id: string) => string;
}

/** What an element is made with. */
interface ElementTraits {
  readonly alt?: string;
  readonly actual?: string;
  readonly language?: string;
  readonly attributes?: string;
}

const noTraits = { alt: '', actual: '', language: '', attributes: '' };

/** Adds an element after the kids that its parent has. */
export function addElement(
  parent: StructureElement,
  tag: Tag,
  traits: ElementTraits = {},
): StructureElement {
  const element: StructureElement = {
    kind: 'element',
    tag,
    parent,
    kids: [],
    ...noTraits,
    ...traits,
  };
  parent.kids.push(element);
  return element;
}

/** An element without parent: the whole document. */
export function createRoot(): StructureElement {
  return { kind: 'element', tag: 'Document', parent: undefined, kids: [], ...noTraits };
}

export function isTocLine(source: Source): source is TocLine {
  return typeof source === 'object' && 'kind' in source && source.kind === 'toc-line';
}
