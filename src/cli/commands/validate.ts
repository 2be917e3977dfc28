import { dirname, resolve } from 'node:path';
import { isYamlName } from '../../files/yaml-name.ts';
import type { Messages } from '../../messages/messages.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { findAssessments } from '../choose-assessment.ts';
import { exitCode } from '../exit-code.ts';
import { type FileCheck, fileChecker, kindOfFile } from '../file-checks.ts';
import { noticesOf } from '../find-copies.ts';
import { joinFailures } from '../join-failures.ts';
import { jsonOf } from '../json-envelope.ts';
import type { EngagementFile } from '../load-look.ts';
import { loadMessages } from '../load-messages.ts';
import { warn } from '../missing-characters.ts';
import { tellNotices } from '../notice.ts';
import { engagementCopies } from '../open-engagement.ts';
import type { CommandInput } from '../program.ts';
import { readDocument } from '../read-document.ts';
import { commonOptions, readOptions, workspaceOptions } from '../read-options.ts';
import { remarkReports } from '../remark-reports.ts';
import { sayProblem } from '../say-problems.ts';
import { openTerminal, print, type Terminal, tell } from '../terminal.ts';
import { findUnprinted } from '../warn-of-characters.ts';
import { engagementPath, findEngagement, noEngagement } from '../workspace.ts';

/**
 * `eoms validate [FILES]`: checks the files named, or the whole engagement, and reports every
 * problem of every file at once.
 */
export async function validate(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const files = await filesToCheck(input, terminal, messages);
  const check = fileChecker(terminal, workspaceOptions(options), messages);
  const paths = files.map((file) => resolve(terminal.cwd, file));
  const failure = await checkAll(paths, check);
  const warnings = [
    // What is broken is mended first.
    ...(failure === undefined ? await remarksOn(input, terminal, messages) : []),
    ...(await findWarnings(failure === undefined ? paths : [])),
  ];
  if (options.flag('json')) {
    await printJson({ files: files.length, problems: failure?.problems ?? [], warnings }, messages);
    return failure === undefined ? exitCode.done : exitCode[failure.kind];
  }
  if (failure !== undefined) throw failure;
  await tell(terminal, messages, 'cli.valid', { files: files.length });
  await warn(warnings, messages);
  return exitCode.done;
}

/** The files that are named, or those of the whole engagement. */
async function filesToCheck(
  { operands }: CommandInput,
  terminal: Terminal,
  messages: Messages,
): Promise<readonly string[]> {
  return operands.length > 0 ? operands : engagementFiles(terminal, messages);
}

/** Where single files are named, nobody asks about the engagement as a whole. */
async function remarksOn(
  { operands }: CommandInput,
  terminal: Terminal,
  messages: Messages,
): Promise<readonly Problem[]> {
  return operands.length > 0 ? [] : remarkReports(terminal, messages);
}

interface Validation {
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

async function printJson(found: Validation, messages: Messages): Promise<void> {
  const [problems, warnings] = [found.problems, found.warnings].map((all) =>
    all.map((one) => sayProblem(one, messages)),
  );
  const { files } = found;
  const valid = found.problems.length === 0;
  await print(jsonOf('validation', { files, valid, problems, warnings }));
}

/** Characters of documents that a print would show by their names: no error. */
async function findWarnings(paths: readonly string[]): Promise<readonly Problem[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const kind = await kindOfFile(path);
      if (kind !== 'engagement' && kind !== 'assessment' && kind !== 'answers') return [];
      const folder = findEngagement(dirname(path));
      const engagement = folder === undefined ? undefined : await fileIn(folder);
      return findUnprinted(await readDocument(path, kind), engagement);
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

/** The files of the engagement that the terminal is in: `eoms.yaml`, every assessment, and copies, which are named. */
async function engagementFiles(terminal: Terminal, messages: Messages): Promise<readonly string[]> {
  const folder = findEngagement(terminal.cwd);
  if (folder === undefined) throw new EomsError('input-missing', [noEngagement(terminal.cwd)]);
  const { documents, copies } = findAssessments(folder);
  const allCopies = [...engagementCopies(folder), ...copies];
  await tellNotices(terminal, messages, noticesOf(allCopies));
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
