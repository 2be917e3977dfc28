import type { Block, FrontMatter, Inline } from './block.ts';
import { layoutText } from './layout-text.ts';
import { type Mark, moveMarks } from './page.ts';
import { plainStyle, type TextStyle } from './set-words.ts';
import { type Strip, spaceStrips } from './strip.ts';
import { colours, mm, typeSizes } from './theme.ts';
import type { Typefaces } from './typeface.ts';

/** A cover: the band across the page with the title in it, and the blocks that stand below it. */
export interface CoverLayout {
  /** From the top left of the page. */
  readonly marks: readonly Mark[];
  readonly bandBottom: number;
  /** Stand above the band: a logo. */
  readonly above: readonly Block[];
  readonly below: readonly Block[];
}

/** What the cover is set on. */
export interface CoverSetting {
  readonly pageWidth: number;
  readonly margin: number;
  readonly front: FrontMatter;
  readonly faces: Typefaces;
}

const bandHeight = 92 * mm;
const logoRoom = 46 * mm;

/**
 * Lays a cover out. Drawings that come first stand above the band; the first heading and the
 * paragraphs after it stand in it, or the title and subtitle of the front matter; the rest below.
 */
export function layoutCover(
  cover: Extract<Block, { kind: 'cover' }>,
  setting: CoverSetting,
): CoverLayout {
  const { above, title, lines, below } = partCover(cover.blocks, setting.front);
  const width = setting.pageWidth - 2 * setting.margin;
  const strips = [
    ...balancedTitle(title, { width, cover, setting }),
    ...lines.flatMap((inlines) =>
      bandText(inlines, { ...typeSizes.coverSubtitle, bold: false }, { width, cover, setting }),
    ),
  ];
  const textHeight = strips.reduce((sum, strip) => sum + strip.height + strip.before, 0);
  const top = above.length > 0 ? logoRoom : 0;
  const height = Math.max(bandHeight, textHeight + 40 * mm);
  const band = { x: 0, y: top, width: setting.pageWidth, height, colour: colours.accent };
  const box: Mark = { kind: 'box', ...band, source: 'page' };
  const text = placeText(strips, { x: setting.margin, y: top + height - textHeight - 14 * mm });
  return { marks: [box, ...text], bandBottom: top + height, above, below };
}

function partCover(blocks: readonly Block[], front: FrontMatter) {
  const start = countWhile(blocks, 'figure');
  const above = blocks.slice(0, start);
  const first = blocks[start];
  if (first?.kind !== 'heading') {
    const lines = [textOf(front.subtitle ?? '')];
    return { above, title: textOf(front.title ?? ''), lines, below: blocks.slice(start) };
  }
  const rest = blocks.slice(start + 1);
  const end = countWhile(rest, 'paragraph');
  const subtitles = rest.slice(0, end);
  const lines = subtitles.map((block) => (block.kind === 'paragraph' ? block.inlines : []));
  return { above, title: first.inlines, lines, below: rest.slice(end) };
}

function countWhile(blocks: readonly Block[], kind: Block['kind']): number {
  const end = blocks.findIndex((block) => block.kind !== kind);
  return end === -1 ? blocks.length : end;
}

function textOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

interface BandType {
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
}

interface BandSetting {
  readonly width: number;
  readonly cover: Block;
  readonly setting: CoverSetting;
}

/** A title in lines of about the same length, so that no number hangs alone on the last. */
function balancedTitle(title: readonly Inline[], band: BandSetting): readonly Strip[] {
  const type = { ...typeSizes.coverTitle, bold: true };
  const set = (width: number): readonly Strip[] => bandText(title, type, { ...band, width });
  const best = set(band.width);
  let [narrow, wide] = [band.width / 2, band.width];
  while (wide - narrow > 8) {
    const middle = (narrow + wide) / 2;
    if (set(middle).length > best.length) narrow = middle;
    else wide = middle;
  }
  return set(wide);
}

function bandText(
  inlines: readonly Inline[],
  type: BandType,
  { width, cover, setting }: BandSetting,
): readonly Strip[] {
  const colour = type.bold ? colours.onAccent : colours.onAccentSoft;
  const style: TextStyle = { ...plainStyle(type.size, colour), bold: type.bold };
  const { lineHeight } = type;
  const text = { width, lineHeight, style, source: cover, faces: setting.faces };
  const before = type.bold ? 0 : 8;
  return spaceStrips(layoutText(inlines, text), before, 0);
}

function placeText(strips: readonly Strip[], { x, y }: { x: number; y: number }): readonly Mark[] {
  const marks: Mark[] = [];
  let top = y;
  for (const strip of strips) {
    top += strip.before;
    marks.push(...moveMarks(strip.marks, x, top));
    top += strip.height;
  }
  return marks;
}
