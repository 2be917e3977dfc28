import { dirname, join } from 'node:path';
import { checkAssessment } from '../../assessment/build-assessment.ts';
import { checkAnswers } from '../../assessment/check-answers.ts';
import { checkAudit } from '../../audit/check-audit.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { isFileInside } from '../../files/disk/read-inside.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument, readDocument } from '../../files/read-document.ts';
import { refuseDocument } from '../../files/text/refuse-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { settleAll } from '../../model/join-failures.ts';
import type { Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { readAnswersCsv } from '../answers/read-answers-csv.ts';
import { readAnswersYaml } from '../answers/read-answers-yaml.ts';
import { checkLanguageOf } from '../engagement/check-language.ts';
import { findEngagement, type Workspace } from '../engagement/workspace.ts';
import { documentMessages } from '../load/load-messages.ts';
import { loadStandard } from '../load/load-standard.ts';
import { headFile, partNames } from '../load/standard-files.ts';
import { loadLook } from '../look/load-look.ts';
import { readTheme } from '../look/load-theme.ts';
import type { World } from '../world.ts';
import { checkEvidenceFiles } from './check-evidence-files.ts';
import { checkStandardPart } from './check-standard-part.ts';
import { type FileKind, sortFile } from './kind-of-file.ts';
import type { WorkspaceOf } from './open-once.ts';
import { readAuditFile } from './read-audit-file.ts';

/** Checks one file, and gives what it is; throws EomsError with what is wrong with it. */
export type FileCheck = (path: string) => Promise<FileKind>;

/** The check of a file whose kind is known. */
type KindCheck = (path: string, bytes: Uint8Array) => Promise<void>;

/** Makes the check of files of every kind; standards are opened once each. */
export function fileChecker(
  world: Pick<World, 'cwd' | 'askedLanguage'>,
  workspaceOf: WorkspaceOf,
): FileCheck {
  const checks: Readonly<Partial<Record<FileKind, KindCheck>>> = {
    engagement: async (path) => {
      const workspace = await workspaceOf(path);
      refuseAny(checkLanguageOf(workspace.document));
      await loadLook({ engagement: workspace, theme: undefined, cwd: world.cwd });
    },
    ...answerChecks(workspaceOf),
    ...standardChecks(documentMessages(world)),
  };
  return async (path) => {
    const { kind, bytes } = await sortFile(path);
    await checks[kind]?.(path, bytes);
    return kind;
  };
}

/** The checks of files against the standard of their engagement. */
function answerChecks(workspaceOf: WorkspaceOf): Readonly<Partial<Record<FileKind, KindCheck>>> {
  return {
    assessment: (path, bytes) =>
      against(workspaceOf(path), (problemsBy) =>
        settleAll([checkShape(path, bytes, problemsBy), checkEvidence(path, bytes)]),
      ),
    answers: (path) =>
      against(workspaceOf(path), (problemsBy) =>
        readAnswersYaml(path, (document) =>
          problemsBy((standard) => checkAnswers(document, standard)),
        ),
      ),
    audit: (path, bytes) =>
      against(workspaceOf(path), async (problemsBy) =>
        readAuditFile(path, bytes, (document) =>
          problemsBy((standard) => checkAudit(document, standard)),
        ),
      ),
    table: async (path) => {
      const { standard, folder } = await workspaceOf(path);
      const hasFile = (name: string): boolean => isFileInside(folder, name);
      refuseAny((await readAnswersCsv(path, { standard, hasFile })).problems);
    },
  };
}

/** The checks of what needs no engagement: themes, and standards with their clauses. */
function standardChecks(messages: Messages): Readonly<Partial<Record<FileKind, KindCheck>>> {
  const known = new Map<string, Promise<unknown>>();
  const checkStandard = async (path: string): Promise<void> => {
    const loading = known.get(path) ?? loadStandard(path, '/', messages);
    known.set(path, loading);
    await loading;
  };
  return {
    theme: async (path) =>
      void (await readTheme({ bytes: await readDocumentFile(path), file: shownPath(path) })),
    standard: checkStandard,
    clauses: async (path) => {
      await readDocument(path, 'clauses');
      // References lead to other files of the standard, so it is checked as a whole.
      const folder = join(dirname(path), '..');
      if (isThere(join(folder, headFile))) await checkStandard(folder);
    },
    ...Object.fromEntries(
      partNames.map((name) => [name, (path: string) => checkStandardPart(path, name, messages)]),
    ),
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
  const checked = read((check) =>
    opened.status === 'fulfilled' ? check(opened.value.standard) : [],
  );
  await settleAll([opening, checked]);
}

/** Holds an assessment against its schema and the standard. */
async function checkShape(
  path: string,
  bytes: Uint8Array,
  problemsBy: (check: StandardCheck) => readonly Problem[],
): Promise<void> {
  parseDocument(bytes, {
    file: shownPath(path),
    name: 'assessment',
    check: (document) => problemsBy((standard) => checkAssessment(document, standard)),
  });
}

/** Looks for the files that evidence names, whatever else is wrong with the answers. */
async function checkEvidence(path: string, bytes: Uint8Array): Promise<void> {
  const folder = findEngagement(dirname(path));
  if (folder === undefined) return;
  const document = parseDocument(bytes, { file: shownPath(path), name: 'assessment' });
  refuseAny(await checkEvidenceFiles(document, folder));
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) refuseDocument(problems);
}

type StandardCheck = (standard: Standard) => readonly Problem[];
