import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { standardOf } from '../../engagement/build-engagement.ts';
import { listReadable } from '../../files/disk/list-folder.ts';
import { isMachineFailure } from '../../files/disk/machine-failure.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { readDocument } from '../../files/read-document.ts';
import type { EngagementDocument } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import { engagementPath } from '../engagement/workspace.ts';
import { documentMessages } from '../load/load-messages.ts';
import { version } from '../load/version.ts';
import type { StandardLoader } from '../world.ts';
import type { BatchTerms } from './institution-order.ts';

/** Finds the digest of all that the results of the engagement in a folder are made from. */
export type InputDigester = (folder: string) => Promise<string>;

/** Changes when the same inputs make other results though the version is the same. */
const form = 'eoms/batch-record@1';

/** Results of other commands, which nothing is made from. */
const resultsFolder = 'reports';

/** Nothing larger is read for a report: its size and the time of its last change are enough. */
const mostBytes = 64_000_000;

/**
 * Opens what tells whether results are as they would be made now: by the version of eoms, what was asked for, the
 * standard, and every file in the folder of the engagement but results. What is in it and not read for a report counts
 * too: a report is then made once more than needed, and never once too few.
 */
export function openDigester(terms: BatchTerms, loadStandard: StandardLoader): InputDigester {
  const { force: _, out, ...asked } = terms;
  const options = JSON.stringify([form, version(), asked]);
  const sources = { terms, loadStandard };
  return async (folder) => {
    const hash = createHash('sha256').update(options);
    hash.update(`\n${shownPath(folder)}\n`);
    const document = await openQuietly(folder);
    hash.update(`${await digestOfStandard(document, folder, sources)}\n`);
    for (const file of brandingFiles(document)) addFile(hash, resolve(folder, file), file);
    addFolder(hash, folder, { root: folder, out });
    return hash.digest('hex');
  };
}

/** What is wrong with `eoms.yaml` is reported by who evaluates it. */
async function openQuietly(folder: string): Promise<EngagementDocument | undefined> {
  try {
    return (await readDocument(engagementPath(folder), 'engagement')).value;
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

/** That of the standard that an engagement names; where it cannot be loaded, who evaluates the engagement says so. */
async function digestOfStandard(
  document: EngagementDocument | undefined,
  folder: string,
  { terms, loadStandard }: DigestSources,
): Promise<string> {
  if (document === undefined) return 'none';
  const messages = documentMessages(terms, document.language);
  const standard = loadStandard(standardOf(document), folder, messages);
  return standard.then(
    ({ digest }) => digest,
    () => 'none',
  );
}

/** What the digest of a standard is found with. */
interface DigestSources {
  readonly terms: BatchTerms;
  readonly loadStandard: StandardLoader;
}

/** Files that the look names, also hidden ones, which folders are not searched for. */
function brandingFiles(document: EngagementDocument | undefined): readonly string[] {
  return textsOf(document?.branding ?? {}).toSorted();
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** The folder of an engagement, and that of the results, which are none of its inputs. */
interface Roots {
  readonly root: string;
  readonly out: string;
}

function addFolder(hash: Hash, folder: string, roots: Roots): void {
  if (folder === roots.out || folder === join(roots.root, resultsFolder)) return;
  for (const entry of listReadable(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path, roots);
    else addFile(hash, path, portablePath(relative(roots.root, path)));
  }
}

/** What is not a file, or cannot be read, counts by its name: who needs it says so. */
function addFile(hash: Hash, path: string, name: string): void {
  try {
    const { size, mtimeMs } = statSync(path);
    if (size > mostBytes) hash.update(`${name}\n${size} ${mtimeMs}\n`);
    else {
      const bytes = readFileSync(path);
      hash.update(`${name}\n${bytes.length}\n`).update(bytes);
    }
  } catch (cause) {
    if (!isMachineFailure(cause)) throw cause;
    hash.update(`${name}\n-\n`);
  }
}
