import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { append } from '../../model/lists/append.ts';
import type { PageSize } from '../../model/theme.ts';
import type { Block } from '../document/block.ts';
import { mm } from '../document/theme.ts';
import { type DocxSetting, twips } from './docx-setting.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeCover } from './write-cover.ts';

/** In points, upright. */
const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;

/** What is on every page but the cover. */
export interface PageFurniture {
  readonly header: string;
  readonly footer: string;
  readonly pageSize: PageSize;
}

/** A run of pages of one kind. */
interface PageRun {
  readonly kind: 'cover' | 'upright' | 'landscape';
  readonly blocks: readonly Block[];
}

/** Blocks in sections: covers without header and footer, and pages that lie on their side. */
export function writeSections(
  blocks: readonly Block[],
  setting: DocxSetting,
  furniture: PageFurniture,
): readonly ISectionOptions[] {
  const runs = joinRuns(partBlocks(blocks));
  const written = runs.length === 0 ? [{ kind: 'upright', blocks: [] } as const] : runs;
  return written.map((run) => writeSection(run, setting, furniture));
}

function writeSection(
  { kind, blocks }: PageRun,
  setting: DocxSetting,
  furniture: PageFurniture,
): ISectionOptions {
  const { margins } = setting.theme;
  const { width, height } = papers[furniture.pageSize];
  const isWide = kind === 'landscape';
  const room = { width: (isWide ? height : width) - 2 * margins.side * mm, depth: 0 };
  const side = twips(margins.side * mm);
  const page = {
    size: {
      // The library turns them over for pages on their side.
      width: twips(width),
      height: twips(height),
      orientation: isWide ? 'landscape' : 'portrait',
    },
    margin: {
      left: side,
      right: side,
      top: twips(margins.top * mm),
      bottom: twips(margins.bottom * mm),
    },
  } as const;
  const isCover = kind === 'cover';
  return {
    properties: { page, type: 'nextPage' },
    headers: { default: new Header({ children: isCover ? [] : [headerLine(furniture)] }) },
    footers: { default: new Footer({ children: isCover ? [] : [footerLine(furniture, room)] }) },
    children: isCover ? writeCover(blocks, setting, room) : writeBlocks(blocks, setting, room),
  };
}

function headerLine({ header }: PageFurniture): Paragraph {
  return new Paragraph({ style: 'Header', text: header });
}

function footerLine({ footer }: PageFurniture, { width }: { readonly width: number }): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: 'right', position: twips(width) }],
    children: [
      new TextRun({
        children: [footer, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function partBlocks(blocks: readonly Block[]): readonly PageRun[] {
  return blocks.flatMap((block): readonly PageRun[] => {
    if (block.kind === 'cover' || block.kind === 'landscape') {
      return [{ kind: block.kind === 'cover' ? 'cover' : 'landscape', blocks: block.blocks }];
    }
    if (block.kind === 'collapsible') return partBlocks(block.blocks);
    return [{ kind: 'upright', blocks: [block] }];
  });
}

/** Neighbours of one kind together. What is on a page of its own anyway needs no page break. */
function joinRuns(runs: readonly PageRun[]): readonly PageRun[] {
  const joined: { kind: PageRun['kind']; blocks: Block[] }[] = [];
  for (const { kind, blocks } of runs) {
    const last = joined.at(-1);
    if (last?.kind === kind && kind === 'upright') append(last.blocks, blocks);
    else joined.push({ kind, blocks: [...blocks] });
  }
  return joined
    .map(({ kind, blocks }) => ({ kind, blocks: withoutOuterBreaks(blocks) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function isInner({ kind }: Block): boolean {
  return kind !== 'page-break';
}

function withoutOuterBreaks(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex(isInner);
  return start === -1 ? [] : blocks.slice(start, blocks.findLastIndex(isInner) + 1);
}
