import { codePointOf, spellCodePoints } from '../characters/code-point.ts';
import { mirrored } from '../characters/mirrored.ts';
import type { Direction } from '../characters/reading-direction.ts';
import { cutByClusters } from '../characters/text-clusters.ts';
import { type Font, type Glyph, isTrueType } from '../kit/font.ts';

/** An outline of a font, moved from the origin of its cell; lengths are in font units. */
export interface CellPart {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * A place in a row of glyphs: what is drawn in it, and which character is read there. A letter
 * with its marks, or letters that join into one, take a cell for each character side by side, so
 * that each program finds each character in its order; the first of them draws it all.
 */
export interface Cell {
  readonly codePoints: readonly number[];
  readonly advance: number;
  readonly parts: readonly CellPart[];
}

/** Glyphs that stand for one stretch of characters, from left to right. */
interface Cluster {
  readonly codePoints: number[];
  readonly parts: CellPart[];
  advance: number;
}

interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** No word is so long, in characters with their marks. What is longer is shaped in stretches. */
const longestWord = 100;

const marksOnly = /^\p{M}+$/u;

/**
 * Shapes a text by the rules of its script: forms that join, ligatures, marks on their letters.
 * Words are shaped one by one, so that each may be of another script. Gives cells in the order in
 * which they are drawn, from left to right. Takes time in proportion to the text.
 */
export function shapeText(font: Font, text: string, direction: Direction): readonly Cell[] {
  const words = text
    .split(/( +)/)
    .flatMap((word) => (word.length > longestWord ? cutByClusters(word, longestWord) : [word]))
    .filter((word) => word !== '');
  const inOrder = direction === 'rtl' ? words.toReversed() : words;
  return inOrder.flatMap((word) => shapeWord(font, word, direction));
}

/** The sum of their advances. */
export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { advance }) => sum + advance, 0);
}

function shapeWord(font: Font, word: string, direction: Direction): readonly Cell[] {
  const drawn = direction === 'rtl' ? Array.from(word, mirrored).join('') : word;
  const placed = placeGlyphs(font, drawn, direction);
  const clusters = formClusters(placed, drawn, direction);
  const divides = isTrueType(font);
  return clusters.flatMap((cluster) => {
    const codePoints =
      direction === 'rtl' ? cluster.codePoints.map(unmirrored) : cluster.codePoints;
    const whole = { ...cluster, codePoints };
    return divides ? divide(whole, direction) : [whole];
  });
}

function unmirrored(codePoint: number): number {
  return codePointOf(mirrored(String.fromCodePoint(codePoint)));
}

/** The glyphs of a word from left to right. */
function placeGlyphs(font: Font, word: string, direction: Direction): readonly PlacedGlyph[] {
  const { glyphs, positions } = font.layout(word, {}, undefined, undefined, direction);
  const placed = glyphs.map((glyph, index): PlacedGlyph => {
    const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { glyph, advance: xAdvance, dx: xOffset, dy: yOffset };
  });
  // fontkit leaves the glyphs of a font without OpenType tables in the order of reading.
  const isTurned = direction === 'ltr' || spell(placed.toReversed()) === word;
  return isTurned || spell(placed) !== word ? placed : placed.toReversed();
}

function spell(placed: readonly PlacedGlyph[]): string {
  return spellCodePoints(placed.flatMap(({ glyph }) => glyph.codePoints));
}

/**
 * Letters with their marks, from left to right. Where a script orders its glyphs otherwise than
 * its letters, a word is one cluster.
 */
function formClusters(
  placed: readonly PlacedGlyph[],
  word: string,
  direction: Direction,
): readonly Cluster[] {
  const inReadingOrder = direction === 'rtl' ? placed.toReversed() : placed;
  const isInOrder = spell(inReadingOrder) === word;
  const groups: PlacedGlyph[][] = [];
  for (const one of inReadingOrder) {
    const last = groups.at(-1);
    if (last !== undefined && (!isInOrder || belongsToLast(one))) last.push(one);
    else groups.push([one]);
  }
  const clusters = groups.map((group) => {
    const points = group.flatMap(({ glyph }) => glyph.codePoints);
    const codePoints = isInOrder ? points : Array.from(word, codePointOf);
    return formCluster(direction === 'rtl' ? group.toReversed() : group, codePoints);
  });
  return direction === 'rtl' ? clusters.toReversed() : clusters;
}

function belongsToLast({ glyph }: PlacedGlyph): boolean {
  const { codePoints } = glyph;
  return codePoints.length === 0 || marksOnly.test(spellCodePoints(codePoints));
}

function formCluster(group: readonly PlacedGlyph[], codePoints: number[]): Cluster {
  const cluster: Cluster = { codePoints, parts: [], advance: 0 };
  for (const { glyph, advance, dx, dy } of group) {
    const place = { dx: Math.round(cluster.advance + dx), dy: Math.round(dy) };
    cluster.parts.push({ glyph: glyph.id, ...place });
    cluster.advance += Math.round(advance);
  }
  return cluster;
}

/** A cell for each character, from left to right; a mark that is a part of its own is drawn in its cell. */
function divide(cluster: Cell, direction: Direction): readonly Cell[] {
  const { parts, advance } = cluster;
  const points = direction === 'rtl' ? cluster.codePoints.toReversed() : cluster.codePoints;
  if (points.length < 2) return [cluster];
  const edges = points.map((_, index) => Math.round((advance * index) / points.length));
  return points.map((codePoint, index): Cell => {
    const [start, end] = [edges[index] ?? 0, edges[index + 1] ?? advance];
    const own = parts.length === points.length ? parts.slice(index, index + 1) : undefined;
    const drawn = own ?? (index === 0 ? parts : []);
    return {
      codePoints: [codePoint],
      advance: end - start,
      parts: drawn.map((part) => ({ ...part, dx: part.dx - start })),
    };
  });
}
