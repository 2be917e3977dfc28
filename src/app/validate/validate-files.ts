import { dirname, resolve } from 'node:path';
import { readDocument } from '../../files/read-document.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { Messages } from '../../messages/messages.ts';
import { joinFailures } from '../../model/join-failures.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { readAnswersYaml } from '../answers/read-answers-yaml.ts';
import { findAssessments } from '../engagement/choose-assessment.ts';
import { engagementCopies } from '../engagement/open-engagement.ts';
import {
  engagementPath,
  findEngagement,
  noEngagement,
  type WorkspaceOptions,
} from '../engagement/workspace.ts';
import { noticesOf } from '../load/find-copies.ts';
import type { EngagementFile } from '../look/load-look.ts';
import { findUnprinted } from '../report/warn-of-characters.ts';
import type { World } from '../world.ts';
import { type FileCheck, fileChecker, kindOfFile } from './file-checks.ts';
import { findUncounted } from './find-uncounted.ts';
import { remarkReports } from './remark-reports.ts';

/** What is to be checked. */
export interface ValidationRequest {
  /** Paths as typed; none = the whole engagement at or above the working folder. */
  readonly files: readonly string[];
  readonly where: WorkspaceOptions;
  readonly messages: Messages;
}

/** What was found in files. */
export interface Validation {
  /** How many files were checked. */
  readonly files: number;
  /** All that is wrong with any of them; `undefined` = nothing. */
  readonly failure: EomsError | undefined;
  /** What somebody should know that is no error. */
  readonly warnings: readonly Problem[];
}

/**
 * Checks files, each by its kind, and finds every problem of every file at once.
 *
 * @throws EomsError `input-missing` where the whole engagement is meant and there is none.
 */
export async function validateFiles(request: ValidationRequest, world: World): Promise<Validation> {
  const { files, where, messages } = request;
  const isWhole = files.length === 0;
  const meant = isWhole ? engagementFiles(world) : files;
  const paths = meant.map((file) => resolve(world.cwd, file));
  const failure = await checkAll(paths, fileChecker(world, where, messages));
  if (failure !== undefined) return { files: paths.length, failure, warnings: [] };
  // What is broken is mended first; and where single files are named, nobody asks about the whole.
  const remarks = isWhole ? await remarkReports(world, messages) : [];
  const uncounted = await findUncounted(paths, where, world);
  const warnings = [...remarks, ...uncounted, ...(await findWarnings(paths, world))];
  return { files: paths.length, failure, warnings };
}

/** Characters of documents that a print would show by their names: no error. */
async function findWarnings(paths: readonly string[], { cwd }: World): Promise<readonly Problem[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const kind = await kindOfFile(path);
      if (kind !== 'engagement' && kind !== 'assessment' && kind !== 'answers') return [];
      const folder = findEngagement(dirname(path));
      const engagement = folder === undefined ? undefined : await fileIn(folder);
      const document = kind === 'answers' ? readAnswersYaml(path) : readDocument(path, kind);
      return findUnprinted(await document, { engagement, cwd });
    }),
  );
  const all = found.flat();
  // The last says what to do about all.
  return all.map(({ hintKey, ...one }, index) =>
    index === all.length - 1 && hintKey !== undefined ? { ...one, hintKey } : one,
  );
}

async function fileIn(folder: string): Promise<EngagementFile> {
  return { folder, document: await readDocument(engagementPath(folder), 'engagement') };
}

/** Checks every file, and joins what was wrong with any of them. */
async function checkAll(
  files: readonly string[],
  check: FileCheck,
): Promise<EomsError | undefined> {
  const settled = await Promise.allSettled(files.map(check));
  const failures = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length === 0) return undefined;
  const failure = joinFailures(failures);
  if (!(failure instanceof EomsError)) throw failure;
  return new EomsError(failure.kind, unique(failure.problems));
}

/** `eoms.yaml`, every assessment, and copies, which are named. */
function engagementFiles(world: World): readonly string[] {
  const folder = findEngagement(world.cwd);
  if (folder === undefined) throw new EomsError('input-missing', [noEngagement(world.cwd)]);
  const { documents, copies } = findAssessments(folder);
  noticesOf([...engagementCopies(folder), ...copies]).forEach(world.note);
  const yaml = copies.map(({ path }) => path).filter(isYamlName);
  return [engagementPath(folder), ...[...documents, ...yaml].toSorted()];
}

/** An engagement that is broken is met again by each of its assessments. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.key, problem.place, problem.values]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
