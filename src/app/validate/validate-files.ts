import { join, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import { joinFailures } from '../../model/join-failures.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { findAudits } from '../audits/find-audits.ts';
import { assessmentsFolder, findAssessments } from '../engagement/choose-assessment.ts';
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
import { pathFrom, type World } from '../world.ts';
import { fileChecker } from './file-checks.ts';
import { openOnce } from './open-once.ts';
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
  /** Worth knowing, but not errors. */
  readonly warnings: readonly Problem[];
}

/**
 * Checks files, each by its kind, and finds every problem of every file at once.
 *
 * @throws EomsError `input-missing` where the whole engagement is meant and there is none.
 */
export async function validateFiles(request: ValidationRequest, world: World): Promise<Validation> {
  const { files, where } = request;
  const isWhole = files.length === 0;
  const named = pathFrom(world, where.assessment);
  const meant = isWhole
    ? [...engagementFiles(world), ...(named === undefined ? [] : [named])]
    : files;
  // A file that is named twice is read once.
  const paths = [...new Set(meant.map((file) => resolve(world.cwd, file)))];
  const check = fileChecker(world, openOnce(where, world));
  const remarks = gatherRemarks(world);
  const starts = new Map<string, FoundStart>();
  const failure = await checkAll(paths, async (path) => {
    const file = await check(path);
    remarks.add(file);
    if (isWhole) starts.set(path, startIn(file.bytes, path));
  });
  if (failure !== undefined) return { files: paths.length, failure, warnings: [] };
  // Errors are fixed first. Where single files are named, the state of the whole is not the
  // question.
  const known: StartReader = async (path) => starts.get(path) ?? readStart(path);
  const dated = isWhole ? await remarkReports(world, { named, read: known }) : [];
  return { files: paths.length, failure, warnings: [...dated, ...(await remarks.tell())] };
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

/** `eoms.yaml`, every assessment and audit, and copies, which are named. */
function engagementFiles(world: World): readonly string[] {
  const folder = findEngagement(world.cwd);
  if (folder === undefined) throw new EomsError('input-missing', [noEngagement(world.cwd)]);
  const { documents, copies } = findAssessments(folder);
  const audits = findAudits(folder);
  remarkStrays(join(folder, assessmentsFolder)).forEach(world.note);
  // If only copies are left, one of them counts.
  const passedOver = [...(documents.length === 0 ? [] : copies), ...audits.copies];
  noticesOf([...engagementCopies(folder), ...passedOver]).forEach(world.note);
  const yaml = [...copies, ...audits.copies].map(({ path }) => path).filter(isYamlName);
  const found = [...documents, ...audits.audits.map(({ path }) => path), ...yaml];
  return [engagementPath(folder), ...found.toSorted()];
}
