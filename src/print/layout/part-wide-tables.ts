import type { PageSize, Theme } from '../../model/theme.ts';
import type { Block, ListItem, PrintDocument, Table } from '../document/block.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { listIndent } from './layout-list.ts';
import { measureTable } from './measure-table.ts';
import { columnOf } from './page-column.ts';
import { partTable, surelyFits } from './part-table.ts';

/** What tables have room on. */
export interface TableRoom {
  readonly pageSize: PageSize;
  readonly faces: Typefaces;
  readonly theme: Theme;
}

/** A table of the document that became several. */
export interface PartedTable {
  readonly table: Table;
  readonly count: number;
  /** The page is on its side already. */
  readonly isLandscape: boolean;
}

/** A document whose tables fit its pages, and which of them are in parts for that. */
export interface FittedDocument {
  readonly document: PrintDocument;
  readonly parted: readonly PartedTable[];
}

/** Parts the tables of a document that have more columns than its pages have room for. */
export function partWideTables(document: PrintDocument, room: TableRoom): FittedDocument {
  const parted: PartedTable[] = [];
  const place = { ...room, isLandscape: false, width: columnOf(room, false).width, parted };
  const blocks = partIn(document.blocks, place);
  return { document: parted.length === 0 ? document : { ...document, blocks }, parted };
}

interface TablePlace extends TableRoom {
  readonly isLandscape: boolean;
  readonly width: number;
  readonly parted: PartedTable[];
}

function partIn(blocks: readonly Block[], place: TablePlace): readonly Block[] {
  return blocks.flatMap((block) => partBlock(block, place));
}

/** Blocks without such tables stay the same objects. */
function partBlock(block: Block, place: TablePlace): readonly Block[] {
  if (block.kind === 'table') return partOne(block, place);
  if (block.kind === 'list') {
    const inner = { ...place, width: place.width - listIndent(block, place) };
    const items = block.items.map((item): ListItem => {
      const blocks = partIn(item.blocks, inner);
      return isSame(blocks, item.blocks) ? item : { ...item, blocks };
    });
    return [isSame(items, block.items) ? block : { ...block, items }];
  }
  if (!('blocks' in block)) return [block];
  const blocks = partIn(block.blocks, placeWithin(block, place));
  return [isSame(blocks, block.blocks) ? block : { ...block, blocks }];
}

function placeWithin({ kind }: Block, place: TablePlace): TablePlace {
  if (kind === 'quote') return { ...place, width: place.width - place.theme.spacing.quoteIndent };
  if (kind !== 'landscape') return place;
  return { ...place, isLandscape: true, width: columnOf(place, true).width };
}

function partOne(table: Table, place: TablePlace): readonly Table[] {
  const { width, isLandscape, parted } = place;
  if (surelyFits(table, width)) return [table];
  const parts = partTable(table, measureTable(table, place).needs, width);
  if (parts.length > 1) parted.push({ table, count: parts.length, isLandscape });
  return parts;
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
