import type { Token } from 'markdown-it';
import { tones } from '../model/theme.ts';
import type { Inline, LinkTarget } from './block.ts';
import { endsUnspaced, startsUnspaced } from './break-opportunities.ts';
import { findImage } from './find-image.ts';
import { commentToken, fieldToken } from './markdown/comment-tokens.ts';
import { maxNesting } from './markdown-syntax.ts';
import { parseHint } from './parse-hint.ts';
import { readBoxField } from './read-field.ts';
import { addProblemAt, attributeOf, type Reading } from './reading.ts';
import { buildTokenTree, type TokenNode } from './token-tree.ts';

const webForm = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

/** In bytes, each of which may take three in a PDF: it holds addresses up to 32767. */
const longestAddress = 8000;

/** The inlines of a block, from the children of its `inline` token. */
export function readInlines(
  tokens: readonly Token[],
  block: Token,
  reading: Reading,
): readonly Inline[] {
  return readNodes(buildTokenTree(tokens), { reading, block, depth: 0 });
}

interface InlineReading {
  readonly reading: Reading;
  /** The token of the block that is read, which has the line of problems. */
  readonly block: Token;
  /** How many styles and links these words stand in. */
  readonly depth: number;
}

/** The words of an inline token without their styles. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return plainText(token.children ?? []);
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
  return nodes.flatMap((node, index) => {
    const isJoint = node.token.type === 'softbreak' && joins(nodes[index - 1], nodes[index + 1]);
    return isJoint ? [] : readNode(node, within);
  });
}

/** Where no spaces are written, the end of a line of Markdown is none either. */
function joins(before: TokenNode | undefined, after: TokenNode | undefined): boolean {
  return endsUnspaced(before?.token.content ?? '') && startsUnspaced(after?.token.content ?? '');
}

function readNode({ token, children }: TokenNode, within: InlineReading): readonly Inline[] {
  const { reading, block } = within;
  const inlines = (): readonly Inline[] =>
    readNodes(children, { ...within, depth: within.depth + 1 });
  const style = styles[token.type];
  if (style !== undefined) return [{ kind: style, inlines: inlines() }];
  switch (token.type) {
    case 'span_open':
      return readSpan(token, inlines());
    case 'link_open':
      return readLink(token, inlines(), reading);
    case commentToken:
      return passComment(token, within);
    case fieldToken:
      return readBoxField(token, block, reading);
    case 'image':
      return refuseImage(token, within);
    default:
      return readLeaf(token);
  }
}

/** What is only set otherwise. */
const styles: Readonly<Record<string, 'strong' | 'emphasis' | 'strike'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'strike',
};

function readLeaf(token: Token): readonly Inline[] {
  if (token.type === 'softbreak') return [{ kind: 'text', text: ' ' }];
  if (token.type === 'hardbreak') return [{ kind: 'line-break' }];
  if (token.type === 'code_inline') return [{ kind: 'code', text: token.content }];
  return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
}

/** A picture has a paragraph to itself: it would part words, and be too small in a cell. */
function refuseImage(token: Token, { reading, block }: InlineReading): readonly Inline[] {
  const { file, found } = reading.problems;
  const place = { file, ...findImage(token, block, reading) };
  found.push({ key: 'print.image-alone', place });
  return [];
}

/** Comments are not printed. One that is a hint would be passed over, which whoever wrote it must know. */
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
function readLink(token: Token, inlines: readonly Inline[], reading: Reading): readonly Inline[] {
  const target = readTarget(attributeOf(token, 'href'), reading.knownIds);
  return target === undefined ? inlines : [{ kind: 'link', target, inlines }];
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
