import { dirname, join } from 'node:path';
import { checkAnswers } from '../../assessment/check-answers.ts';
import { checkInterview } from '../../assessment/check-said.ts';
import { checkAudit } from '../../audit/check-audit.ts';
import { checkNamedSites } from '../../engagement/check-named-sites.ts';
import { findInside } from '../../files/disk/find-inside.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { findNames } from '../../files/disk/name-finder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { refuseDocument } from '../../files/text/refuse-document.ts';
import type { Messages } from '../../messages/messages.ts';
import type { AssessmentDocument, AuditDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import { remember } from '../../model/remember.ts';
import type { AnswerEntries } from '../answers/given/answer-entries.ts';
import { parseAnswersCsv } from '../answers/given/read-answers-csv.ts';
import { parseAnswersYaml } from '../answers/given/read-answers-yaml.ts';
import { parseInterview } from '../answers/given/read-interview.ts';
import { checkLanguageOf } from '../engagement/check-language.ts';
import { checkAccepted } from '../engagement/open-accepted.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { documentMessages } from '../load/load-messages.ts';
import { loadStandard } from '../load/load-standard.ts';
import { headFile, partNames } from '../load/standard-files.ts';
import { evidenceChecker } from '../look/check-evidence-files.ts';
import { loadLook } from '../look/load-look.ts';
import { readTheme } from '../look/load-theme.ts';
import type { World } from '../world.ts';
import { checkDrillFile } from './check-drill-file.ts';
import { checkFramework, checkOverlayFile } from './check-framework.ts';
import { partChecker } from './check-standard-part.ts';
import { kindByPlace } from './kind-by-place.ts';
import { type FileKind, type SortedFile, sortFile } from './kind-of-file.ts';
import type { Engagements } from './open-once.ts';
import { type ProblemsBy, readAssessmentFile } from './read-assessment-file.ts';
import { readAuditFile } from './read-audit-file.ts';

/** What a file says that was found right, for those who have remarks on it. */
export interface FileContent {
  /** The engagement that it belongs to. */
  readonly workspace: Workspace;
  /** What a print shows of it. */
  readonly printed?: Located<unknown>;
  readonly answers?: Located<
    AnswerEntries & Pick<AssessmentDocument, 'findings' | 'from' | 'said'>
  >;
  readonly audit?: Located<AuditDocument>;
}

/** A file that was found right. */
export interface CheckedFile extends SortedFile {
  readonly content?: FileContent | undefined;
}

/** Checks one file, and gives what it is and says; throws EomsError with what is wrong with it. */
export type FileCheck = (path: string) => Promise<CheckedFile>;

/** The check of a file whose kind is known. */
type KindCheck = (file: SortedFile) => Promise<FileContent | undefined>;

type KindChecks = Readonly<Partial<Record<FileKind, KindCheck>>>;

/** Makes the check of files of every kind, which reads each file once; standards are opened once each. */
export function fileChecker(
  world: Pick<World, 'cwd' | 'askedLanguage'>,
  engagements: Engagements,
): FileCheck {
  const checks: KindChecks = {
    engagement: async ({ path, bytes }) => {
      const workspace = await engagements.openItself(path, bytes);
      refuseAny(checkLanguageOf(workspace.document));
      await loadLook({ engagement: workspace, theme: undefined, cwd: world.cwd });
      return { workspace, printed: workspace.document };
    },
    ...answerChecks(engagements),
    ...standardChecks(documentMessages(world)),
  };
  return async (path) => {
    const said = await sortFile(path);
    const kind = kindByPlace(path, engagements.folderOf(path)) ?? said.kind;
    const file = { ...said, kind };
    return { ...file, content: await checks[kind]?.(file) };
  };
}

/** The checks of files against the standard of their engagement. */
function answerChecks(engagements: Engagements): KindChecks {
  const { workspaceOf, folderOf } = engagements;
  const checkEvidence = evidenceChecker();
  const names = findNames();
  return {
    assessment: async (file) => {
      const folder = folderOf(file.path);
      const [workspace, document] = await against(workspaceOf(file.path), (problemsBy) =>
        readAssessmentFile(file, { folder, problemsBy, checkEvidence }),
      );
      refuseAny(checkNamedSites(document, workspace.engagement.institution.sites));
      return { workspace, printed: document, answers: document };
    },
    answers: async ({ path, bytes }) => {
      const [workspace, document] = await against(workspaceOf(path), async (problemsBy) =>
        parseAnswersYaml(bytes, shownPath(path), (read) =>
          problemsBy((standard) => checkAnswers(read, standard)),
        ),
      );
      return { workspace, printed: document, answers: document };
    },
    interview: interviewCheck(engagements),
    audit: async ({ path, bytes }) => {
      const [workspace, document] = await against(workspaceOf(path), async (problemsBy) =>
        readAuditFile(path, bytes, (read) => problemsBy((standard) => checkAudit(read, standard))),
      );
      return { workspace, printed: document, audit: document };
    },
    accepted: acceptedCheck(engagements),
    table: async ({ path, bytes }) => {
      const workspace = await workspaceOf(path);
      const { standard, folder } = workspace;
      const findFile = findInside(folder, names);
      const table = parseAnswersCsv(bytes, shownPath(path), { standard, findFile });
      refuseAny(table.problems);
      return { workspace, answers: table };
    },
  };
}

/** The check of gaps that are accepted. */
function acceptedCheck({ workspaceOf }: Engagements): KindCheck {
  return async ({ path, bytes }) => {
    const [workspace, document] = await against(workspaceOf(path), async (problemsBy) =>
      parseDocument(bytes, {
        file: shownPath(path),
        name: 'accepted',
        check: (read) => problemsBy((standard) => checkAccepted(standard)(read)),
      }),
    );
    return { workspace, printed: document };
  };
}

/** The check of what one person said. */
function interviewCheck({ workspaceOf }: Engagements): KindCheck {
  return async ({ path, bytes }) => {
    const [workspace, document] = await against(workspaceOf(path), async (problemsBy) =>
      parseInterview(bytes, shownPath(path), (read) =>
        problemsBy((standard) => checkInterview(read, standard)),
      ),
    );
    return { workspace, printed: document };
  };
}

/** The checks of what needs no engagement: themes, frameworks, rating drills, and standards with their clauses. */
function standardChecks(messages: Messages): KindChecks {
  const checkStandard = remember((path: string) => loadStandard(path, '/', messages));
  const checkPart = partChecker(messages);
  return {
    theme: saysNothing(({ path, bytes }) => readTheme({ bytes, file: shownPath(path) })),
    overlay: saysNothing(({ path, bytes }) => checkOverlayFile(bytes, shownPath(path), messages)),
    crosswalk: saysNothing(({ path, bytes }) => checkFramework(bytes, shownPath(path), messages)),
    verification: saysNothing(({ path }) => checkStandard(path)),
    drill: saysNothing((file) => checkDrillFile(file, messages)),
    standard: saysNothing(({ path }) => checkStandard(path)),
    clauses: saysNothing(async ({ path, bytes }) => {
      parseDocument(bytes, { file: shownPath(path), name: 'clauses' });
      // References lead to other files of the standard, so it is checked as a whole.
      const folder = join(dirname(path), '..');
      if (isThere(join(folder, headFile))) await checkStandard(folder);
    }),
    ...Object.fromEntries(
      partNames.map((name) => [name, saysNothing((file) => checkPart(file, name))]),
    ),
  };
}

/** The check of a file that is of no engagement. */
function saysNothing(check: (file: SortedFile) => Promise<unknown>): KindCheck {
  return async (file) => {
    await check(file);
    return undefined;
  };
}

/**
 * Checks a document against the standard of its engagement. Where the engagement is broken itself,
 * the document is still checked by its schema, and both are reported.
 */
async function against<Read>(
  opening: Promise<Workspace>,
  read: (problemsBy: ProblemsBy) => Promise<Read>,
): Promise<[Workspace, Read]> {
  const [opened] = await Promise.allSettled([opening]);
  const reading = read((check) =>
    opened.status === 'fulfilled' ? check(opened.value.standard) : [],
  );
  return settleAll([opening, reading]);
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) refuseDocument(problems);
}
