import { join, relative } from 'node:path';
import { isThere, lookBehind } from '../../files/disk/is-there.ts';
import { isToBeMade } from '../../files/disk/placeholder.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { holdDocument } from '../../files/save/hold-document.ts';
import { EomsError } from '../../model/problem.ts';
import { highestRating } from '../../model/rules/scale.ts';
import {
  assessmentsFolder,
  chooseAssessment,
  findAssessments,
  findNewest,
  tie,
} from '../engagement/choose-assessment.ts';
import { nameOfAssessment } from '../engagement/read-start.ts';
import { sayTheirs, tellsOfOthers } from '../engagement/their-words.ts';
import { schemaFolder, type Workspace } from '../engagement/workspace.ts';
import { pathFrom, type World } from '../world.ts';
import { type NewAssessment, type OpenAnswerStore, openAnswerStore } from './answer-store.ts';
import { openSharedStore } from './shared-store.ts';

/**
 * The assessment to write: the one named, else the newest; a new one where there is none or one is to
 * be begun. Where there was a choice, reports which one was taken.
 *
 * A named assessment that does not exist is created, and that is noted: the name may be a typo.
 *
 * @throws EomsError as `chooseAssessment` does; `usage` where the clock was set back, or one was
 * named and another is to be begun.
 */
export async function writablePath(
  workspace: Workspace,
  { assessment, isNew = false }: AssessmentChoice,
  world: World,
): Promise<string> {
  if (isNew) {
    if (assessment === undefined) return newPath(workspace, world);
    throw new EomsError('usage', [{ key: 'cli.new-names-none' }]);
  }
  const { path, notices } = await chooseAssessment(workspace.folder, pathFrom(world, assessment));
  notices.forEach(world.note);
  if (path !== undefined && isToBeMade(path)) {
    const values = { file: shownPath(path) };
    world.note({ key: 'cli.assessment-is-new', values, isWarning: true });
  }
  return path ?? freshPath(workspace, world);
}

/** Which assessment is to be written. */
export interface AssessmentChoice {
  /** The path of one, as it was named. */
  readonly assessment?: string | undefined;
  /** Whether one is to be begun, be there others or not. */
  readonly isNew?: boolean;
}

/** An assessment that is begun on a day before the newest would never count. */
async function newPath(workspace: Workspace, world: World): Promise<string> {
  const { date, dateIsFixed } = world;
  const path = freshPath(workspace, world);
  const newest = await findNewest(workspace.folder, undefined, world.note);
  if (newest === undefined || newest.started <= date) return path;
  const { started } = newest;
  const other = shownPath(newest.path);
  if (!dateIsFixed) {
    const problem = { key: 'cli.clock-behind', values: { date, file: other, started } } as const;
    const hint = { hintKey: 'cli.clock-behind.hint', hintValues: { date } } as const;
    throw new EomsError('usage', [{ ...problem, ...hint }]);
  }
  const values = { file: shownPath(path), other, started };
  world.note({ key: 'cli.new-is-older', values, isWarning: true });
  return path;
}

/**
 * The assessment of the day, whatever its ending, or the name of one that is still to be made.
 *
 * @throws EomsError `cannot-create` where a link of that name leads nowhere: what it leads to would be made;
 * `usage` where two have that name, with endings of their own.
 */
function freshPath({ folder }: Workspace, { date }: World): string {
  const { documents } = findAssessments(folder);
  const known = documents.filter((path) => nameOfAssessment(path) === date);
  if (known.length > 1) {
    throw tie(
      known.map((path) => ({ path })),
      date,
    );
  }
  const path = known[0] ?? join(folder, assessmentsFolder, `${date}.yaml`);
  if (isThere(path) && lookBehind(path) === undefined) {
    throw new EomsError('cannot-create', [{ key: 'files.link-nowhere', place: { file: path } }]);
  }
  return path;
}

/**
 * Opens an assessment for a session of questions, in which others may record too.
 *
 * @throws EomsError as `open` does.
 */
export function openSession(
  path: string,
  open: () => Promise<OpenAnswerStore>,
  { standard, messages, engagement }: Pick<Workspace, 'standard' | 'messages' | 'engagement'>,
): Promise<OpenAnswerStore> {
  return openSharedStore(path, open, {
    highest: highestRating(standard.scale),
    sites: engagement.institution.sites,
    say: (answer) => sayTheirs(answer, standard, messages),
    begins: tellsOfOthers(standard, messages),
  });
}

/**
 * Opens an assessment of an engagement for writing, under a lock; makes it where it is absent.
 *
 * @throws EomsError as `holdDocument` and `openAnswerStore` do.
 */
export async function openStoreOf(
  { folder, standard }: Workspace,
  path: string,
  { started, from }: Pick<NewAssessment, 'started' | 'from'>,
): Promise<OpenAnswerStore> {
  const schema = portablePath(
    relative(join(folder, assessmentsFolder), join(folder, schemaFolder, 'assessment.json')),
  );
  return openAnswerStore(await holdDocument(path), standard, { started, from, schema });
}
