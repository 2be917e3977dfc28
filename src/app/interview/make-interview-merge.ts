import { resolve } from 'node:path';
import { standardOf } from '../../engagement/build-engagement.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Assessment } from '../../model/assessment.ts';
import { applies } from '../../model/rules/applicability.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import {
  type InterviewMergeView,
  prepareInterviewMerge,
} from '../../report/interview/prepare-interview-merge.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { chooseAssessment } from '../engagement/choose-assessment.ts';
import { openAssessment, readAssessment } from '../engagement/open-assessment.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import {
  type Origin,
  type TakenAssessment,
  tellOrigin,
  wordOf,
  wordsOfStandard,
} from '../engagement/tell-origin.ts';
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import type { Delivered } from '../output/deliver.ts';
import { nameResult } from '../output/name-result.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import { pathFrom, type World } from '../world.ts';
import { type MergedInterviews, mergeInterviews } from './merge-interviews.ts';
import { nameOfRole } from './name-of-role.ts';

/** Of which assessments what people said is put side by side. */
export interface MergeRequest {
  readonly where: WorkspaceOptions;
  /** As typed; none: the assessment that counts. */
  readonly files: readonly string[];
}

/**
 * What people said in one assessment or several, side by side, as data.
 *
 * @throws EomsError `input-missing` where there is no assessment, `bad-data`, and as opening does.
 */
export async function composeInterviewMerge(
  request: MergeRequest,
  world: World,
): Promise<MergedInterviews> {
  return (await merge(request, world)).merged;
}

/**
 * The same as Markdown, PDF or web page, delivered.
 *
 * @throws EomsError as `composeInterviewMerge` and `deliverDocument` do.
 */
export async function makeInterviewMerge(
  request: MergeRequest,
  choice: PrintChoice,
  world: World,
): Promise<Delivered> {
  const { workspace, merged, taken } = await merge(request, world);
  const { folder, messages, engagement, standard } = workspace;
  noteLanguage(world, engagement.language);
  const view: InterviewMergeView = {
    institution: engagement.institution.name,
    standard: standard.shortTitle,
    date: world.date,
    language: messages.language,
    ...withNames(merged, standard),
  };
  const origin = await tellOrigins(request, { workspace, taken }, world);
  const words = { head: ['interview-merge', world.date], selected: origin.words, tail: [] };
  return deliverDocument(
    {
      template: 'interview-merge',
      name: await nameResult(words),
      sources: origin.files,
      folder,
      messages,
      engagement: workspace,
      prepare: (templates) => prepareInterviewMerge(view, templates),
      choice,
    },
    world,
  );
}

/** What people said, and where that was read. */
interface Merge {
  readonly workspace: Workspace;
  readonly merged: MergedInterviews;
  readonly taken: readonly TakenAssessment[];
}

/** Of several assessments, a name tells each; of one, whether another one counts. */
async function tellOrigins(
  { where, files }: MergeRequest,
  { workspace, taken }: Pick<Merge, 'workspace' | 'taken'>,
  world: World,
): Promise<Origin> {
  const [first = { path: undefined, started: '' }] = taken;
  const [assessment = where.assessment] = files;
  const options = { ...where, ...(assessment === undefined ? {} : { assessment }) };
  const origin = await tellOrigin(workspace, first, { options, world });
  if (taken.length < 2) return origin;
  const [one = '', ...others] = taken.map(({ path = '', started }) => wordOf(path, started));
  const { standard, document } = workspace;
  const words = wordsOfStandard(where, standard, standardOf(document.value));
  const read = taken.flatMap(({ path }) => path ?? []);
  return { words: [`of-${one}`, ...others, ...words], files: [...new Set(read)] };
}

async function merge({ where, files }: MergeRequest, world: World): Promise<Merge> {
  const workspace = await openEngagement(world, where);
  const { standard, engagement } = workspace;
  const opened =
    files.length === 0
      ? [await openCounting(workspace, where, world)]
      : await Promise.all(files.map((file) => openNamed(file, standard, world)));
  const assessments = opened.map(({ assessment }) => assessment);
  const taken = opened.map(({ path, assessment: { started } }) => ({ path, started }));
  const isOut = ({ id }: Requirement): boolean =>
    assessments.every(({ answers }) => answers.get(id)?.rating === 'na');
  const requirements = standard.requirements.filter(
    (one) => applies(one, engagement.conditions) && !isOut(one),
  );
  const merged = mergeInterviews(requirements, assessments, standard);
  return { workspace, merged, taken };
}

interface HeardAssessment {
  readonly path: string | undefined;
  readonly assessment: Assessment;
}

async function openCounting(
  workspace: Workspace,
  { assessment }: WorkspaceOptions,
  world: World,
): Promise<HeardAssessment> {
  const { path, notices } = await chooseAssessment(workspace.folder, pathFrom(world, assessment));
  notices.forEach(world.note);
  return { path, assessment: (await openAssessment(workspace, path)).assessment };
}

async function openNamed(file: string, standard: Standard, world: World): Promise<HeardAssessment> {
  const path = resolve(world.cwd, file);
  const { assessment } = readAssessment(await readDocumentFile(path), shownPath(path), standard);
  return { path, assessment };
}

/** With roles as people call them. */
function withNames(merged: MergedInterviews, standard: Standard): MergedInterviews {
  const name = (role: string): string => (role === '' ? '' : nameOfRole(role, standard));
  return {
    ...merged,
    alone: merged.alone.map(name),
    apart: merged.apart.map((one) => ({
      ...one,
      voices: one.voices.map((voice) => ({ ...voice, role: name(voice.role) })),
    })),
    unasked: merged.unasked.map((one) => ({ ...one, role: name(one.role) })),
    blindSpots: merged.blindSpots.map((spot) => {
      return { ...spot, higher: name(spot.higher), lower: name(spot.lower) };
    }),
  };
}
