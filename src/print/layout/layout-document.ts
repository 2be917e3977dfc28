import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues } from '../../model/problem.ts';
import type { PageSize, Theme } from '../../model/theme.ts';
import { sheets } from '../../model/theme.ts';
import type { Block, PrintDocument } from '../document/block.ts';
import type { Brand } from '../document/brand.ts';
import { mm } from '../document/theme.ts';
import type { TocEntry } from '../document/toc-entries.ts';
import { entriesAfter } from '../document/toc-entries.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import type { BlockSetting } from './block-setting.ts';
import { layoutBlocks } from './layout-blocks.ts';
import { layoutCover } from './layout-cover.ts';
import type { Mark, Page } from './page.ts';
import { columnOf, marginsOf, type PaperSize, paperOf } from './page-column.ts';
import { finishPages, type RawPage } from './page-furniture.ts';
import { paginate } from './paginate.ts';

/** What pages are laid out with. */
export interface LayoutSetting {
  readonly pageSize: PageSize;
  readonly faces: Typefaces;
  readonly theme: Theme;
  readonly brand?: Brand;
  readonly text: (key: MessageKey, values?: MessageValues) => string;
}

/** Pages of one orientation: a run of the document's blocks, or its cover. */
interface Part {
  readonly landscape: boolean;
  readonly cover: Extract<Block, { kind: 'cover' }> | undefined;
  readonly blocks: Block[];
}

/** Lays a document out on pages: nothing is drawn yet. */
export function layoutDocument(document: PrintDocument, setting: LayoutSetting): readonly Page[] {
  const entries = (toc: Block): readonly TocEntry[] => entriesAfter(document.blocks, toc);
  const pages = partDocument(document.blocks).flatMap((part) =>
    layoutPart(part, { ...setting, entries }),
  );
  const paper = sheets[setting.pageSize];
  const whole = pages.length > 0 ? pages : [{ ...paper, marks: [], isCover: false }];
  return finishPages(whole, {
    ...setting,
    front: document.front,
    margins: marginsOf(setting.theme),
  });
}

function partDocument(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === 'cover') parts.push({ landscape: false, cover: block, blocks: [] });
    else if (block.kind === 'landscape') {
      parts.push({ landscape: true, cover: undefined, blocks: [...block.blocks] });
    } else if (last !== undefined && last.cover === undefined && !last.landscape) {
      last.blocks.push(block);
    } else parts.push({ landscape: false, cover: undefined, blocks: [block] });
  }
  return parts.filter(
    (part) => part.cover !== undefined || part.blocks.some(({ kind }) => kind !== 'page-break'),
  );
}

interface PartLayout extends LayoutSetting {
  readonly entries: (toc: Block) => readonly TocEntry[];
}

function layoutPart(part: Part, setting: PartLayout): readonly RawPage[] {
  const margins = marginsOf(setting.theme);
  const size = paperOf(setting.pageSize, part.landscape);
  const block: BlockSetting = {
    ...columnOf(setting, part.landscape),
    faces: setting.faces,
    theme: setting.theme,
    entries: setting.entries,
  };
  if (part.cover !== undefined) return layoutCoverPages(part.cover, { ...setting, size, block });
  const columns = paginate([...layoutBlocks(part.blocks, block)], {
    left: margins.side,
    top: margins.top,
    height: block.height,
  });
  return columns.map((marks) => toPage(marks, size));
}

function toPage(marks: readonly Mark[], { width, height }: PaperSize): RawPage {
  return { width, height, marks, isCover: false };
}

interface CoverPagesSetting extends PartLayout {
  readonly size: PaperSize;
  readonly block: BlockSetting;
}

function layoutCoverPages(
  cover: Extract<Block, { kind: 'cover' }>,
  { size, block, faces, theme }: CoverPagesSetting,
): readonly RawPage[] {
  const margins = marginsOf(theme);
  const band = { pageWidth: size.width, margin: margins.side, faces, theme };
  const { marks, bandBottom, above, below } = layoutCover(cover, band);
  const logoHeight = 28 * mm;
  const logo = layoutBlocks(above, { ...block, height: logoHeight + 60 });
  const logoColumn = { left: margins.side, top: 9 * mm, height: bandBottom };
  const [logoMarks = []] = paginate([...logo], logoColumn);
  const firstTop = bandBottom + 14 * mm - margins.top;
  const strips = layoutBlocks(below, block);
  const column = { left: margins.side, top: margins.top, height: block.height, firstTop };
  const [first = [], ...rest] = paginate([...strips], column);
  return [
    { ...size, marks: [...marks, ...logoMarks, ...first], isCover: true },
    ...rest.map((others) => toPage(others, size)),
  ];
}
