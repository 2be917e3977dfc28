import type { Token } from 'markdown-it';
import { tones } from '../../model/theme.ts';
import { endsUnspaced, startsUnspaced } from '../characters/break-opportunities.ts';
import type { Inline, LinkTarget } from '../document/block.ts';
import { plainInlines } from '../document/plain-inlines.ts';
import { commentToken, fieldToken } from './html/comment-tokens.ts';
import { writeSmall } from './html/small-letters.ts';
import { maxNesting } from './markdown-syntax.ts';
import { parseHint } from './parse-hint.ts';
import { readBoxField } from './read-field.ts';
import { readInlinePicture } from './read-inline-picture.ts';
import { addProblemAt, attributeOf, type Reading } from './reading.ts';
import { buildTokenTree, type TokenNode, tokensIn } from './token-tree.ts';

const webForm = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

/** In bytes, each of which may take three in a PDF: it holds addresses up to 32767. */
const longestAddress = 8000;

/** The inlines of a block, from the children of its `inline` token. */
export function readInlines(
  tokens: readonly Token[],
  block: Token,
  reading: Reading,
): readonly Inline[] {
  return readNodes(buildTokenTree(tokens), { reading, block, depth: 0, isInLink: false });
}

interface InlineReading {
  readonly reading: Reading;
  /** The token of the block that is read, which has the line of problems. */
  readonly block: Token;
  /** How many styles and links are open around these words. */
  readonly depth: number;
  /** Links do not lead from within links. */
  readonly isInLink: boolean;
}

/** The words of an inline token without their styles. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return plainText(tokensIn(token));
      if (token.type === commentToken) return '';
      return token.type === fieldToken ? token.info : token.content;
    })
    .join('');
}

function readNodes(nodes: readonly TokenNode[], within: InlineReading): readonly Inline[] {
  // A row of a hundred thousand asterisks is valid Markdown, and so deep that no stack holds it.
  if (within.depth > maxNesting) {
    addProblemAt(within.block, within.reading, { key: 'print.styles-too-deep' });
    return [];
  }
  return nodes.flatMap((node, index): readonly Inline[] => {
    const before = nodes[index - 1];
    if (node.token.type === 'softbreak') return readLineEnd(before, nodes[index + 1]);
    const inlines = readNode(node, within);
    return holdsPicture(node) && holdsPicture(before)
      ? [{ kind: 'text', text: ' ' }, ...inlines]
      : inlines;
  });
}

/** What word processors put before the items of a list, with the blank or tab behind it. */
const bullet =
  /^(?:[•●▪■□○◦‣⁃·◆❖➢✓✗☐☑☒\uF000-\uF0FF][ \t\u00A0\u2002\u2003]|(?:[-–—o]|\(?[a-z\d]{1,2}[.)])\t)/u;

/** A list that was pasted from a word processor keeps its lines. */
function readLineEnd(
  before: TokenNode | undefined,
  after: TokenNode | undefined,
): readonly Inline[] {
  if (bullet.test(after?.token.content ?? '')) return [{ kind: 'line-break' }];
  return joins(before, after) ? [] : [{ kind: 'text', text: ' ' }];
}

/** Pictures side by side do not touch, nor do the words in their places. */
function holdsPicture(node: TokenNode | undefined): boolean {
  if (node?.token.type === 'image') return true;
  return (
    node?.token.type === 'link_open' && node.children.some(({ token }) => token.type === 'image')
  );
}

/** Where no spaces are written, the end of a line of Markdown is none either. */
function joins(before: TokenNode | undefined, after: TokenNode | undefined): boolean {
  return endsUnspaced(before?.token.content ?? '') && startsUnspaced(after?.token.content ?? '');
}

function readNode(node: TokenNode, within: InlineReading): readonly Inline[] {
  const { token, children } = node;
  const { reading, block } = within;
  const inlines = (): readonly Inline[] =>
    readNodes(children, { ...within, depth: within.depth + 1 });
  const style = styles[token.type];
  if (style !== undefined) return [{ kind: style, inlines: inlines() }];
  const read = tagReaders[token.type];
  if (read !== undefined) return read(token, inlines());
  switch (token.type) {
    case 'link_open':
      return readLink(node, within);
    case commentToken:
      return passComment(token, within);
    case fieldToken:
      return readBoxField(token, block, reading);
    case 'image':
      return readInlinePicture(token, { block, reading, alt: plainText(tokensIn(token)) });
    default:
      return readLeaf(token);
  }
}

type ReadTag = (token: Token, inlines: readonly Inline[]) => readonly Inline[];

/** The content between tags. */
const tagReaders: Readonly<Record<string, ReadTag>> = {
  span_open: readSpan,
  print_plain_open: (_token, inlines) => inlines,
  print_code_open: (_token, inlines) => [{ kind: 'code', text: plainInlines(inlines) }],
  print_sub_open: (_token, inlines) => writeSmall(inlines, 'sub'),
  print_sup_open: (_token, inlines) => writeSmall(inlines, 'sup'),
};

/** What is only set otherwise. */
const styles: Readonly<Record<string, 'strong' | 'emphasis' | 'strike'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'strike',
};

function readLeaf(token: Token): readonly Inline[] {
  if (token.type === 'hardbreak') return [{ kind: 'line-break' }];
  if (token.type === 'code_inline') return [{ kind: 'code', text: token.content }];
  return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
}

/** Comments are not printed. A hint among words has no effect, so its author gets a warning. */
function passComment({ content }: Token, { block, reading }: InlineReading): readonly Inline[] {
  const hint = parseHint(content.slice('<!--'.length, -'-->'.length));
  if (hint !== undefined) addProblemAt(block, reading, { key: 'print.hint-alone' });
  return [];
}

function readSpan(token: Token, inlines: readonly Inline[]): readonly Inline[] {
  const tone = tones.find((known) => known === token.info);
  return tone === undefined ? inlines : [{ kind: 'span', tone, inlines }];
}

/** Only the web, mail and headings of this document are linked to; other links are their words. */
function readLink({ token, children }: TokenNode, within: InlineReading): readonly Inline[] {
  const { reading, depth, isInLink } = within;
  const href = attributeOf(token, 'href');
  const target = isInLink ? undefined : readTarget(href, reading.knownIds);
  const inner = { ...within, depth: depth + 1, isInLink: isInLink || target !== undefined };
  const inlines = readNodes(children, inner);
  if (target === undefined) return inlines;
  // A picture that has no words, and is not shown, leaves where it leads.
  const isEmpty = inlines.length === 0 && children.length > 0;
  return [{ kind: 'link', target, inlines: isEmpty ? [{ kind: 'text', text: href }] : inlines }];
}

function readTarget(href: string, knownIds: ReadonlySet<string>): LinkTarget | undefined {
  if (webForm.test(href) && Buffer.byteLength(href) <= longestAddress) {
    return { kind: 'web', href };
  }
  if (!href.startsWith('#')) return undefined;
  const id = decodeFragment(href.slice(1));
  return knownIds.has(id) ? { kind: 'internal', id } : undefined;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC');
  } catch {
    return fragment;
  }
}
