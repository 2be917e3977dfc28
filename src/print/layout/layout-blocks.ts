import { append } from '../../model/lists/append.ts';
import type { Alignment, Block, Heading, Paragraph } from '../document/block.ts';
import { plainInlines } from '../document/plain-inlines.ts';
import { headingLook } from '../document/theme.ts';
import { breakLines } from '../text/break-lines.ts';
import { setVerbatim } from '../text/set-words.ts';
import { startsRight } from '../text/starting-side.ts';
import { emphasize, plainStyle } from '../text/text-style.ts';
import type { BlockSetting } from './block-setting.ts';
import { layoutFigure } from './layout-figure.ts';
import { layoutList } from './layout-list.ts';
import { layoutTable } from './layout-table.ts';
import { layoutLines, layoutText } from './layout-text.ts';
import { layoutToc } from './layout-toc.ts';
import { type Mark, moveMarks } from './page.ts';
import { gapBetween, indentStrip, joinStrips, type Strip, spaceStrips, underlay } from './strip.ts';

/** Lays blocks out one below the other. */
export function layoutBlocks(blocks: readonly Block[], setting: BlockSetting): readonly Strip[] {
  const strips: Strip[] = [];
  let breaks = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      breaks = true;
      continue;
    }
    const laid = layoutBlock(block, setting);
    const [first, ...rest] = introduces(block, blocks[index + 1]) ? joinStrips(laid, 2, 2) : laid;
    if (first === undefined) continue;
    strips.push(breaks ? { ...first, breakBefore: true } : first);
    append(strips, rest);
    breaks = false;
  }
  return strips;
}

/** A paragraph right above a table says what the table shows, and stays with it. */
function introduces(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && next?.kind === 'table';
}

type Layouts = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    setting: BlockSetting,
  ) => readonly Strip[];
};

const layouts: Layouts = {
  heading: layoutHeading,
  paragraph: layoutParagraph,
  list: (block, setting) => layoutList(block, setting, layoutBlocks),
  table: layoutTable,
  figure: layoutFigure,
  quote: layoutQuote,
  code: layoutCode,
  rule: layoutRule,
  'page-break': () => [],
  toc: (block, setting) => layoutToc(block, setting.entries(block), setting),
  cover: (block, setting) => layoutBlocks(block.blocks, setting),
  landscape: (block, setting) => layoutBlocks(block.blocks, setting),
  'keep-together': (block, setting) => joinStrips(layoutBlocks(block.blocks, setting), 1),
  collapsible: (block, setting) => layoutBlocks(block.blocks, setting),
};

function layoutBlock<Kind extends Block['kind']>(
  block: Extract<Block, { kind: Kind }>,
  setting: BlockSetting,
): readonly Strip[] {
  const layout: Layouts[Kind] = layouts[block.kind];
  return layout(block, setting);
}

function layoutParagraph(block: Paragraph, setting: BlockSetting): readonly Strip[] {
  const { width, faces, theme } = setting;
  const { colours, spacing } = theme;
  const { size, lineHeight } = theme.type.body;
  const style = plainStyle(size, colours.ink, theme);
  const text = { width, lineHeight, faces, style, source: block, ...alignOf(block) };
  const strips = layoutText(block.inlines, text);
  return spaceStrips(strips, spacing.paragraph, spacing.paragraph);
}

function layoutHeading(block: Heading, setting: BlockSetting): readonly Strip[] {
  const { width, faces, theme } = setting;
  const look = headingLook(theme, block.level);
  const style = emphasize(plainStyle(look.size, theme.colours[look.colour], theme), 'strong');
  const { lineHeight } = look;
  const text = { width, lineHeight, style, source: block, faces, ...alignOf(block) };
  const [first, ...rest] = layoutText(block.inlines, text);
  if (first === undefined) return [];
  const { id, level } = block;
  const title = plainInlines(block.inlines);
  const anchor: Mark = { kind: 'anchor', x: 0, y: 0, id, level, title, source: block };
  const strips = joinStrips([underlay(first, anchor), ...rest], 2, 2);
  return spaceStrips(strips, look.before, look.after);
}

function alignOf({ align }: Paragraph | Heading): { readonly align?: Alignment } {
  return align === undefined ? {} : { align };
}

function layoutRule(block: Block, { width, theme }: BlockSetting): readonly Strip[] {
  const line = { x: 0, y: 0, dx: width, dy: 0, thickness: 0.6, dotted: false };
  const mark: Mark = { kind: 'line', ...line, colour: theme.colours.line, source: block };
  return [{ height: 0.6, before: 14, after: 14, marks: [mark], keep: 0 }];
}

/** The thickness of the bar next to a quotation. */
const quoteBar = 2.4;

function layoutQuote(
  block: Extract<Block, { kind: 'quote' }>,
  setting: BlockSetting,
): readonly Strip[] {
  const { spacing, colours } = setting.theme;
  const inner = { ...setting, width: setting.width - spacing.quoteIndent };
  const isMirrored = startsRight(block.blocks, setting.faces);
  const strips = layoutBlocks(block.blocks, inner).map((strip) =>
    indentStrip(strip, isMirrored ? 0 : spacing.quoteIndent),
  );
  const x = isMirrored ? setting.width - quoteBar : 0;
  const barred = fillGaps(strips).map((strip) => {
    const bar = { x, y: 0, width: quoteBar, height: strip.height, colour: colours.accent };
    return underlay(strip, { kind: 'box', ...bar, source: block });
  });
  return spaceStrips(barred, 10, 10);
}

function layoutCode(
  block: Extract<Block, { kind: 'code' }>,
  { width, faces, theme }: BlockSetting,
): readonly Strip[] {
  const padding = 8;
  const { size, lineHeight } = theme.type.code;
  const style = plainStyle(size, theme.colours.ink, theme);
  const words = setVerbatim(block.text, style, faces);
  const lines = breakLines(words, width - 2 * padding, faces);
  const setting = { width: width - 2 * padding, lineHeight, style, source: block, faces };
  const strips = layoutLines(lines, setting).map((strip) => indentStrip(strip, padding));
  const boxed = padEnds(strips, 6).map((strip) => {
    // On white paper, a thin bar is drawn next to the code.
    const fill = theme.fills.codeBlock;
    const bar = { width: fill === undefined ? 0.6 : width, colour: fill ?? theme.colours.formLine };
    return underlay(strip, {
      kind: 'box',
      x: 0,
      y: 0,
      height: strip.height,
      ...bar,
      source: block,
    });
  });
  return spaceStrips(boxed, 9, 9);
}

/** Strips extended over the gaps between them, so that a bar next to them has no holes. */
function fillGaps(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => {
    const gap = gapBetween(strips[index - 1], strip);
    return growStrip(strip, gap, 0);
  });
}

function padEnds(strips: readonly Strip[], padding: number): readonly Strip[] {
  return strips.map((strip, index) => {
    const top = index === 0 ? padding : 0;
    return growStrip(strip, top, index === strips.length - 1 ? padding : 0);
  });
}

function growStrip(strip: Strip, top: number, bottom: number): Strip {
  const marks = moveMarks(strip.marks, 0, top);
  return { ...strip, height: strip.height + top + bottom, marks, before: 0, after: 0 };
}
