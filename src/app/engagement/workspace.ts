import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildEngagement, defaultStandard, standardOf } from '../../engagement/build-engagement.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { awaitedAmong, awaitedName } from '../../files/disk/placeholder.ts';
import { readDocument } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EngagementDocument } from '../../model/document.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { Located } from '../../model/located.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { adaptStandard } from '../../standard/adapt-standard.ts';
import { documentMessages } from '../load/load-messages.ts';
import { loadStandard } from '../load/load-standard.ts';
import { noteStandardCopies } from '../load/standard-copies.ts';
import type { World } from '../world.ts';

export const engagementFile = 'eoms.yaml';
/** Schemas that help an editor check what eoms writes, stored with the documents. */
export const schemaFolder = join('.eoms', 'schema');

/** An engagement found on disk, with its standard. */
export interface Workspace {
  readonly folder: string;
  /** `eoms.yaml` as it is written. */
  readonly document: Located<EngagementDocument>;
  readonly engagement: Engagement;
  readonly standard: Standard;
  /** The words of its documents. */
  readonly messages: Messages;
}

/** What of a run counts for what it opens: the folder that typed paths count from, the language,
 * who hears of copies that are passed over, and where standards come from. */
export type Opening = Pick<World, 'cwd' | 'askedLanguage' | 'note' | 'loadStandard'>;

/** What a command may say about where to work; paths as typed. */
export interface WorkspaceOptions {
  readonly standard?: string;
  readonly assessment?: string;
  /** What to compare with: an earlier assessment, evaluation or archived report; `none` = not even with a trend. */
  readonly before?: string;
  /** Whether to make a trend where there are enough assessments. */
  readonly trend?: boolean;
}

/** Given as what to compare with: nothing earlier is to be looked at. A file of that name goes by `./none`. */
const nothingBefore = 'none';

/** The file to compare with, as typed; `undefined` = with none. */
export function fileBefore({ before }: WorkspaceOptions): string | undefined {
  return before === nothingBefore ? undefined : before;
}

/** Whether earlier assessments are looked at where nothing was named. */
export function wantsTrend({ before, trend = false }: WorkspaceOptions): boolean {
  return trend && before !== nothingBefore;
}

/**
 * Opens the engagement at or above `start`, as git finds a repository. What the options name counts
 * from the folder of the run.
 *
 * @throws EomsError `input-missing` where there is none, `bad-data` with every problem in it.
 */
export async function openWorkspace(
  start: string,
  options: WorkspaceOptions,
  opening: Opening,
): Promise<Workspace> {
  const folder = findEngagement(start);
  if (folder === undefined) {
    throw new EomsError('input-missing', [noEngagement(start)]);
  }
  const document = await readDocument(engagementPath(folder), 'engagement');
  return openWorkspaceOf(document, folder, { options, opening });
}

/** How an engagement is opened. */
interface WorkspaceOpening {
  readonly options: WorkspaceOptions;
  readonly opening: Opening;
}

/**
 * Opens the engagement of a document that was read, with its standard.
 *
 * @throws EomsError `bad-data` with every problem in it.
 */
export async function openWorkspaceOf(
  document: Located<EngagementDocument>,
  folder: string,
  { options, opening }: WorkspaceOpening,
): Promise<Workspace> {
  const messages = documentMessages(opening, document.value.language);
  const load = opening.loadStandard ?? loadStandard;
  const standard =
    options.standard === undefined
      ? await loadStandardOf(document, () => load(standardOf(document.value), folder, messages))
      : await load(options.standard, opening.cwd, messages);
  const from = options.standard === undefined ? folder : opening.cwd;
  const reference = options.standard ?? standardOf(document.value);
  await noteStandardCopies(reference, from, { ...opening, language: messages.language });
  const engagement = buildEngagement(document, standard);
  const { institution, conditions } = engagement;
  const adapted = adaptStandard(standard, { type: institution.type, conditions });
  return { folder, document, engagement, standard: adapted, messages };
}

/** The standard that an engagement names. A missing one is reported with the line that names it. */
async function loadStandardOf(
  { locate }: Located<EngagementDocument>,
  load: () => Promise<Standard>,
): Promise<Standard> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const place = locate(['standard']);
    const placed = error.problems.map((one) => (one.place === undefined ? { ...one, place } : one));
    throw new EomsError(error.kind, placed, error);
  }
}

/** The problem that no engagement is at `start` or above it. */
export function noEngagement(start: string): Problem {
  return { key: 'cli.no-engagement', values: { folder: start }, hintKey: 'cli.no-engagement.hint' };
}

/** The standard to work with where no engagement is needed: the one asked for, or the default. */
export async function openStandard(
  options: WorkspaceOptions,
  opening: Opening,
  language?: string,
): Promise<Pick<Workspace, 'standard' | 'messages'>> {
  const messages = documentMessages(opening, language);
  const reference = options.standard ?? defaultStandard;
  const standard = await loadStandard(reference, opening.cwd, messages);
  await noteStandardCopies(reference, opening.cwd, { ...opening, language: messages.language });
  return { standard, messages };
}

/**
 * The folder at or above `start` that holds `eoms.yaml`.
 *
 * @throws EomsError where the machine does not let us look.
 */
export function findEngagement(start: string): string | undefined {
  const folders = foldersFrom(resolve(start));
  const found = folders.find((folder) => isThere(join(folder, engagementFile)));
  // Some disks and programs change the letters of a name, and .yml is as good an ending.
  return found ?? folders.find((folder) => otherSpelling(folder) !== undefined);
}

/** `eoms.yaml` in the folder of an engagement, however it is spelt there. */
export function engagementPath(folder: string): string {
  const path = join(folder, engagementFile);
  const other = isThere(path) ? undefined : otherSpelling(folder);
  return other === undefined ? path : join(folder, other);
}

function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/** Whether a file of this name is an engagement: `eoms.yaml`, however it is spelt. */
export function isEngagementName(name: string): boolean {
  return /^eoms\.ya?ml$/i.test(name);
}

function otherSpelling(folder: string): string | undefined {
  try {
    // Folders of thousands of files, as those for temporary ones, are read once, and not sorted.
    const names = readdirSync(folder)
      .filter((name) => isEngagementName(awaitedName(name) ?? name))
      .toSorted();
    return [...names, ...awaitedAmong(names)].find(isEngagementName);
  } catch {
    // Folders on the way up may be closed to us; what is looked for there has another name.
    return undefined;
  }
}
