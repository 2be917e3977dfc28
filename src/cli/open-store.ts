import { basename, join, relative } from 'node:path';
import { isThere, lookBehind } from '../files/is-there.ts';
import { portablePath } from '../files/portable-path.ts';
import { EomsError } from '../model/problem.ts';
import { type OpenAnswerStore, openAnswerStore } from './answer-store.ts';
import {
  assessmentsFolder,
  chooseAssessment,
  findAssessments,
  findNewest,
} from './choose-assessment.ts';
import { tellNotices } from './notice.ts';
import { shownPath } from './read-document.ts';
import type { Options } from './read-options.ts';
import { type Terminal, tell } from './terminal.ts';
import { schemaFolder, type Workspace } from './workspace.ts';

/**
 * The assessment to write: the one named, else the newest; where there is none, or one is to be begun,
 * a new one. Which one was taken is told where there is a choice.
 *
 * @throws EomsError as `chooseAssessment` does; `usage` where the clock was set back.
 */
export async function writablePath(
  workspace: Workspace,
  options: Options,
  terminal: Terminal,
): Promise<string> {
  const { folder, messages } = workspace;
  if (options.flag('new')) return newPath(workspace, terminal);
  const { path, notices } = await chooseAssessment(folder, options.text('assessment'));
  await tellNotices(terminal, messages, notices);
  return path ?? freshPath(workspace, terminal);
}

/** An assessment that is begun on a day before the newest would never count. */
async function newPath(workspace: Workspace, terminal: Terminal): Promise<string> {
  const { folder, messages } = workspace;
  const { date, dateIsFixed } = terminal;
  const path = freshPath(workspace, terminal);
  const newest = await findNewest(folder);
  if (newest === undefined || newest.started <= date) return path;
  const { started } = newest;
  const other = shownPath(newest.path);
  if (!dateIsFixed) {
    const problem = { key: 'cli.clock-behind', values: { date, file: other, started } } as const;
    const hint = { hintKey: 'cli.clock-behind.hint', hintValues: { date } } as const;
    throw new EomsError('usage', [{ ...problem, ...hint }]);
  }
  await tell(terminal, messages, 'cli.new-is-older', { file: shownPath(path), other, started });
  return path;
}

/**
 * The assessment of the day, whatever its ending, or the name of one that is still to be made.
 *
 * @throws EomsError `cannot-create` where a link of that name leads nowhere: what it leads to would be made.
 */
function freshPath({ folder }: Workspace, { date }: Terminal): string {
  const { documents } = findAssessments(folder);
  const known = documents.find((path) => basename(path).replace(/\.ya?ml$/i, '') === date);
  const path = known ?? join(folder, assessmentsFolder, `${date}.yaml`);
  if (isThere(path) && lookBehind(path) === undefined) {
    throw new EomsError('cannot-create', [{ key: 'files.link-nowhere', place: { file: path } }]);
  }
  return path;
}

/**
 * Opens an assessment of an engagement for writing; makes it where it is absent.
 *
 * @throws EomsError as `openAnswerStore` does.
 */
export function openStoreOf(
  { folder, standard }: Workspace,
  path: string,
  date: string,
): Promise<OpenAnswerStore> {
  const schema = relative(
    join(folder, assessmentsFolder),
    join(folder, schemaFolder, 'assessment.json'),
  );
  return openAnswerStore(path, standard, { started: date, schema: portablePath(schema) });
}
