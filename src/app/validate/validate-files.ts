import { join, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { joinFailures } from '../../model/problems/join-failures.ts';
import { countPoints, type PointCounts } from '../../model/rules/verification.ts';
import { findAudits } from '../audits/find-audits.ts';
import { remarkStrayAudits } from '../audits/stray-audits.ts';
import {
  assessmentsFolder,
  findAssessments,
  noneIfRefused,
} from '../engagement/choose-assessment.ts';
import { digestOfAnswers, digestsOfEngagement } from '../engagement/digest-of-answers.ts';
import { acceptedCopies, acceptedPath, openAccepted } from '../engagement/open-accepted.ts';
import { openAssessment } from '../engagement/open-assessment.ts';
import { engagementCopies } from '../engagement/open-engagement.ts';
import { type FoundStart, readStart, type StartReader, startIn } from '../engagement/read-start.ts';
import { remarkStrays } from '../engagement/stray-assessments.ts';
import {
  engagementPath,
  findEngagement,
  noEngagement,
  type WorkspaceOptions,
} from '../engagement/workspace.ts';
import { noticesOf } from '../load/find-copies.ts';
import type { GivenDigests } from '../output/written-files.ts';
import { pathFrom, type World } from '../world.ts';
import { fileChecker } from './file-checks.ts';
import { type ForeignFiles, findForeign } from './find-foreign.ts';
import { isAmongAssessments } from './kind-by-place.ts';
import { type Engagements, openOnce } from './open-once.ts';
import { remarkBoardSummary } from './remark-board-summary.ts';
import { gatherRemarks } from './remark-files.ts';
import { remarkReports } from './remark-reports.ts';

/** What is to be checked. */
export interface ValidationRequest {
  /** Paths as typed; none = the whole engagement at or above the working folder. */
  readonly files: readonly string[];
  readonly where: WorkspaceOptions;
}

/** What was found in files. */
export interface Validation {
  /** How many files were checked. */
  readonly files: number;
  /** All that is wrong with any of them; `undefined` = nothing. */
  readonly failure: EomsError | undefined;
  /** Worth knowing, but not errors; found in addition to them. */
  readonly warnings: readonly Problem[];
  /** The points of the standard of the engagement, where the whole engagement was checked and found right. */
  readonly points?: PointCounts | undefined;
}

/**
 * Checks files, each by its kind, and finds every problem of every file at once.
 *
 * @throws EomsError `input-missing` where the whole engagement is meant and there is none.
 */
export async function validateFiles(request: ValidationRequest, world: World): Promise<Validation> {
  const { where } = request;
  const named = pathFrom(world, where.assessment);
  const { paths, candidates } = meantFiles(request.files, named, world);
  const isWhole = candidates !== undefined;
  const engagements = openOnce(where, world);
  const judge = fileChecker(world, engagements);
  const remarks = gatherRemarks(world);
  const starts = new Map<string, FoundStart>();
  const isAmong = (path: string): boolean => isAmongAssessments(path, engagements.folderOf(path));
  const wrong = await checkAll(paths, async (path) => {
    const file = await judge(path);
    remarks.add(file);
    if (isWhole || isAmong(path)) starts.set(path, startIn(file.bytes, path));
  });
  const foreign = await findForeign(candidates ?? paths.filter(isAmong), {
    starts,
    isChosenFrom: isWhole && named === undefined,
  });
  const failure = wrong ?? foreign.failure;
  const known: StartReader = async (path) => starts.get(path) ?? readStart(path);
  const digest = (path: string): Promise<GivenDigests | undefined> => digestAt(path, engagements);
  // Where single files are named, the state of the whole is not the question.
  const dated = await unlessWrong(failure, async () =>
    isWhole
      ? [
          ...(await remarkReports(world, { named, read: known, digest })),
          ...(await remarkBoardSummary(paths[0] ?? '', { ...engagements, where }, world)),
        ]
      : [],
  );
  const warnings = [...sayForeign({ wrong, foreign }), ...dated, ...(await remarks.tell())];
  if (failure !== undefined) return { files: paths.length, failure, warnings };
  if (!isWhole) return { files: paths.length, failure, warnings };
  const points = await pointsOf(paths, engagements);
  return { files: paths.length - foreign.count, failure, warnings, points };
}

/** The digests of an assessment and its engagement; `undefined` = something is wrong there, which was found before. */
async function digestAt(
  path: string,
  { workspaceOf }: Engagements,
): Promise<GivenDigests | undefined> {
  try {
    const workspace = await workspaceOf(path);
    const { assessment } = await openAssessment(workspace, path);
    return {
      answers: await digestOfAnswers(assessment),
      ...(await digestsOfEngagement(workspace.engagement, await openAccepted(workspace))),
    };
  } catch (error) {
    return noneIfRefused(error);
  }
}

/** What is said of foreign files. Where they are all that there is, their error says the same. */
function sayForeign({ wrong, foreign }: FoundWrong): readonly Problem[] {
  return wrong === undefined && foreign.failure !== undefined ? [] : foreign.remarks;
}

interface FoundWrong {
  readonly wrong: EomsError | undefined;
  readonly foreign: ForeignFiles;
}

/** What is found among files of which some are wrong; what depends on those is left out. */
async function unlessWrong(
  failure: EomsError | undefined,
  find: () => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  try {
    return await find();
  } catch (error) {
    if (failure !== undefined && error instanceof EomsError) return [];
    throw error;
  }
}

/** The points of the standard of an engagement, whose own file is the first. */
async function pointsOf(
  [file = '']: readonly string[],
  { workspaceOf }: Engagements,
): Promise<PointCounts> {
  return countPoints((await workspaceOf(file)).standard);
}

/** The files to be checked; what the assessment that counts is chosen from, where the whole engagement is meant. */
function meantFiles(
  files: readonly string[],
  named: string | undefined,
  world: World,
): Pick<EngagementFiles, 'paths'> & Partial<EngagementFiles> {
  // A file that is named twice is read once.
  const resolved = (meant: readonly string[]): readonly string[] => [
    ...new Set(meant.map((file) => resolve(world.cwd, file))),
  ];
  if (files.length > 0) return { paths: resolved(files) };
  const { paths, candidates } = engagementFiles(world);
  return { candidates, paths: resolved(named === undefined ? paths : [...paths, named]) };
}

/** At most this many missing files get a suggestion of the nearest name: more are too many to fix in one go. */
const mostAdvised = 50;

function missing(file: string): EomsError {
  return new EomsError('input-missing', [{ key: 'files.file-missing', place: { file } }]);
}

/**
 * Checks every file, and joins what was wrong with any of them. One after the other: of very many
 * that are open at once the system allows none more, and all would be in memory.
 */
async function checkAll(
  files: readonly string[],
  check: (file: string) => Promise<void>,
): Promise<EomsError | undefined> {
  const failures: unknown[] = [];
  for (const file of files) {
    try {
      if (failures.length >= mostAdvised && !isThere(file)) throw missing(file);
      await check(file);
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length === 0) return undefined;
  const failure = joinFailures(failures);
  if (!(failure instanceof EomsError)) throw failure;
  return failure;
}

/** The files of an engagement, and those of them of which one is the assessment that counts. */
interface EngagementFiles {
  readonly paths: readonly string[];
  readonly candidates: readonly string[];
}

/** `eoms.yaml`, every assessment and audit, accepted gaps, and copies, which are named. */
function engagementFiles(world: World): EngagementFiles {
  const folder = findEngagement(world.cwd);
  if (folder === undefined) throw new EomsError('input-missing', [noEngagement(world.cwd)]);
  const { documents, copies } = findAssessments(folder);
  const audits = findAudits(folder);
  const strays = remarkStrays(join(folder, assessmentsFolder));
  [...strays, ...remarkStrayAudits(folder)].forEach(world.note);
  // If only copies are left, one of them counts.
  const passedOver = [...(documents.length === 0 ? [] : copies), ...audits.copies];
  noticesOf([...engagementCopies(folder), ...acceptedCopies(folder), ...passedOver]).forEach(
    world.note,
  );
  const copied = copies.map(({ path }) => path);
  const yaml = [...copied, ...audits.copies.map(({ path }) => path)].filter(
    (path) => isYamlName(path) && isThere(path),
  );
  const acceptedFile = acceptedPath(folder);
  const accepted = acceptedFile === undefined ? [] : [acceptedFile];
  const found = [...documents, ...audits.audits.map(({ path }) => path), ...accepted, ...yaml];
  return {
    paths: [engagementPath(folder), ...found.toSorted()],
    candidates: documents.length === 0 ? copied.filter(isYamlName) : documents,
  };
}
