import type { Token } from 'markdown-it';
import type { Alignment, Block, ListItem } from '../document/block.ts';
import { refuseBrokenTable } from './find-broken-table.ts';
import { hintToken } from './html/comment-tokens.ts';
import { refuseFields } from './read-field.ts';
import { openHints } from './read-hints.ts';
import {
  isAbsent,
  isRemote,
  readNarrowPicture,
  readPictureOnce,
  standPictures,
} from './read-inline-picture.ts';
import { plainText, readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { addProblemAt, attributeOf, type Reading } from './reading.ts';
import { type TokenNode, tokensIn, wordsIn } from './token-tree.ts';

const taskForm = /^\[([ xX])\](?:[ \t]+|$)/;

/** Reads the blocks of the document, or those inside a list item or a quote (`isTop` false). */
export function readBlocks(
  nodes: readonly TokenNode[],
  reading: Reading,
  isTop: boolean,
): readonly Block[] {
  const hints = openHints(reading, isTop);
  for (const node of nodes) {
    if (node.token.type === hintToken) {
      hints.obey(node.token);
      continue;
    }
    const tableHints = hints.takeTableHints(node.token);
    if (node.token.type === 'table_open') hints.add(readTable(node, tableHints, reading));
    else for (const block of readBlock(node, reading)) hints.add(block);
  }
  return hints.close();
}

type ReadNode = (node: TokenNode, reading: Reading) => readonly Block[];

const readers: Readonly<Record<string, ReadNode>> = {
  heading_open: (node, reading) => [readHeading(node, reading)],
  paragraph_open: readParagraph,
  bullet_list_open: (node, reading) => [readList(node, reading, undefined)],
  ordered_list_open: (node, reading) => {
    const start = attributeOf(node.token, 'start');
    return [readList(node, reading, start === '' ? 1 : Number(start))];
  },
  blockquote_open: ({ children }, reading) => [
    { kind: 'quote', blocks: readBlocks(children, reading, false) },
  ],
  hr: () => [{ kind: 'rule' }],
  fence: readCode,
  code_block: readCode,
};

function readBlock(node: TokenNode, reading: Reading): readonly Block[] {
  return readers[node.token.type]?.(node, reading) ?? [];
}

function readCode({ token }: TokenNode): readonly Block[] {
  return [{ kind: 'code', text: token.content.replace(/\n$/, '') }];
}

function readHeading(node: TokenNode, reading: Reading): Block {
  const { token } = node;
  const id = reading.headingIds.get(token) ?? '';
  const tokens = wordsIn(node);
  refuseFields(tokens, token, reading);
  const inlines = readInlines(tokens, token, reading);
  return { kind: 'heading', level: Number(token.tag.slice(1)), id, inlines, ...alignOf(token) };
}

function readParagraph(node: TokenNode, reading: Reading): readonly Block[] {
  const { token } = node;
  const tokens = wordsIn(node);
  refuseBrokenTable(token, reading);
  const image = findLoneImage(tokens);
  if (image === undefined) return readWords(tokens, token, reading);
  const source = attributeOf(image, 'src');
  const picture = readPictureOnce(source, reading);
  if ('key' in picture) {
    if (isAbsent(picture)) return readWords(tokens, token, reading);
    addProblemAt(token, reading, picture);
    return [];
  }
  const alt = plainText(tokensIn(image));
  const narrow = readNarrowPicture(source, reading);
  return [{ kind: 'figure', picture, ...narrow, alt, caption: attributeOf(image, 'title') }];
}

function readWords(tokens: readonly Token[], block: Token, reading: Reading): readonly Block[] {
  const inlines = standPictures(readInlines(tokens, block, reading));
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines, ...alignOf(block) }];
}

/** The alignment of a block from the HTML around it. */
function alignOf(token: Token): { readonly align?: Alignment } {
  const align = attributeOf(token, 'align');
  return align === 'center' || align === 'right' ? { align } : {};
}

/** The picture of a paragraph that holds nothing else, and is at hand. */
function findLoneImage(tokens: readonly Token[]): Token | undefined {
  const [image, ...others] = tokens.filter(
    ({ type, content }) => type !== 'softbreak' && (type !== 'text' || content.trim() !== ''),
  );
  const isLone = image?.type === 'image' && others.length === 0;
  return isLone && image.markup === '' && !isRemote(image) ? image : undefined;
}

function readList({ children }: TokenNode, reading: Reading, start: number | undefined): Block {
  const tight = children.every((item) =>
    item.children.every(({ token }) => token.type !== 'paragraph_open' || token.hidden),
  );
  return { kind: 'list', start, tight, items: children.map((item) => readItem(item, reading)) };
}

function readItem({ children }: TokenNode, reading: Reading): ListItem {
  const task = takeTask(children[0]);
  const blocks = readBlocks(children, reading, false);
  return task === undefined ? { blocks } : { task, blocks };
}

/** The box at the start of an item's first paragraph, which loses it. */
function takeTask(first: TokenNode | undefined): ListItem['task'] {
  const text = first?.token.type === 'paragraph_open' ? firstText(first) : undefined;
  const mark = taskForm.exec(text?.content ?? '');
  if (mark === null || text === undefined) return undefined;
  text.content = text.content.slice(mark[0].length);
  return mark[1] === ' ' ? 'open' : 'done';
}

function firstText(paragraph: TokenNode): Token | undefined {
  return paragraph.children[0]?.token.children?.[0];
}
