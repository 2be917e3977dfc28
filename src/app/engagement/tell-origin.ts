import { resolve } from 'node:path';
import { standardOf } from '../../engagement/build-engagement.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { isPath } from '../load/load-crosswalk.ts';
import type { World } from '../world.ts';
import { chooseAssessment } from './choose-assessment.ts';
import { nameOfAssessment } from './read-start.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

/** What a result is made from. */
export interface Origin {
  /** What its name says of that: nothing where it is what is taken without being asked for. */
  readonly words: readonly string[];
  /** The files that it is made from, as far as they can differ between two results of one name. */
  readonly files: readonly string[];
}

/** The assessment that a result is made from. */
export interface TakenAssessment {
  /** `undefined` = nothing has been assessed yet. */
  readonly path: string | undefined;
  /** ISO date; what an assessment goes by whose name is not fit to be part of another. */
  readonly started: string;
}

/**
 * What a result of an engagement is made from. An assessment is named where another one counts, a standard
 * where the engagement is held against another one: `of-2025-10-01`, `standard-my-school`.
 *
 * @throws EomsError where the assessments cannot be read.
 */
export async function tellOrigin(
  { folder, standard, document }: Pick<Workspace, 'folder' | 'standard' | 'document'>,
  { path, started }: TakenAssessment,
  { options, world }: { readonly options: WorkspaceOptions; readonly world: Pick<World, 'cwd'> },
): Promise<Origin> {
  const { standard: asked, assessment: named } = options;
  const isOlder = named !== undefined && path !== undefined && !(await counts(path, folder));
  return {
    words: [
      ...wordsOfStandard(options, standard, standardOf(document.value)),
      ...(isOlder ? [`of-${wordOf(path, started)}`] : []),
    ],
    files: [path, pathIn(asked, world)].flatMap((file) => file ?? []),
  };
}

/** What a standard that was asked for adds to a name, where another one is `usual`. */
export function wordsOfStandard(
  { standard: asked }: Pick<WorkspaceOptions, 'standard'>,
  { id }: Pick<Standard, 'id'>,
  usual: string,
): readonly string[] {
  return asked === undefined || asked === usual ? [] : [`standard-${id}`];
}

/** The path that a standard or framework was named by, from the root; `undefined` = it goes by its id, or is not named. */
export function pathIn(
  reference: string | undefined,
  { cwd }: Pick<World, 'cwd'>,
): string | undefined {
  return reference !== undefined && isPath(reference) ? resolve(cwd, reference) : undefined;
}

/** Whether an assessment is the one that is taken where none is named. */
async function counts(path: string, folder: string): Promise<boolean> {
  try {
    const chosen = await chooseAssessment(folder, undefined);
    return chosen.path !== undefined && storedPath(chosen.path) === path;
  } catch (error) {
    // Where nothing says which one counts, none does.
    if (error instanceof EomsError) return false;
    throw error;
  }
}

/** A short name that every system takes within another. */
const plainName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,39}$/u;

/** What an assessment is called within the name of a result. */
export function wordOf(path: string, started: string): string {
  const name = nameOfAssessment(path).normalize('NFC').replaceAll(' ', '-');
  return plainName.test(name) ? name : started;
}
