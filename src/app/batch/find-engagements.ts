import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { lookBehind } from '../../files/disk/is-there.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { append } from '../../model/lists/append.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { isEngagementName } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import { expandPattern } from './expand-pattern.ts';
import { namePlaces, type PlacedFolder } from './name-places.ts';

/** Where institutions are looked for. */
export interface InstitutionSearch {
  /** As typed: folders of engagements, folders to search, patterns of these. */
  readonly paths: readonly string[];
  /** Where results go, by its real path; nothing is looked for there. */
  readonly out: string;
}

/** The folder of an engagement, or one that cannot be looked into, with the place of its results. */
export interface FoundFolder extends PlacedFolder {
  /** Given where it cannot be looked into: an institution could be there. */
  readonly failure?: EomsError;
}

interface FolderHunt {
  readonly out: string;
  readonly found: Map<string, EomsError | undefined>;
  readonly links: string[];
  /** What was met, also again by another path. */
  readonly met: string[];
}

/**
 * Finds all engagements at and below some paths, by place. A folder with `eoms.yaml` is one, and those below it are
 * looked into, too. Hidden folders, `node_modules` and links to folders are passed over; how many links that were
 * is noted.
 *
 * @throws EomsError `input-missing` with every path that leads to no engagement.
 */
export function findEngagements(
  { paths, out }: InstitutionSearch,
  world: World,
): readonly FoundFolder[] {
  const hunt: FolderHunt = { out, found: new Map(), links: [], met: [] };
  const problems = paths.flatMap((typed) => lookFor(typed, hunt, world.cwd));
  if (problems.length > 0) throw new EomsError('input-missing', problems);
  if (hunt.links.length > 0) {
    world.note({ key: 'batch.links', values: { count: hunt.links.length }, isWarning: true });
  }
  return namePlaces([...hunt.found.keys()], world.cwd).map((placed) => {
    const failure = hunt.found.get(placed.folder);
    return failure === undefined ? placed : { ...placed, failure };
  });
}

/** What is wrong with a path that was typed. */
function lookFor(typed: string, hunt: FolderHunt, cwd: string): readonly Problem[] {
  const paths = expandPattern(typed, cwd);
  const values = { path: typed };
  if (paths.length === 0) return [{ key: 'batch.no-match', values }];
  const before = hunt.met.length;
  const wrong = paths.flatMap((path) => lookAtPath(path, hunt) ?? []);
  const [key] = wrong;
  if (key !== undefined) return [{ key, values }];
  if (hunt.met.length > before) return [];
  const hintValues = { path: quoteForShell(shownPath(paths[0] ?? typed)) };
  return [{ key: 'batch.none-found', values, hintKey: 'batch.none-found.hint', hintValues }];
}

/** Looks at and below a path. A pattern may fit other files, which are passed over; a file that is named is meant. */
function lookAtPath(path: string, hunt: FolderHunt): 'batch.no-path' | 'batch.inside' | undefined {
  const kind = lookBehind(path);
  if (kind === undefined) return 'batch.no-path';
  const isFolder = kind.isDirectory();
  if (!isFolder && !isEngagementName(basename(path))) return undefined;
  const folder = realPlace(isFolder ? path : dirname(path));
  if (isWithin(hunt.out, folder)) return 'batch.inside';
  searchFolder(folder, hunt);
  return undefined;
}

function searchFolder(folder: string, hunt: FolderHunt): void {
  if (folder === hunt.out) return;
  if (hunt.found.has(folder)) {
    hunt.met.push(folder);
    return;
  }
  const entries = entriesOf(folder, hunt);
  const isEngagement = entries.some(
    (entry) => isEngagementName(entry.name) && !entry.isDirectory(),
  );
  if (isEngagement) meet(folder, undefined, hunt);
  const links = entries.filter((entry) => entry.isSymbolicLink());
  append(hunt.links, links.map(({ name }) => join(folder, name)).filter(isFolderBehind));
  for (const entry of entries.filter((one) => one.isDirectory())) {
    if (entry.name !== 'node_modules') searchFolder(join(folder, entry.name), hunt);
  }
}

function meet(folder: string, failure: EomsError | undefined, hunt: FolderHunt): void {
  hunt.found.set(folder, failure);
  hunt.met.push(folder);
}

/** Results that go around an engagement would lie among its own files. */
function isWithin(out: string, folder: string): boolean {
  const way = relative(out, folder);
  return way === '' || !(way.split(sep)[0] === '..' || isAbsolute(way));
}

/** What cannot be listed is one that cannot be evaluated, and hides no other one. */
function entriesOf(folder: string, hunt: FolderHunt): ReturnType<typeof listFolder> {
  try {
    return listFolder(folder);
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    meet(folder, error, hunt);
    return [];
  }
}

function isFolderBehind(path: string): boolean {
  try {
    return lookBehind(path)?.isDirectory() === true;
  } catch (error) {
    if (error instanceof EomsError) return false;
    throw error;
  }
}

/** The same folder by one name, however it is reached; what is not there yet has the name that was typed. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPlace(above), relative(above, path));
  }
}
