import { basename } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { decodeProse } from '../../files/text/decode-prose.ts';
import { findOpenPlaces, type OpenPlace } from '../../handbook/find-open-places.ts';
import { readHandbookHead } from '../../handbook/read-handbook-head.ts';
import { type HandbookName, handbookNames } from '../../model/handbook.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { findEngagement, noEngagement } from '../engagement/workspace.ts';
import { findDocuments, noticesOf } from '../load/find-copies.ts';
import { loadMessages } from '../load/load-messages.ts';
import type { World } from '../world.ts';
import { documentsFolder } from './documents-folder.ts';
import { readShippedDocument } from './shipped-documents.ts';

/** A document that eoms ships, and how far it is here. */
export interface ListedDocument {
  readonly name: HandbookName;
  readonly title: string;
  /** The requirements that it answers, by id. */
  readonly answers: readonly string[];
  /** Its file in the engagement; `undefined` = it was not begun. */
  readonly file: string | undefined;
  /** What is left to fill in there. */
  readonly open: readonly OpenPlace[];
}

/**
 * The documents that eoms ships, in the order in which they are best written, each with how far it is
 * in the engagement at or above the working folder. Without an engagement none is begun.
 *
 * @throws EomsError where a document there cannot be read.
 */
export async function listDocuments(world: World): Promise<readonly ListedDocument[]> {
  const folder = findEngagement(world.cwd);
  const begun = folder === undefined ? [] : await readDocuments(folder, world);
  const { language } = loadMessages(world.askedLanguage);
  return handbookNames.map((name) => {
    const head = readHandbookHead(readShippedDocument({ name, size: 'small' }, language));
    const here = begun.find(({ path }) => basename(path) === `${name}.md`);
    return { name, ...head, file: here && shownPath(here.path), open: here?.open ?? [] };
  });
}

/** What a check of documents found. */
export interface HandbookCheck {
  /** How many documents were looked at. */
  readonly files: number;
  /** Every place that is still to be filled in, with its line. */
  readonly open: readonly Problem[];
}

/**
 * Looks for places that are still to be filled in, in every document of the engagement at or above
 * the working folder, those that eoms did not begin included.
 *
 * @throws EomsError `input-missing` where there is no engagement, or no document in it.
 */
export async function checkDocuments(world: World): Promise<HandbookCheck> {
  const folder = findEngagement(world.cwd);
  if (folder === undefined) throw new EomsError('input-missing', [noEngagement(world.cwd)]);
  const found = await readDocuments(folder, world);
  if (found.length === 0) {
    const values = { folder: shownPath(documentsFolder(folder)) };
    const hintKey = 'cli.document.none.hint';
    throw new EomsError('input-missing', [{ key: 'cli.document.none', values, hintKey }]);
  }
  const open = found.flatMap(({ path, open: places }) =>
    places.map(({ text, line, column }): Problem => {
      const place = { file: shownPath(path), line, column };
      return { key: 'cli.document.open-place', values: { text }, place };
    }),
  );
  return { files: found.length, open };
}

interface FoundDocument {
  readonly path: string;
  readonly open: readonly OpenPlace[];
}

/** The documents of an engagement. Copies of them are named, and not read. */
async function readDocuments(folder: string, world: World): Promise<readonly FoundDocument[]> {
  const { documents, copies } = findDocuments(documentsFolder(folder), isMarkdownName);
  noticesOf(copies).forEach(world.note);
  return Promise.all(
    documents.map(async (path) => {
      const text = decodeProse(await readDocumentFile(path), shownPath(path));
      return { path, open: findOpenPlaces(text) };
    }),
  );
}

function isMarkdownName(name: string): boolean {
  return /\.md$/i.test(name);
}
