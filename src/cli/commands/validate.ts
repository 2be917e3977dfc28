import { dirname, join, resolve } from 'node:path';
import { checkAssessment } from '../../assessment/build-assessment.ts';
import { checkAnswers } from '../../assessment/check-answers.ts';
import { decodeText } from '../../files/decode-text.ts';
import { isThere } from '../../files/is-there.ts';
import { readDocumentFile } from '../../files/read-file.ts';
import { isYamlName } from '../../files/yaml-name.ts';
import type { Messages } from '../../messages/messages.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { findAssessments } from '../choose-assessment.ts';
import { exitCode } from '../exit-code.ts';
import { noticesOf } from '../find-copies.ts';
import { joinFailures } from '../join-failures.ts';
import { jsonOf } from '../json-envelope.ts';
import { type EngagementFile, loadLook } from '../load-look.ts';
import { loadMessages } from '../load-messages.ts';
import { headFile, loadStandard } from '../load-standard.ts';
import { readTheme } from '../load-theme.ts';
import { warn } from '../missing-characters.ts';
import { tellNotices } from '../notice.ts';
import { engagementCopies } from '../open-engagement.ts';
import type { CommandInput } from '../program.ts';
import { readDocument, shownPath } from '../read-document.ts';
import { commonOptions, readOptions, workspaceOptions } from '../read-options.ts';
import { sayProblem } from '../say-problems.ts';
import { openTerminal, print, type Terminal, tell } from '../terminal.ts';
import { findUnprinted } from '../warn-of-characters.ts';
import {
  engagementPath,
  findEngagement,
  noEngagement,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../workspace.ts';

/**
 * `eoms validate [FILES]`: checks the files named, or the whole engagement, and reports every
 * problem of every file at once.
 */
export async function validate(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const files =
    input.operands.length > 0 ? input.operands : await engagementFiles(terminal, messages);
  const check = checker(terminal, workspaceOptions(options), messages);
  const paths = files.map((file) => resolve(terminal.cwd, file));
  const failure = await checkAll(paths, check);
  const warnings = await findWarnings(failure === undefined ? paths : []);
  if (options.flag('json')) {
    await printJson({ files: files.length, problems: failure?.problems ?? [], warnings }, messages);
    return failure === undefined ? exitCode.done : exitCode[failure.kind];
  }
  if (failure !== undefined) throw failure;
  await tell(terminal, messages, 'cli.valid', { files: files.length });
  await warn(warnings, messages);
  return exitCode.done;
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
      const kind = await kindOf(path);
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
async function checkAll(files: readonly string[], check: Check): Promise<EomsError | undefined> {
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

type Check = (path: string) => Promise<void>;

function checker(terminal: Terminal, options: WorkspaceOptions, messages: Messages): Check {
  const workspaces = new Map<string, Promise<Workspace>>();
  const workspaceOf = (path: string): Promise<Workspace> => {
    const folder = findEngagement(dirname(path)) ?? terminal.cwd;
    const known = workspaces.get(folder) ?? openWorkspace(folder, options);
    workspaces.set(folder, known);
    return known;
  };
  const checks: Readonly<Record<string, Check>> = {
    engagement: async (path) => {
      const workspace = await workspaceOf(path);
      await loadLook({ engagement: workspace, theme: undefined, cwd: terminal.cwd });
    },
    assessment: (path) =>
      against(workspaceOf(path), (problemsBy) =>
        readDocument(path, 'assessment', (document) =>
          problemsBy((standard) => checkAssessment(document, standard)),
        ),
      ),
    theme: async (path) =>
      void (await readTheme({ bytes: await readDocumentFile(path), file: shownPath(path) })),
    standard: async (path) => void (await loadStandard(path, '/', messages)),
    clauses: async (path) => {
      await readDocument(path, 'clauses');
      // References lead to other files of the standard, so it is checked as a whole.
      const folder = join(dirname(path), '..');
      if (isThere(join(folder, headFile))) await loadStandard(folder, '/', messages);
    },
    answers: (path) =>
      against(workspaceOf(path), (problemsBy) =>
        readDocument(path, 'answers', (document) =>
          problemsBy((standard) => checkAnswers(document, standard)),
        ),
      ),
  };
  return async (path) => {
    const kind = await kindOf(path);
    await checks[kind]?.(path);
  };
}

/**
 * Checks a document against the standard of its engagement. Where the engagement is broken itself,
 * the document is still checked by its schema, and both are reported.
 */
async function against(
  opening: Promise<Workspace>,
  read: (problemsBy: (check: StandardCheck) => readonly Problem[]) => Promise<unknown>,
): Promise<void> {
  const [opened] = await Promise.allSettled([opening]);
  const [checked] = await Promise.allSettled([
    read((check) => (opened.status === 'fulfilled' ? check(opened.value.standard) : [])),
  ]);
  const failures = [opened, checked].flatMap((one) =>
    one.status === 'rejected' ? [one.reason] : [],
  );
  if (failures.length > 0) throw joinFailures(failures);
}

type StandardCheck = (standard: Standard) => readonly Problem[];

const schemaLine = /^schema:\s*["']?eoms\/([a-z]+)@/m;

/** What a file says that it is; one that does not say is taken for what its place suggests. */
async function kindOf(path: string): Promise<string> {
  const text = decodeText(await readDocumentFile(path), shownPath(path));
  const said = schemaLine.exec(text)?.[1];
  if (
    said !== undefined &&
    ['engagement', 'assessment', 'standard', 'clauses', 'answers', 'theme'].includes(said)
  )
    return said;
  if (/(?:^|[\\/])eoms\.ya?ml$/i.test(path)) return 'engagement';
  return 'assessment';
}

/** An engagement that is broken is met again by each of its assessments. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.key, problem.place, problem.values]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
