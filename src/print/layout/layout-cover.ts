import { append } from '../../model/lists/append.ts';
import type { Theme } from '../../model/theme.ts';
import type { Block, Heading, Paragraph } from '../document/block.ts';
import { mm } from '../document/theme.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { startsRight } from '../text/starting-side.ts';
import { plainStyle, type TextStyle } from '../text/text-style.ts';
import { layoutText } from './layout-text.ts';
import { type Mark, moveMarks } from './page.ts';
import { indentStrip, type Strip, spaceStrips, underlay } from './strip.ts';

/** A cover: the band across the page with the title in it, and the blocks below it. */
export interface CoverLayout {
  /** From the top left of the page. */
  readonly marks: readonly Mark[];
  readonly bandBottom: number;
  /** Above the band: a logo. */
  readonly above: readonly Block[];
  readonly below: readonly Block[];
}

/** What the cover is set on. */
export interface CoverSetting {
  readonly pageWidth: number;
  readonly margin: number;
  readonly faces: Typefaces;
  readonly theme: Theme;
}

const bandHeight = 92 * mm;
const logoRoom = 46 * mm;

/**
 * Lays a cover out. Leading drawings go above the band; the first heading and the paragraphs after it
 * go in it; the rest goes below.
 */
export function layoutCover(
  cover: Extract<Block, { kind: 'cover' }>,
  setting: CoverSetting,
): CoverLayout {
  const { above, title, subtitles, below } = partCover(cover.blocks);
  const width = setting.pageWidth - 2 * setting.margin;
  const subtitleType = { ...setting.theme.type.coverSubtitle, bold: false };
  const strips = [
    ...(title === undefined ? [] : layoutTitle(title, { width, setting })),
    ...subtitles.flatMap((line) => bandText(line, subtitleType, { width, setting })),
  ];
  const textHeight = strips.reduce((sum, strip) => sum + strip.height + strip.before, 0);
  const top = above.length > 0 ? logoRoom : 0;
  const height = Math.max(bandHeight, textHeight + 40 * mm);
  const text = placeText(strips, { x: setting.margin, y: top + height - textHeight - 14 * mm });
  return {
    marks: [...drawBand({ top, height }, setting), ...text],
    bandBottom: top + height,
    above,
    below,
  };
}

interface CoverBand {
  readonly top: number;
  readonly height: number;
}

/** The band, or the lines along it where the theme leaves the paper white. */
function drawBand({ top, height }: CoverBand, setting: CoverSetting): readonly Mark[] {
  const { pageWidth, margin, theme } = setting;
  const { fills, colours } = theme;
  if (fills.cover !== undefined) {
    const band = { x: 0, y: top, width: pageWidth, height, colour: fills.cover };
    return [{ kind: 'box', ...band, source: 'page' }];
  }
  const look = { thickness: 1.5, dotted: false, colour: colours.strongLine };
  const line = {
    kind: 'line',
    ...look,
    source: 'page',
    x: margin,
    dx: pageWidth - 2 * margin,
    dy: 0,
  } as const;
  return [top + 14 * mm, top + height].map((y) => ({ ...line, y }));
}

function partCover(blocks: readonly Block[]) {
  const start = countWhile(blocks, 'figure');
  const above = blocks.slice(0, start);
  const title = blocks[start];
  if (title?.kind !== 'heading') {
    return { above, title: undefined, subtitles: [], below: blocks.slice(start) };
  }
  const rest = blocks.slice(start + 1);
  const end = countWhile(rest, 'paragraph');
  const subtitles = rest.slice(0, end).filter((block) => block.kind === 'paragraph');
  return { above, title, subtitles, below: rest.slice(end) };
}

function countWhile(blocks: readonly Block[], kind: Block['kind']): number {
  const end = blocks.findIndex((block) => block.kind !== kind);
  return end === -1 ? blocks.length : end;
}

interface BandType {
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
}

interface BandSetting {
  readonly width: number;
  readonly setting: CoverSetting;
}

/** The title with its anchor. Its page is the first, so that it needs no bookmark. */
function layoutTitle(title: Heading, band: BandSetting): readonly Strip[] {
  const [first, ...rest] = balancedTitle(title, band);
  if (first === undefined) return [];
  const place = { kind: 'anchor', x: 0, y: 0, title: '' } as const;
  return [underlay(first, { ...place, id: title.id, level: title.level, source: title }), ...rest];
}

/** A title in lines of about the same length, so that no number hangs alone on the last. */
function balancedTitle(title: Heading, band: BandSetting): readonly Strip[] {
  const type = { ...band.setting.theme.type.coverTitle, bold: true };
  const set = (width: number): readonly Strip[] => bandText(title, type, { ...band, width });
  const best = set(band.width);
  let [narrow, wide] = [band.width / 2, band.width];
  while (wide - narrow > 8) {
    const middle = (narrow + wide) / 2;
    if (set(middle).length > best.length) narrow = middle;
    else wide = middle;
  }
  const moved = startsRight([title], band.setting.faces) ? band.width - wide : 0;
  return set(wide).map((strip) => indentStrip(strip, moved));
}

function bandText(
  block: Heading | Paragraph,
  type: BandType,
  { width, setting }: BandSetting,
): readonly Strip[] {
  const { colours } = setting.theme;
  const colour = type.bold ? colours.coverTitle : colours.coverSubtitle;
  const plain = plainStyle(type.size, colour, setting.theme);
  const style: TextStyle = { ...plain, bold: type.bold };
  const { lineHeight } = type;
  const text = { width, lineHeight, style, source: block, faces: setting.faces };
  const before = type.bold ? 0 : 8;
  return spaceStrips(layoutText(block.inlines, text), before, 0);
}

function placeText(strips: readonly Strip[], { x, y }: { x: number; y: number }): readonly Mark[] {
  const marks: Mark[] = [];
  let top = y;
  for (const strip of strips) {
    top += strip.before;
    append(marks, moveMarks(strip.marks, x, top));
    top += strip.height;
  }
  return marks;
}
