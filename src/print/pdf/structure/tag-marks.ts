import { foreignLanguage } from '../../characters/reading-direction.ts';
import type { LinkTarget } from '../../document/block.ts';
import type { PdfFile } from '../../kit/pdf-file.ts';
import type { FieldMark, Mark, PagePart, PictureMark } from '../../layout/page.ts';
import { addElement, type Structure, type StructureElement } from './structure.ts';

/** Who an entry of the parent tree leads back to: the contents of a page, or an annotation. */
export type ParentEntry = StructureElement | readonly StructureElement[];

/** Writes, while pages are painted, which content belongs to which element. */
export interface Tagger {
  /** Starts the page that was just added. */
  startPage(): void;
  /** What is painted next is this mark. */
  enter(mark: Mark): void;
  /** The element that a mark belongs to; `undefined` = none, it is not read out. */
  elementOf(mark: Mark): StructureElement | undefined;
  /** Adds the link area with this object number to an element; gives the key of its parent entry. */
  addArea(element: StructureElement, annotation: number): number;
  /** Adds the field with this object number at its mark; returns its key likewise. */
  addField(mark: FieldMark, annotation: number): number;
  /** Ends the page; to be called before the next is added. */
  endPage(): void;
  /** By key. */
  readonly parents: readonly ParentEntry[];
}

/** How each part of a page says that it is none of the document (ISO 14289-1, 7.8). */
const artifacts: Readonly<Record<PagePart, string>> = {
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
  page: '/Artifact BMC',
};

interface Tagging {
  readonly pdf: PdfFile;
  readonly structure: Structure;
  readonly language: string;
  readonly parents: ParentEntry[];
  readonly links: Map<LinkTarget, StructureElement>;
  /** Those of pictures among words. */
  readonly figures: Map<PictureMark, StructureElement>;
  /** The elements of this page's contents, by the id of the content. */
  contents: StructureElement[];
  open: StructureElement | PagePart | undefined;
}

/** The tagger of a document in a language. */
export function createTagger(pdf: PdfFile, structure: Structure, language: string): Tagger {
  const parents: ParentEntry[] = [];
  const tagging: Tagging = {
    pdf,
    structure,
    language,
    parents,
    links: new Map(),
    figures: new Map(),
    contents: [],
    open: undefined,
  };
  return {
    parents,
    startPage: () => startPage(tagging),
    enter: (mark) => enter(mark, tagging),
    elementOf: (mark) => elementOf(mark, tagging),
    addArea: (element, annotation) => addArea(element, annotation, tagging),
    addField: (mark, annotation) => addField(mark, annotation, tagging),
    endPage: () => close(tagging),
  };
}

function startPage(tagging: Tagging): void {
  const { pdf, parents } = tagging;
  tagging.contents = [];
  const StructParents = parents.push(tagging.contents) - 1;
  pdf.page.describe({ StructParents });
}

function elementOf(mark: Mark, tagging: Tagging): StructureElement | undefined {
  if (mark.kind !== 'picture') return wordsElementOf(mark, tagging);
  const { structure, figures } = tagging;
  if (mark.among === undefined) return structure.drawingOf(mark.source);
  const known = figures.get(mark);
  const parent = wordsElementOf(mark, tagging);
  // A picture without a description is decoration, and is not read out.
  if (known !== undefined || parent === undefined || mark.among.alt === '') return known;
  const figure = addElement(parent, 'Figure', { alt: mark.among.alt });
  figures.set(mark, figure);
  return figure;
}

/** The element of the words that a mark is or belongs to. */
function wordsElementOf(mark: Mark, { structure, links }: Tagging): StructureElement | undefined {
  const element = structure.elementOf(mark.source);
  const target = targetOf(mark);
  if (element === undefined || target === undefined || element.tag === 'Link') return element;
  const known = links.get(target);
  if (known !== undefined) return known;
  const link = addElement(element, 'Link');
  links.set(target, link);
  return link;
}

function targetOf(mark: Mark): LinkTarget | undefined {
  if (mark.kind === 'link') return mark.target;
  if (mark.kind === 'picture') return mark.among?.link;
  return mark.kind === 'text' ? mark.link : undefined;
}

function enter(mark: Mark, tagging: Tagging): void {
  const element = spanOf(mark, elementOf(mark, tagging), tagging);
  const { open, pdf } = tagging;
  const next = element ?? (typeof mark.source === 'string' ? mark.source : 'page');
  // What is under or over words of a link does not split them.
  const stays = mark.kind === 'line' && typeof open === 'object' && open.parent === element;
  if (open === next || stays) return;
  close(tagging);
  tagging.open = next;
  if (typeof next === 'string') {
    pdf.write(artifacts[next]);
    return;
  }
  const id = tagging.contents.push(next) - 1;
  next.kids.push({ kind: 'content', page: pdf.page.id, id });
  pdf.write(`/${next.tag} <</MCID ${id}>> BDC`);
}

/** What a hyphen is read as that is only there because a line ends (ISO 32000-1, 14.8.2.2.3). */
const softHyphen = '\u00AD';

/** Words that run from right to left are painted as they are seen, and say how they are read. */
function spanOf(
  mark: Mark,
  element: StructureElement | undefined,
  { language }: Tagging,
): StructureElement | undefined {
  if (element === undefined || mark.kind !== 'text') return element;
  if (mark.isSoftHyphen === true) {
    return addElement(element, 'Span', { actual: softHyphen, language: '' });
  }
  if (mark.isRightToLeft !== true) return element;
  const actual = mark.spaced ? `${mark.text} ` : mark.text;
  return addElement(element, 'Span', { actual, language: foreignLanguage(mark.text, language) });
}

function close(tagging: Tagging): void {
  if (tagging.open !== undefined) tagging.pdf.write('EMC');
  tagging.open = undefined;
}

function addArea(element: StructureElement, annotation: number, { pdf, parents }: Tagging): number {
  element.kids.push({ kind: 'area', page: pdf.page.id, annotation });
  return parents.push(element) - 1;
}

/** Words after a field are content of their own, so that it is read between them. */
function addField(mark: FieldMark, annotation: number, tagging: Tagging): number {
  close(tagging);
  const parent = tagging.structure.elementOf(mark.source) ?? tagging.structure.root;
  return addArea(addElement(parent, 'Form'), annotation, tagging);
}
