import { cleanText } from '../../characters/clean-text.ts';
import type {
  Block,
  Figure,
  Heading,
  List,
  ListItem,
  PrintDocument,
  Table,
  TableCell,
  TableRow,
} from '../../document/block.ts';
import { plainInlines } from '../../document/plain-inlines.ts';
import type { Source } from '../../layout/page.ts';
import {
  addElement,
  createRoot,
  isTocLine,
  type Structure,
  type StructureElement,
} from './structure.ts';

const headingTags = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

interface Growing {
  readonly places: Map<Source, StructureElement>;
  readonly drawings: Map<Source, StructureElement>;
  /** The levels of the headings above the next one. */
  readonly levels: number[];
  readonly titles: Map<string, string>;
}

/** Makes the elements of a document, in reading order; painting fills them. */
export function growStructure(document: PrintDocument): Structure {
  const root = createRoot();
  const growing: Growing = {
    places: new Map(),
    drawings: new Map(),
    levels: [],
    titles: new Map(),
  };
  growBlocks(document.blocks, root, growing);
  const { places, drawings, titles } = growing;
  return {
    root,
    elementOf: (source) => (isTocLine(source) ? tocLink(source, places) : places.get(source)),
    drawingOf: (source) => drawings.get(source),
    titleOf: (id) => titles.get(id) ?? id,
  };
}

function tocLink(
  line: Extract<Source, { kind: 'toc-line' }>,
  places: Growing['places'],
): StructureElement | undefined {
  const known = places.get(line);
  const toc = places.get(line.toc);
  if (known !== undefined || toc === undefined) return known;
  const link = addElement(addElement(addElement(toc, 'TOCI'), 'Reference'), 'Link');
  places.set(line, link);
  return link;
}

function growBlocks(blocks: readonly Block[], parent: StructureElement, growing: Growing): void {
  for (const block of blocks) growBlock(block, parent, growing);
}

type Growers = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    parent: StructureElement,
    growing: Growing,
  ) => void;
};

const growers: Growers = {
  heading: growHeading,
  paragraph: (block, parent, { places }) => places.set(block, addElement(parent, 'P')),
  list: growList,
  table: growTable,
  figure: growFigure,
  quote: ({ blocks }, parent, growing) =>
    growBlocks(blocks, addElement(parent, 'BlockQuote'), growing),
  code: (block, parent, { places }) =>
    places.set(block, addElement(addElement(parent, 'P'), 'Code')),
  rule: () => undefined,
  'page-break': () => undefined,
  toc: (block, parent, { places }) => places.set(block, addElement(parent, 'TOC')),
  cover: growGroup,
  'keep-together': growGroup,
  collapsible: growGroup,
  landscape: growGroup,
};

function growBlock<Kind extends Block['kind']>(
  block: Extract<Block, { kind: Kind }>,
  parent: StructureElement,
  growing: Growing,
): void {
  const grow: Growers[Kind] = growers[block.kind];
  grow(block, parent, growing);
}

function growGroup(
  { blocks }: { readonly blocks: readonly Block[] },
  parent: StructureElement,
  growing: Growing,
): void {
  growBlocks(blocks, parent, growing);
}

function growHeading(heading: Heading, parent: StructureElement, growing: Growing): void {
  const { places, levels, titles } = growing;
  places.set(heading, addElement(parent, headingTag(heading.level, levels)));
  const title = cleanText(plainInlines(heading.inlines)).trim();
  if (title !== '') titles.set(heading.id, title);
}

/** Levels that go down one at a time, whatever numbers the Markdown skips. */
function headingTag(level: number, levels: number[]): (typeof headingTags)[number] {
  while ((levels.at(-1) ?? 0) >= level) levels.pop();
  levels.push(level);
  return headingTags[levels.length - 1] ?? 'H6';
}

function growList(list: List, parent: StructureElement, growing: Growing): void {
  const attributes = `/O/List/ListNumbering/${numberingOf(list)}`;
  const element = addElement(parent, 'L', { attributes });
  for (const listItem of list.items) growItem(listItem, element, growing);
}

function numberingOf({ start, items }: List): string {
  if (start !== undefined) return 'Decimal';
  return items.some(({ task }) => task !== undefined) ? 'Square' : 'Disc';
}

function growItem(item: ListItem, list: StructureElement, growing: Growing): void {
  const element = addElement(list, 'LI');
  growing.places.set(item, addElement(element, 'Lbl'));
  const body = addElement(element, 'LBody');
  const [only, ...others] = item.blocks;
  // Most items are one paragraph, which needs no element of its own.
  if (only?.kind === 'paragraph' && others.length === 0) growing.places.set(only, body);
  else growBlocks(item.blocks, body, growing);
}

function growTable(table: Table, parent: StructureElement, growing: Growing): void {
  const element = addElement(parent, 'Table');
  const { header, columns, rows } = table;
  if (header !== undefined) growRow(header, element, { growing, headOf: () => 'Column' });
  // In a form or a list of definitions the first cell of a row says what the others are.
  const isLabel = (cell: TableCell, index: number): boolean =>
    header === undefined && columns.length > 1 && index === 0 && cell.inlines.length > 0;
  for (const row of rows) {
    const headOf = (cell: TableCell, index: number) => (isLabel(cell, index) ? 'Row' : undefined);
    growRow(row, element, { growing, headOf });
  }
}

interface RowSetting {
  readonly growing: Growing;
  /** What a cell is the header of. */
  readonly headOf: (cell: TableCell, index: number) => 'Column' | 'Row' | undefined;
}

function growRow(row: TableRow, table: StructureElement, { growing, headOf }: RowSetting): void {
  const element = addElement(table, 'TR');
  row.cells.forEach((cell, index) => {
    const scope = headOf(cell, index);
    const attributes = scope === undefined ? '' : `/O/Table/Scope/${scope}`;
    const tag = scope === undefined ? 'TD' : 'TH';
    growing.places.set(cell, addElement(element, tag, { attributes }));
  });
}

/** A drawing without a description is decoration, and is not read out. */
function growFigure(figure: Figure, parent: StructureElement, growing: Growing): void {
  const alt = figure.alt.trim() === '' ? figure.caption : figure.alt;
  if (alt.trim() !== '') growing.drawings.set(figure, addElement(parent, 'Figure', { alt }));
  growing.places.set(figure, addElement(parent, 'P'));
}
