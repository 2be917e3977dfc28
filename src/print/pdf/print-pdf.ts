import { EomsError, type Problem } from '../../model/problem.ts';
import { firstProblems } from '../../model/problems/first-problems.ts';
import { cleanText } from '../characters/clean-text.ts';
import type { PrintDocument, Table } from '../document/block.ts';
import { brandDocument } from '../document/brand-document.ts';
import { titleOf } from '../document/document-words.ts';
import { inOrder } from '../document/problem-list.ts';
import { defaultTheme } from '../document/theme.ts';
import { loadHyphenation } from '../fonts/load-hyphenation.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { layoutDocument } from '../layout/layout-document.ts';
import { partWideTables, type TableRoom } from '../layout/part-wide-tables.ts';
import { readMarkdown } from '../markdown/parse-markdown.ts';
import type { PrintContext } from '../print-context.ts';
import { describeCharacters } from '../text/describe-missing.ts';
import { findTextNeeds } from '../text/find-text-needs.ts';
import { openFaces } from '../text/open-faces.ts';
import { paintPages } from './paint-pages.ts';
import { growStructure } from './structure/grow-structure.ts';

/**
 * Prints Markdown as a PDF: the same bytes for the same Markdown and context. Characters that no
 * font has are printed by their names.
 *
 * @throws EomsError `bad-data` with all problems of the Markdown and the drawings in it, and those
 * that the context finds in characters that no font has.
 */
export async function printPdf(markdown: string, context: PrintContext): Promise<Uint8Array> {
  const { file, text, theme = defaultTheme, brand = {} } = context;
  const { parts, language, faces, ...opened } = await openDocument(markdown, context);
  const relieve = relieveWhenLong({ markdown, parts }, context);
  const foreseen = new Set(faces.missing.keys());
  relieve();
  const { front } = opened.document;
  const pageSize = context.askedPageSize ?? front.pageSize ?? context.pageSize ?? theme.pageSize;
  const document = fitTables(opened, { pageSize, faces, theme }, context);
  const structure = growStructure(document);
  const facts = {
    title: titleOf(document, file),
    author: cleanText(front.author ?? ''),
    language,
    date: context.date,
    form: front.form,
    archive: context.archive,
  };
  const pages = layoutDocument(document, { pageSize, faces, text, theme, brand });
  relieve();
  const bytes = await paintPages([...pages], structure, { facts, faces, relieve });
  // Only now is all text set, that of drawings too.
  const late = [...faces.missing].filter(([codePoint]) => !foreseen.has(codePoint));
  await refuseWrong([], new Map(late), context);
  return bytes;
}

/** What is printed, and the fonts for it. */
interface OpenedPrint {
  readonly document: PrintDocument;
  readonly parts: number;
  readonly language: string;
  readonly faces: Typefaces;
  readonly tableLines: ReadonlyMap<Table, number>;
}

/** Opens the Markdown. Where something is wrong with it, it is not laid out. */
async function openDocument(markdown: string, context: PrintContext): Promise<OpenedPrint> {
  const { file, readImage, fillable, brand = {} } = context;
  const read = readMarkdown(markdown, { file, readImage, fillable });
  const document = brandDocument(read.document, brand);
  const needs = await findTextNeeds(markdown, document);
  const language = document.front.language ?? needs.language;
  const hyphenation = await loadHyphenation(language, markdown);
  const printed = { markdown, document, brand };
  const faces = await openFaces(printed, context, { ...needs, language, hyphenation });
  await refuseWrong(read.problems, faces.missing, context);
  if (read.warnings.length > 0) context.warn?.(read.warnings);
  return { document, parts: read.parts, language, faces, tableLines: read.tableLines };
}

/** Parts the tables that are too wide for their pages, and tells of them. */
function fitTables(
  opened: Pick<OpenedPrint, 'document' | 'tableLines'>,
  room: TableRoom,
  { file, warn }: PrintContext,
): PrintDocument {
  const { document, parted } = partWideTables(opened.document, room);
  const told = parted.map(({ table, count, isLandscape }): Problem => {
    const values = { columns: table.columns.length, count };
    const hintKey = isLandscape ? 'print.table-parted.split' : 'print.table-parted.turn';
    const line = opened.tableLines.get(table);
    const place = line === undefined ? { file } : { file, line };
    return { key: 'print.table-parted', values, place, hintKey };
  });
  if (told.length > 0) warn?.(told);
  return document;
}

/** Throws what is wrong with the Markdown, and with the characters that no font has. */
async function refuseWrong(
  problems: readonly Problem[],
  missing: ReadonlyMap<number, string>,
  { judgeMissing }: PrintContext,
): Promise<void> {
  const lacking = (await judgeMissing?.(await describeCharacters(missing))) ?? [];
  const all = inOrder([...problems, ...lacking]);
  if (all.length > 0) throw new EomsError('bad-data', firstProblems(all));
}

/** Markdown of some two hundred pages, in characters and in parts. */
const long = { characters: 600_000, parts: 40_000 } as const;

function relieveWhenLong(
  { markdown, parts }: { readonly markdown: string; readonly parts: number },
  { relieve }: PrintContext,
): () => void {
  const isLong = markdown.length >= long.characters || parts >= long.parts;
  return relieve === undefined || !isLong ? doNothing : relieve;
}

function doNothing(): void {}
