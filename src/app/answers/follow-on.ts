import { relative, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { isFileInside } from '../../files/disk/read-inside.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Assessment, AssessmentOrigin } from '../../model/assessment.ts';
import { EomsError } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { EarlierAnswer } from '../../questionnaire/interviewer.ts';
import type { ChosenAgain } from '../../scope/choose-again.ts';
import { readTypedAsk } from '../../scope/read-typed-ask.ts';
import { findNewest } from '../engagement/choose-assessment.ts';
import { chooseOfOrigin } from '../engagement/choose-of-origin.ts';
import { openAssessment } from '../engagement/open-assessment.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { pathFrom, type World } from '../world.ts';

/** What an assessment follows on, as typed. */
export interface FollowingOn {
  /** `last`, or the path of an assessment of this engagement. */
  readonly from?: string | undefined;
  /** `gaps,critical,changed,sample:30%`. */
  readonly ask?: string | undefined;
}

/** An earlier assessment whose answers are shown, and what of it is asked. */
export interface FollowedOn extends ChosenAgain {
  readonly origin: AssessmentOrigin;
  /** By what the sample is drawn. */
  readonly seed: string;
  readonly answers: ReadonlyMap<string, EarlierAnswer>;
}

/**
 * The head of an assessment that is to be begun at a path: what it follows on.
 *
 * @throws EomsError `usage` where it was begun already, where nothing that can be followed on is named,
 * or what to ask means nothing; `input-missing` and `bad-data` where the earlier one cannot be read.
 */
export async function findOrigin(
  workspace: Workspace,
  { from, ask, path }: FollowingOn & { readonly path: string },
  world: World,
): Promise<AssessmentOrigin | undefined> {
  const asked = wordsOf(ask);
  if (from === undefined) return undefined;
  if (isThere(path)) throw refuse('begun', shownPath(path));
  const earlier =
    from === 'last'
      ? (await findNewest(workspace.folder, undefined, world.note))?.path
      : pathFrom(world, from);
  if (earlier === undefined) throw refuse('none');
  const file = portablePath(relative(workspace.folder, earlier));
  const { assessment } = await openAssessment(workspace, earlier);
  if (!isFileInside(workspace.folder, file)) throw refuse('outside', shownPath(earlier));
  if (assessment.started > world.date) throw refuse('later', shownPath(earlier));
  return { file, started: assessment.started, ask: asked };
}

/**
 * What an assessment follows on by its head, with what is to be asked, which `ask` may say anew.
 * `undefined` where it follows on none.
 *
 * @throws EomsError `usage` where something is to be asked again, and it follows on none, or its words mean nothing; as
 * `openAssessment` does where the earlier one cannot be read.
 */
export async function followOn(
  workspace: Workspace,
  { started, from }: Pick<Assessment, 'started' | 'from'>,
  ask: string | undefined,
): Promise<FollowedOn | undefined> {
  if (from === undefined) {
    if (ask === undefined) return undefined;
    throw refuse('unled');
  }
  const { folder } = workspace;
  if (!isFileInside(folder, from.file)) throw gone(from.file);
  const { assessment } = await openAssessment(workspace, resolve(folder, from.file));
  const origin = ask === undefined ? from : { ...from, ask: wordsOf(ask) };
  const chosen = chooseOfOrigin(workspace, { origin, started, earlier: assessment });
  return { ...chosen, origin: from, answers: datedAnswers(assessment) };
}

function datedAnswers({ answers, started }: Assessment): ReadonlyMap<string, EarlierAnswer> {
  return new Map(
    Array.from(answers, ([id, answer]) => [id, { answer, on: answer.at?.slice(0, 10) ?? started }]),
  );
}

function wordsOf(ask: string | undefined): readonly string[] {
  return ask === undefined ? [] : readTypedAsk(ask);
}

const refusals = {
  begun: { key: 'cli.from-begun', hintKey: 'cli.from-begun.hint' },
  later: { key: 'cli.from-later', hintKey: 'cli.from-later.hint' },
  none: { key: 'cli.from-none', hintKey: 'cli.from-none.hint' },
  outside: { key: 'cli.from-outside', hintKey: 'cli.from-outside.hint' },
  unled: { key: 'cli.ask-without-from', hintKey: 'cli.ask-without-from.hint' },
} as const;

function refuse(why: keyof typeof refusals, file = ''): EomsError {
  return new EomsError('usage', [{ ...refusals[why], values: { file } }]);
}

function gone(file: string): EomsError {
  const values = { file: cleanForTerminal(file) };
  return new EomsError('input-missing', [
    { key: 'cli.from-gone', values, hintKey: 'cli.from-gone.hint' },
  ]);
}
