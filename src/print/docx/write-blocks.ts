import {
  Bookmark,
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import { cleanText } from '../characters/clean-text.ts';
import type { Block, Figure, Heading, List, ListItem } from '../document/block.ts';
import { sayHeading } from '../document/document-words.ts';
import type { BlockPlace, DocxSetting } from './docx-setting.ts';
import { writeInlines } from './write-inlines.ts';
import { indentOf, markOf } from './write-list.ts';
import { writePicture } from './write-picture.ts';
import { writeTable } from './write-table.ts';

type Writers = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    setting: DocxSetting,
    place: BlockPlace,
  ) => readonly FileChild[];
};

const writers: Writers = {
  heading: writeHeading,
  paragraph: ({ inlines, align }, setting, place) => [
    new Paragraph({
      ...paragraphOptions(setting, place),
      ...(align === undefined ? {} : { alignment: align }),
      children: writeInlines(inlines, setting),
    }),
  ],
  list: writeList,
  table: writeTable,
  figure: writeFigure,
  quote: ({ blocks }, setting, place) => writeBlocks(blocks, setting, { ...place, style: 'Quote' }),
  code: ({ text }, setting) => [
    new Paragraph({ style: 'CodeBlock', children: linesOf(text), ...directionOptions(setting) }),
  ],
  rule: () => [new Paragraph({ thematicBreak: true })],
  'page-break': () => [new Paragraph({ style: 'AfterTable', pageBreakBefore: true })],
  toc: writeToc,
  cover: writeInner,
  'keep-together': writeKept,
  collapsible: writeInner,
  landscape: writeInner,
};

/** Blocks as paragraphs and tables, one below the other. */
export function writeBlocks(
  blocks: readonly Block[],
  setting: DocxSetting,
  place: BlockPlace,
): readonly FileChild[] {
  return blocks.flatMap((block) => writeBlock(block, setting, place));
}

function writeBlock<Kind extends Block['kind']>(
  block: Extract<Block, { kind: Kind }>,
  setting: DocxSetting,
  place: BlockPlace,
): readonly FileChild[] {
  const write: Writers[Kind] = writers[block.kind];
  return write(block, setting, place);
}

interface InnerBlocks {
  readonly blocks: readonly Block[];
}

function writeInner({ blocks }: InnerBlocks, setting: DocxSetting, place: BlockPlace) {
  return writeBlocks(blocks, setting, place);
}

/** All but the last block stay with what follows. */
function writeKept({ blocks }: InnerBlocks, setting: DocxSetting, place: BlockPlace) {
  const kept = writeBlocks(blocks.slice(0, -1), setting, { ...place, keepNext: true });
  return [...kept, ...writeBlocks(blocks.slice(-1), setting, place)];
}

function directionOptions({ direction }: DocxSetting): Pick<IParagraphOptions, 'bidirectional'> {
  return direction === 'rtl' ? { bidirectional: true } : {};
}

function paragraphOptions(setting: DocxSetting, { style, keepNext, depth }: BlockPlace) {
  const { listIndent } = setting.theme.spacing;
  const indent = depth === 0 ? {} : { indent: { start: Math.round(listIndent * 20) * depth } };
  return {
    ...directionOptions(setting),
    ...indent,
    ...(style === undefined ? {} : { style }),
    ...(keepNext === true ? { keepNext } : {}),
  };
}

const headings = [
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Heading5',
  'Heading6',
] as const;

function writeHeading(heading: Heading, setting: DocxSetting): readonly FileChild[] {
  if (sayHeading(heading) === '') return [];
  const words = writeInlines(heading.inlines, setting);
  const anchor = setting.anchorOf(heading.id);
  const children: readonly ParagraphChild[] =
    anchor === undefined ? words : [new Bookmark({ id: anchor, children: words })];
  const { align } = heading;
  return [
    new Paragraph({
      heading: headings[setting.levelOf(heading)] ?? 'Heading6',
      children,
      ...(align === undefined ? {} : { alignment: align }),
      ...directionOptions(setting),
    }),
  ];
}

function linesOf(text: string): readonly ParagraphChild[] {
  return text
    .split('\n')
    .map((line) => cleanText(line.replaceAll('\t', '    ')))
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function writeFigure(
  figure: Figure,
  setting: DocxSetting,
  place: BlockPlace,
): readonly Paragraph[] {
  const picture = writePicture(figure, setting, place.width);
  const caption = cleanText(figure.caption).trim();
  const isKept = caption !== '' || place.keepNext === true;
  const drawn = new Paragraph({ children: [picture], ...(isKept ? { keepNext: true } : {}) });
  if (caption === '') return [drawn];
  return [drawn, new Paragraph({ style: 'Caption', text: caption, ...directionOptions(setting) })];
}

/** The contents as a field, so that a person can have it made anew; its entries lead to the headings. */
function writeToc(
  block: Extract<Block, { kind: 'toc' }>,
  setting: DocxSetting,
): readonly FileChild[] {
  const entries = setting.entries(block);
  const levels = entries.map(({ heading }) => setting.levelOf(heading));
  const deepest = levels.reduce((most, level) => Math.max(most, level), 1);
  const cachedEntries = entries.map(({ heading }) => {
    const href = setting.anchorOf(heading.id);
    const level = Math.max(1, setting.levelOf(heading));
    return { title: sayHeading(heading), level, ...(href === undefined ? {} : { href }) };
  });
  const headingStyleRange = `1-${deepest}`;
  return [
    new TableOfContents(setting.contents, {
      hyperlink: true,
      headingStyleRange,
      cachedEntries,
      beginDirty: false,
    }),
  ];
}

function writeList(list: List, setting: DocxSetting, place: BlockPlace): readonly FileChild[] {
  setting.place.lists += 1;
  const instance = setting.place.lists;
  return list.items.flatMap((item) => writeItem(item, { list, instance }, { setting, place }));
}

interface ItemList {
  readonly list: List;
  readonly instance: number;
}

interface ItemPlace {
  readonly setting: DocxSetting;
  readonly place: BlockPlace;
}

/** A box takes the place of a bullet or a number. */
function writeItem(
  { task, blocks }: ListItem,
  { list, instance }: ItemList,
  { setting, place }: ItemPlace,
): readonly FileChild[] {
  const [first, ...others] = blocks;
  const box = task === undefined ? [] : [new TextRun(task === 'done' ? '☑ ' : '☐ ')];
  const words = first?.kind === 'paragraph' ? writeInlines(first.inlines, setting) : [];
  const mark =
    task === undefined
      ? markOf(list, place.depth, instance)
      : indentOf(place.depth, setting.theme.spacing.listIndent);
  const paragraph = new Paragraph({
    style: 'ListParagraph',
    ...mark,
    ...directionOptions(setting),
    children: [...box, ...words],
  });
  const rest = first?.kind === 'paragraph' ? others : blocks;
  const inner = { ...place, depth: place.depth + 1 };
  return [paragraph, ...writeBlocks(rest, setting, inner)];
}
