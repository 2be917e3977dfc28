import { resolve } from 'node:path';
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
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import type { Delivered } from '../output/deliver.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import { pathFrom, type World } from '../world.ts';
import { type MergedInterviews, mergeInterviews } from './merge-interviews.ts';
import { nameOfRole } from './view-interviews.ts';

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
  const { workspace, merged } = await merge(request, world);
  const { folder, messages, engagement, standard } = workspace;
  noteLanguage(world, engagement.language);
  const view: InterviewMergeView = {
    institution: engagement.institution.name,
    standard: standard.shortTitle,
    date: world.date,
    language: messages.language,
    ...withNames(merged, standard),
  };
  return deliverDocument(
    {
      template: 'interview-merge',
      name: `interview-merge-${world.date}`,
      folder,
      messages,
      engagement: workspace,
      prepare: (templates) => prepareInterviewMerge(view, templates),
      choice,
    },
    world,
  );
}

async function merge(
  { where, files }: MergeRequest,
  world: World,
): Promise<{ readonly workspace: Workspace; readonly merged: MergedInterviews }> {
  const workspace = await openEngagement(world, where);
  const { standard, engagement } = workspace;
  const assessments =
    files.length === 0
      ? [await openCounting(workspace, where, world)]
      : await Promise.all(files.map((file) => openNamed(file, standard, world)));
  const isOut = ({ id }: Requirement): boolean =>
    assessments.every(({ answers }) => answers.get(id)?.rating === 'na');
  const requirements = standard.requirements.filter(
    (one) => applies(one, engagement.conditions) && !isOut(one),
  );
  return { workspace, merged: mergeInterviews(requirements, assessments, standard) };
}

async function openCounting(
  workspace: Workspace,
  { assessment }: WorkspaceOptions,
  world: World,
): Promise<Assessment> {
  const { path, notices } = await chooseAssessment(workspace.folder, pathFrom(world, assessment));
  notices.forEach(world.note);
  return (await openAssessment(workspace, path)).assessment;
}

async function openNamed(file: string, standard: Standard, world: World): Promise<Assessment> {
  const path = resolve(world.cwd, file);
  return readAssessment(await readDocumentFile(path), shownPath(path), standard).assessment;
}

/** With roles as people call them. */
function withNames(merged: MergedInterviews, standard: Standard): MergedInterviews {
  const name = (role: string): string => (role === '' ? '' : nameOfRole(role, standard));
  return {
    ...merged,
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
