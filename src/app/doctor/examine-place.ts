import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMachineFailure } from '../../files/disk/machine-failure.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { lookAtLock, type SeenHolder } from '../../files/save/look-at-lock.ts';
import { EomsError } from '../../model/problem.ts';
import { findAssessments } from '../engagement/choose-assessment.ts';
import { engagementPath, findEngagement, openWorkspace } from '../engagement/workspace.ts';
import type { World } from '../world.ts';

/** A lock, and the document that it is of. */
export type SeenLock = SeenHolder & { readonly file: string };

/** What is found where eoms was started. */
export interface ExaminedPlace {
  /** The file of the engagement at or above the working folder; `undefined` = there is none. */
  readonly engagement: string | undefined;
  /** The standard that it names; `undefined` = none can be told. */
  readonly standard: string | undefined;
  /** The language of its documents. */
  readonly language: string | undefined;
  readonly assessments: number;
  /** The folder that results go to. */
  readonly folder: string;
  readonly writable: boolean;
  readonly locks: readonly SeenLock[];
  /** What is wrong with the engagement. */
  readonly failure: EomsError | undefined;
}

/** Looks at the place, and changes nothing. */
export async function examinePlace(world: World): Promise<ExaminedPlace> {
  const found = findEngagement(world.cwd);
  const folder = found ?? world.cwd;
  const at = { folder: shownPath(folder), writable: isWritable(folder) };
  if (found === undefined) {
    return { ...at, ...nothingFound, engagement: undefined, failure: undefined, locks: [] };
  }
  const engagement = shownPath(engagementPath(found));
  const locks = await findLocks(found);
  try {
    const { standard, messages } = await openWorkspace(found, {}, world);
    const assessments = findAssessments(found).documents.length;
    const { language } = messages;
    return {
      ...at,
      engagement,
      standard: standard.id,
      language,
      assessments,
      locks,
      failure: undefined,
    };
  } catch (failure) {
    if (!(failure instanceof EomsError)) throw failure;
    return { ...at, ...nothingFound, engagement, locks, failure };
  }
}

const nothingFound = { standard: undefined, language: undefined, assessments: 0 };

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (cause) {
    if (isMachineFailure(cause)) return false;
    throw cause;
  }
}

/** Documents that are locked are in the folder itself, or in those of assessments and audits. */
async function findLocks(folder: string): Promise<readonly SeenLock[]> {
  const folders = [
    '',
    'assessments',
    ...below(join(folder, 'audits')).map((name) => join('audits', name)),
  ];
  const names = folders.flatMap((one) =>
    below(join(folder, one))
      .filter((name) => name.endsWith('.lock'))
      .map((name) => join(folder, one, name)),
  );
  const seen = await Promise.all(
    names.map(async (name) => ({ name, holder: await lookAtLock(name) })),
  );
  return seen.flatMap(({ name, holder }) =>
    holder === undefined ? [] : [{ file: shownPath(name.slice(0, -'.lock'.length)), ...holder }],
  );
}

/** The names in a folder, none where it cannot be read: that is said elsewhere. */
function below(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (cause) {
    if (isMachineFailure(cause)) return [];
    throw cause;
  }
}
