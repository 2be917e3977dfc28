import type { Token } from 'markdown-it';
import { EomsError, type Problem } from '../../model/problem.ts';
import { firstProblems } from '../../model/problems/first-problems.ts';
import type { PrintDocument, Table } from '../document/block.ts';
import type { PictureBytes, ReadNarrow } from '../document/picture-bytes.ts';
import { addProblem, inOrder, type ProblemList } from '../document/problem-list.ts';
import { createSlugger } from '../document/slug-heading.ts';
import { titleCover } from '../document/title-cover.ts';
import { countParts, mostParts, TooManyParts } from './count-parts.ts';
import { markdownSyntax, maxNesting } from './markdown-syntax.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { readBlocks } from './read-blocks.ts';
import { plainText } from './read-inlines.ts';
import { addProblemAt, type Reading } from './reading.ts';
import { buildTokenTree } from './token-tree.ts';

/** The name of the Markdown file, and the bytes behind its relative image links. */
export interface MarkdownSource {
  readonly file: string;
  readonly readImage?: ((path: string) => PictureBytes) | undefined;
  /** Given where what is printed can be shown on a phone. */
  readonly readNarrow?: ReadNarrow | undefined;
  /** Whether field hints become fields; otherwise they leave what is there on paper. */
  readonly fillable?: boolean | undefined;
}

/** A document, as far as it could be read, and what is wrong with it. */
export interface ReadMarkdown {
  readonly document: PrintDocument;
  /** How much it holds: what takes memory and work while it is printed. */
  readonly parts: number;
  /** In the order of the lines; none = the document is whole. */
  readonly problems: readonly Problem[];
  /** What is printed in words instead, in the order of the lines. */
  readonly warnings: readonly Problem[];
  /** The line of the file, from 1, on which each table starts. */
  readonly tableLines: ReadonlyMap<Table, number>;
}

/**
 * Reads front matter, CommonMark, tables, strikethrough, task lists and print hints.
 *
 * @internal
 * @throws EomsError `bad-data` with every problem found, in the order of the lines.
 */
export function parseMarkdown(markdown: string, source: string | MarkdownSource): PrintDocument {
  return readWhole(markdown, source).document;
}

/** The same, with what is printed in words instead. */
export function readWhole(markdown: string, source: string | MarkdownSource): ReadMarkdown {
  const read = readMarkdown(markdown, source);
  if (read.problems.length > 0) throw new EomsError('bad-data', firstProblems(read.problems));
  return read;
}

/** The same, for those who have more to say about a document that is wrong. */
export function readMarkdown(markdown: string, source: string | MarkdownSource): ReadMarkdown {
  const {
    file,
    readImage,
    readNarrow,
    fillable = false,
  } = typeof source === 'string' ? { file: source } : source;
  const problems: ProblemList = { file, found: [] };
  const warnings: ProblemList = { file, found: [] };
  const text = markdown.replace(/^\uFEFF/, '');
  const { front, body, lineOffset } = parseFrontMatter(text, { problems, warnings });
  const { tokens, parts } = parseBody(body, lineOffset, problems);
  const headingIds = nameHeadings(tokens);
  const knownIds = new Set(headingIds.values());
  const reading: Reading = {
    problems,
    warnings,
    remote: { count: 0 },
    lineOffset,
    headingIds,
    knownIds,
    fillable,
    fields: new Map(),
    pictures: new Map(),
    tableLines: new Map(),
    sourceLines: linesOf(body),
    searched: new Map(),
    readImage,
    readNarrow,
  };
  reportTooDeep(tokens, reading);
  const blocks = readBlocks(buildTokenTree(tokens), reading, true);
  if (problems.found.length === 0) missFields(reading);
  const document = { front, blocks: blocks.map((block) => titleCover(block, front)) };
  const { tableLines } = reading;
  const warned = warningsOf(reading);
  return { document, parts, problems: inOrder(problems.found), warnings: warned, tableLines };
}

interface Parsed {
  readonly tokens: readonly Token[];
  readonly parts: number;
}

/** The tokens of Markdown; none where it holds more than can be printed. */
function parseBody(body: string, lineOffset: number, problems: ProblemList): Parsed {
  const env = {};
  try {
    const tokens = markdownSyntax.parse(body, env);
    return { tokens, parts: countParts(tokens, env) };
  } catch (error) {
    if (!(error instanceof TooManyParts)) throw error;
    const told = { key: 'print.too-many-parts', values: { limit: mostParts } } as const;
    addProblem(problems, error.line + lineOffset + 1, told);
    return { tokens: [], parts: 0 };
  }
}

/** Only tables and problems ask for lines. */
function linesOf(body: string): () => readonly string[] {
  let lines: readonly string[] | undefined;
  return () => {
    lines ??= body.split('\n');
    return lines;
  };
}

function nameHeadings(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const slug = createSlugger();
  const ids = new Map<Token, string>();
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    ids.set(token, slug(plainText(tokens[index + 1]?.children ?? []).trim()));
  });
  return ids;
}

// markdown-it silently drops content nested deeper than its limit; nothing may be lost without a
// word.
function reportTooDeep(tokens: readonly Token[], reading: Reading): void {
  const deep = tokens.find(({ level, map }) => level >= maxNesting - 1 && map !== null);
  if (deep !== undefined) addProblemAt(deep, reading, { key: 'print.too-deep' });
}

/** Pictures from the network are counted, as badges come in dozens. */
function warningsOf({ warnings, remote }: Reading): readonly Problem[] {
  const { file, found } = warnings;
  const { count } = remote;
  const told: Problem = { key: 'print.image-remote', values: { count }, place: { file } };
  return count === 0 ? inOrder(found) : [...inOrder(found), told];
}

function missFields({ fillable, fields, problems }: Reading): void {
  if (fillable && fields.size === 0) addProblem(problems, 1, { key: 'print.field-none' });
}
