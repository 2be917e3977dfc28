import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { isAbsence, readFailure } from '../../files/disk/machine-failure.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { SchemaName } from '../../model/all-schemas.ts';
import { EomsError } from '../../model/problem.ts';
import { findDocuments } from './find-copies.ts';

/** The file that a standard starts with; its clauses may be in a folder next to it. */
export const headFile = 'standard.yaml';

const clausesFolder = 'clauses';

/** The folders of a standard in parts. Words are in a folder for each language. */
const catalogueFolder = 'catalogue';
const editionsFolder = 'editions';
const textsFolder = 'texts';
const drillFolder = 'drill';
const vocabularyFile = 'vocabulary.yaml';

/** What the files of a standard in parts are. */
export const partNames = [
  'edition',
  'titles',
  'vocabulary',
  'words',
  'catalogue',
  'texts',
] as const satisfies readonly SchemaName[];

export type StandardFileName = 'standard' | 'clauses' | (typeof partNames)[number];

/** A file of a standard, and what it is read as. */
export interface StandardFile {
  readonly path: string;
  readonly name: StandardFileName;
}

/**
 * The files of the standard at a place: a folder or one file, or the edition of a standard in parts, with
 * the words of a language.
 *
 * @throws EomsError `input-missing` where there is none, or none in that language.
 */
export async function findStandardFiles(
  place: string,
  language: string,
): Promise<readonly StandardFile[]> {
  const stored = storedPath(place);
  const head = (await isFolder(stored)) ? join(stored, headFile) : stored;
  const root = rootOfEdition(head);
  if (root !== undefined) return partFiles(root, basename(head), language);
  const hasClauses = basename(head) === headFile;
  const clauses = hasClauses ? documentsIn(join(dirname(head), clausesFolder)) : [];
  return [{ path: head, name: 'standard' }, ...clauses.map(as('clauses'))];
}

/** Whether a folder holds a standard in parts. */
export function isPartsRoot(folder: string): boolean {
  return [editionsFolder, catalogueFolder].every((name) => isThere(join(folder, name)));
}

/** The editions of the standard in parts in a folder. */
export function editionsIn(root: string): readonly string[] {
  return documentsIn(join(root, editionsFolder));
}

/** The language of the words in a file of a standard in parts, by the steps that lead to it. */
export function wordsLanguage([folder, language]: readonly string[]): string | undefined {
  return folder === textsFolder ? language : undefined;
}

/** The folder of the standard in parts that an edition belongs to; `undefined` where it is none. */
export function rootOfEdition(edition: string): string | undefined {
  const folder = dirname(edition);
  const root = dirname(folder);
  return basename(folder) === editionsFolder && isPartsRoot(root) ? root : undefined;
}

/** The folder with the rating drills of the standard at a place, one for each language; it may not exist. */
export async function drillFolderOf(place: string): Promise<string> {
  const stored = storedPath(place);
  if (await isFolder(stored)) return join(stored, drillFolder);
  return join(rootOfEdition(stored) ?? dirname(stored), drillFolder);
}

/** The folder of what eoms ships. */
export function shippedRoot(): string {
  return join(packageRoot(), 'standards');
}

/** The edition that eoms ships under an id; it may not exist. */
export function shippedEdition(id: string): string {
  return join(shippedRoot(), editionsFolder, `${id}.yaml`);
}

/** Ids of the standards that eoms ships. */
export function shippedStandards(): readonly string[] {
  return yamlNames(join(shippedRoot(), editionsFolder)).map((name) => basename(name, '.yaml'));
}

/** Languages in which a standard in parts has words. */
export function languagesOf(root: string): readonly string[] {
  return readdirSync(join(root, textsFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/**
 * The files of a shipped standard, relative to its folder: ours, so looked at without the care that
 * others need. In the order of `findStandardFiles`.
 */
export function shippedNames(id: string, language: string): readonly string[] {
  const single = singleFiles(`${id}.yaml`, language).map(([name]) => name);
  const folders = [catalogueFolder, join(textsFolder, language)];
  const parts = folders.flatMap((folder) =>
    yamlNames(join(shippedRoot(), folder)).map((name) => join(folder, name)),
  );
  return [...single, ...parts.filter((name) => !single.includes(name))];
}

/** The files of which a standard in parts has one each, relative to its folder, and what they are. */
function singleFiles(
  edition: string,
  language: string,
): readonly (readonly [string, StandardFileName])[] {
  return [
    [join(editionsFolder, edition), 'edition'],
    [join(textsFolder, language, editionsFolder, edition), 'titles'],
    [join(catalogueFolder, vocabularyFile), 'vocabulary'],
    [join(textsFolder, language, vocabularyFile), 'words'],
  ];
}

function partFiles(root: string, edition: string, language: string): readonly StandardFile[] {
  const texts = join(root, textsFolder, language);
  if (!isThere(texts)) throw noWords(root, language);
  const single = singleFiles(edition, language).map(([name, kind]) => as(kind)(join(root, name)));
  const parts = [
    ...documentsIn(join(root, catalogueFolder)).map(as('catalogue')),
    ...documentsIn(texts).map(as('texts')),
  ];
  return [...single, ...parts.filter(({ path }) => basename(path) !== vocabularyFile)];
}

function as(name: StandardFileName): (path: string) => StandardFile {
  return (path) => ({ path, name });
}

function noWords(root: string, language: string): EomsError {
  const languages = isThere(join(root, textsFolder)) ? languagesOf(root).join(', ') : '';
  const values = { folder: shownPath(join(root, textsFolder)), language, languages };
  const hint = { hintKey: 'cli.no-words.hint', hintValues: values } as const;
  return new EomsError('input-missing', [{ key: 'cli.no-words', values, ...hint }]);
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch (cause) {
    if (!isAbsence(cause)) throw readFailure(cause, place);
    const problem = { key: 'cli.no-standard', values: { standard: shownPath(place) } } as const;
    const hintValues = { shipped: shippedStandards().join(', ') };
    const hint = { hintKey: 'cli.no-standard.hint', hintValues } as const;
    throw new EomsError('input-missing', [{ ...problem, ...hint }], cause);
  }
}

/** Copies are not read: `noteStandardCopies` names them. */
function documentsIn(folder: string): readonly string[] {
  return findDocuments(folder, isYamlName).documents;
}

/** The names of the YAML files in a folder that eoms ships. */
export function yamlNames(folder: string): readonly string[] {
  return readdirSync(folder).filter(isYamlName).toSorted();
}
