import { type Dirent, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tellCopies, withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { lookAt } from '../../files/disk/is-there.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { readFailure } from '../../files/disk/machine-failure.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { describeAwaited, listAwaited } from '../../files/disk/placeholder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { decodeProse } from '../../files/text/decode-prose.ts';
import { append } from '../../model/lists/append.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { remember } from '../../model/remember.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { Templates } from '../../report/engine/create-engine.ts';
import type { FoundCopy } from './find-copies.ts';
import { loadWithBorrowed, partFolders } from './load-templates.ts';

/**
 * The templates that eoms ships: each a file, and a folder of the same name with its parts. Some render parts
 * of another one too.
 */
export const templateNames = [
  'gap-report',
  'board',
  'owners',
  'record',
  'summary',
  'checklist',
  'audit-sheet',
  'drill',
  'interview-merge',
  'interview-plan',
  'portfolio',
  'standard-map',
  'transition',
  'verification-sheet',
] as const;
export type TemplateName = (typeof templateNames)[number];

/**
 * The template that was typed.
 *
 * @throws EomsError `usage` where there is none of that name.
 */
export function readTemplateName(typed: string): TemplateName {
  const name = templateNames.find((known) => known === typed);
  if (name !== undefined) return name;
  const hint = suggestWord(typed, templateNames);
  throw new EomsError('usage', [{ key: 'cli.template.unknown', values: { name: typed }, ...hint }]);
}

/** Templates by name, and where each comes from. */
export interface FoundTemplates {
  readonly templates: Templates;
  /** The names of the engagement's own templates; empty = all are the shipped ones. */
  readonly own: ReadonlySet<string>;
  /** Files among them whose names mark them as copies of one. */
  readonly copies: readonly FoundCopy[];
  /** The file of a template, as problems name it. */
  readonly fileOf: (name: string) => string;
}

const ending = '.liquid';
const mostFiles = 200;
const mostBytes = 500_000;
const deepest = 4;

/** The templates folder of `folder`, which is an engagement or eoms itself. */
export function templatesFolder(folder: string = packageRoot()): string {
  return join(folder, 'templates');
}

/** The file of a template in `folder`. */
export function templateFile(name: string, folder?: string): string {
  return join(templatesFolder(folder), `${name}${ending}`);
}

/**
 * A shipped template and its parts. Files of the same name in the folder `templates` of the
 * engagement replace them, and all other files in it can be rendered by them.
 *
 * @throws EomsError `bad-data` with every file there that cannot be a template.
 */
export function findTemplates(name: TemplateName, engagement?: string): FoundTemplates {
  const shipped = loadWithBorrowed(name);
  const folders = partFolders(name);
  const { texts: found, copies } = ownTemplates(engagement);
  const isUsed = Object.keys(found).some(
    (own) => own === name || folders.some((folder) => own.startsWith(`${folder}/`)),
  );
  const used: Templates = isUsed ? found : {};
  const own = new Set(Object.keys(used));
  return {
    templates: { ...shipped, ...used },
    own,
    copies,
    fileOf: remember((part: string) =>
      shownPath(templateFile(part, own.has(part) ? engagement : undefined)),
    ),
  };
}

/** What is found in an engagement's folder, and what is wrong with it. */
interface Search {
  readonly root: string;
  /** By the name of the template, the file below the root. */
  readonly files: Map<string, string>;
  readonly copies: FoundCopy[];
  readonly problems: Problem[];
}

interface OwnTemplates {
  readonly texts: Templates;
  readonly copies: readonly FoundCopy[];
}

function ownTemplates(engagement: string | undefined): OwnTemplates {
  const root = engagement === undefined ? '' : templatesFolder(engagement);
  const kind = root === '' ? undefined : lookAt(root);
  if (kind === undefined) return { texts: {}, copies: [] };
  const search: Search = { root, files: new Map(), copies: [], problems: [] };
  if (kind.isSymbolicLink()) refuse('template.link', root, search);
  else if (kind.isDirectory()) searchFolder('', search);
  else refuse('template.not-a-folder', root, search);
  if (search.files.size > mostFiles) refuse('template.too-many', root, search);
  const texts = [...search.files]
    .slice(0, mostFiles)
    .map(([name, file]) => [name, readTemplate(file, search)] as const);
  refuseFound(search.problems);
  return { texts: Object.fromEntries(texts), copies: search.copies };
}

/** Of these there is nothing to read; what else is wrong is what a template holds. */
const noFiles: ReadonlySet<MessageKey> = new Set([
  'files.is-folder',
  'files.not-a-file',
  'template.not-a-folder',
]);

function refuseFound(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const isMissing = problems.every(({ key }) => noFiles.has(key));
  throw new EomsError(isMissing ? 'input-missing' : 'bad-data', problems);
}

function refuse(key: MessageKey, path: string, { problems }: Search): void {
  problems.push({ key, place: { file: shownPath(path) } });
}

function searchFolder(folder: string, search: Search): void {
  const entries = listFolder(join(search.root, folder));
  for (const name of listAwaited(join(search.root, folder)).filter(isTemplateName)) {
    const problem = describeAwaited(join(search.root, folder, name));
    if (problem !== undefined) search.problems.push(problem);
  }
  const kindOf = tellCopies(entries.map(({ name }) => name).filter(isTemplateName));
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isWanted = entry.isFile() && isTemplateName(withoutSecondEnding(entry.name));
    const kind = isWanted ? kindOf(entry.name) : undefined;
    if (kind === undefined) searchEntry(path, entry, search);
    else search.copies.push({ path: join(search.root, path), kind });
  }
}

function isTemplateName(name: string): boolean {
  return name.toLowerCase().endsWith(ending);
}

function searchEntry(path: string, entry: Dirent, search: Search): void {
  if (entry.isSymbolicLink()) refuse('template.link', join(search.root, path), search);
  else if (isTemplateName(path)) addTemplate(path, entry, search);
  else if (entry.isDirectory()) searchBelow(path, search);
}

/** What is called like a template and is none would be missed: the shipped one would be used. */
function addTemplate(path: string, entry: Dirent, search: Search): void {
  const file = join(search.root, path);
  const name = path.slice(0, -ending.length).normalize('NFC');
  if (entry.isFile()) search.files.set(name, path);
  else refuse(entry.isDirectory() ? 'files.is-folder' : 'files.not-a-file', file, search);
}

function searchBelow(path: string, search: Search): void {
  if (path.split('/').length < deepest && search.files.size <= mostFiles) {
    searchFolder(path, search);
  } else refuse('template.too-many', join(search.root, path), search);
}

function readTemplate(path: string, search: Search): string {
  const file = join(search.root, path);
  const bytes = readBytes(file);
  if (bytes === undefined) {
    refuse('template.file-too-large', file, search);
    return '';
  }
  try {
    return unifyLineEnds(decodeProse(bytes, shownPath(file)));
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    append(search.problems, error.problems);
    return '';
  }
}

/** `undefined` where it is too large. What cannot be read ends the search: it is not wrong itself. */
function readBytes(file: string): Uint8Array | undefined {
  try {
    return statSync(file).size > mostBytes ? undefined : readFileSync(file);
  } catch (cause) {
    throw readFailure(cause, file);
  }
}
