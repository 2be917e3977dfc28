import { cleanText } from '../characters/clean-text.ts';
import { clustersFrom } from '../characters/text-clusters.ts';
import type { Block, Picture, PrintDocument, TableRow } from '../document/block.ts';
import { withInner } from '../document/block-texts.ts';
import type { Brand } from '../document/brand.ts';
import { footerOf, headerOf } from '../document/document-words.ts';
import { plainInlines } from '../document/plain-inlines.ts';
import { wordsOfShapes } from '../scene/words-of-shapes.ts';

/** Beyond the characters that every text is full of, and that the fonts of text always have. */
const sign =
  /[^\n\r\t\u0020-\u017F\u0391-\u03C9\u0401-\u045F\u2010-\u2027\u20AC\u2190-\u2193\u2212\u2260\u2264\u2265\u25CF\u2610\u2612\u2713\u2717]/u;
/** A character written as its number or its name in HTML, but for those of HTML itself. */
const written = /&(?!(?:amp|lt|gt|quot|nbsp);)[#A-Za-z]/;

/** What is printed, and where it says what. */
export interface PrintedText {
  readonly markdown: string;
  readonly document: PrintDocument;
  readonly brand: Brand;
}

/**
 * The characters and emoji of a document that a font may lack, each with the first text that contains
 * it. Most documents have none, which a quick scan shows.
 */
export function findSigns(printed: PrintedText): ReadonlyMap<string, string> {
  const { markdown, document, brand } = printed;
  const beside = textsBeside(document, brand);
  if (!written.test(markdown) && ![markdown, ...beside].some(hasSigns)) return new Map();
  return signsIn([...beside, ...document.blocks.flatMap(withInner).flatMap(wordsOf)]);
}

/** Whether a text has characters that a font may lack. */
export function hasSigns(text: string): boolean {
  return sign.test(text);
}

/** The characters and emoji of texts that a font may lack, each with the first text that contains it. */
export function signsIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  for (const text of texts.filter(hasSigns)) addSigns(cleanText(text), signs);
  return signs;
}

function addSigns(text: string, signs: Map<string, string>): void {
  for (const cluster of clustersFrom(text)) {
    if (sign.test(cluster) && !signs.has(cluster)) signs.set(cluster, text);
  }
}

/** Printed text that is not part of the Markdown itself. */
function textsBeside({ front, blocks }: PrintDocument, brand: Brand): readonly string[] {
  const pictures = blocks
    .flatMap(withInner)
    .flatMap((block) => (block.kind === 'figure' ? [block.picture] : []));
  const logos = brand.logo === undefined ? [] : [brand.logo.picture];
  return [
    headerOf(front),
    footerOf(front, brand),
    ...[...logos, ...pictures].flatMap(wordsInPicture),
  ];
}

function wordsInPicture(picture: Picture): readonly string[] {
  if (picture.kind !== 'drawing') return [];
  return wordsOfShapes(picture.shapes);
}

/** The words that are drawn of a block, but for those of blocks and pictures in it. */
function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [plainInlines(block.inlines)];
  if (block.kind === 'code') return [block.text];
  if (block.kind === 'table') return [block.header, ...block.rows].flatMap(wordsOfRow);
  return block.kind === 'figure' ? [block.caption] : [];
}

function wordsOfRow(row: TableRow | undefined): readonly string[] {
  return (row?.cells ?? []).map(({ inlines, field }) => field?.value ?? plainInlines(inlines));
}
