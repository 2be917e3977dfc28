import type { ObjectStore, PdfObject } from '../../kit/pdf-file.ts';
import { pdfText } from '../file/pdf-string.ts';
import type { StructureElement, TaggedArea, TaggedContent } from './structure.ts';
import type { ParentEntry } from './tag-marks.ts';

interface StructureWriting {
  readonly objects: ObjectStore;
  /** The object numbers of the elements that are written. */
  readonly numbers: Map<StructureElement, number>;
}

/** Cells stand for their column, with or without words in them. */
const neverEmpty: ReadonlySet<string> = new Set(['Document', 'TR', 'TH', 'TD']);

/** Writes the elements that hold something and the way back to them; gives the root of both. */
export function writeStructure(
  tagged: { readonly root: StructureElement; readonly parents: readonly ParentEntry[] },
  objects: ObjectStore,
): PdfObject {
  const writing: StructureWriting = { objects, numbers: new Map() };
  numberElements(tagged.root, writing);
  const tree = objects.reserve();
  const parentTree = objects.reserve();
  for (const element of writing.numbers.keys()) writeElement(element, tree, writing);
  const root = numberOf(tagged.root, writing);
  const nextKey = tagged.parents.length;
  const trees = `/K ${root} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${nextKey}`;
  objects.put(tree, `<</Type/StructTreeRoot${trees}>>`);
  const entries = tagged.parents.map((entry, key) => `${key} ${writeParents(entry, writing)}`);
  objects.put(parentTree, `<</Nums[${entries.join(' ')}]>>`);
  return objects.refer(tree);
}

/** Numbers an element and those below it that hold something; false where there is nothing. */
function numberElements(element: StructureElement, writing: StructureWriting): boolean {
  const filled = element.kids.filter(
    (kid) => kid.kind !== 'element' || numberElements(kid, writing),
  );
  const holds = filled.length > 0 || neverEmpty.has(element.tag);
  if (holds) writing.numbers.set(element, writing.objects.reserve());
  return holds;
}

function writeElement(element: StructureElement, tree: number, writing: StructureWriting): void {
  const { tag, parent, attributes, kids } = element;
  const page = kids.find((kid) => kid.kind === 'content')?.page;
  const above = parent === undefined ? tree : numberOf(parent, writing);
  const onPage = page === undefined ? '' : `/Pg ${page} 0 R`;
  const looks = attributes === '' ? '' : `/A<<${attributes}>>`;
  const written = kids.map((kid) => writeKid(kid, page, writing)).join('');
  const held = written === '' ? '' : `/K[${written.trimStart()}]`;
  const body = `<</S/${tag}/P ${above} 0 R${onPage}${writeWords(element)}${looks}${held}>>`;
  writing.objects.put(numberOf(element, writing), body);
}

function writeWords({ alt, actual, language }: StructureElement): string {
  const said = alt === '' ? '' : `/Alt${pdfText(alt)}`;
  const read = actual === '' ? '' : `/ActualText${pdfText(actual)}`;
  return `${said}${read}${language === '' ? '' : `/Lang${pdfText(language)}`}`;
}

/** With a space before it; empty where an element holds nothing. */
function writeKid(
  kid: StructureElement | TaggedContent | TaggedArea,
  page: number | undefined,
  { numbers }: StructureWriting,
): string {
  if (kid.kind === 'element') {
    const id = numbers.get(kid);
    return id === undefined ? '' : ` ${id} 0 R`;
  }
  const elsewhere = kid.page === page ? '' : `/Pg ${kid.page} 0 R`;
  if (kid.kind === 'area') return ` <</Type/OBJR/Obj ${kid.annotation} 0 R${elsewhere}>>`;
  return elsewhere === '' ? ` ${kid.id}` : ` <</Type/MCR/MCID ${kid.id}${elsewhere}>>`;
}

function writeParents(entry: ParentEntry, writing: StructureWriting): string {
  if ('kind' in entry) return `${numberOf(entry, writing)} 0 R`;
  return `[${entry.map((element) => `${numberOf(element, writing)} 0 R`).join(' ')}]`;
}

function numberOf(element: StructureElement, { numbers }: StructureWriting): number {
  return numbers.get(element) ?? 0;
}
