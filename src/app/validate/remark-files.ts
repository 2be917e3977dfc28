import { readDocumentFile } from '../../files/disk/read-file.ts';
import { readDocument } from '../../files/read-document.ts';
import type { Problem } from '../../model/problem.ts';
import { readAnswersCsv } from '../answers/read-answers-csv.ts';
import { readAnswersYaml } from '../answers/read-answers-yaml.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { findUnprinted } from '../report/warn-of-characters.ts';
import type { World } from '../world.ts';
import { findUncounted } from './find-uncounted.ts';
import type { FileKind } from './kind-of-file.ts';
import type { WorkspaceOf } from './open-once.ts';
import { readAuditFile, remarkAuditFile } from './read-audit-file.ts';

/** Worth knowing about a file, but not an error. */
interface Remarks {
  readonly uncounted: readonly Problem[];
  readonly unprinted: readonly Problem[];
  /** On the criteria and days of an audit. */
  readonly audits?: readonly Problem[];
}

/**
 * Answers that count for nothing, and characters that a print would show by their names. The files, each
 * with its kind, must have been found right. They are read one after the other: what is done is forgotten.
 */
export async function remarkFiles(
  kinds: ReadonlyMap<string, FileKind>,
  workspaceOf: WorkspaceOf,
  { cwd }: Pick<World, 'cwd'>,
): Promise<readonly Problem[]> {
  const found: Remarks[] = [];
  for (const [path, kind] of kinds) {
    const remark = remarkers[kind];
    if (remark !== undefined) found.push(await remark(path, await workspaceOf(path), cwd));
  }
  const unprinted = found.flatMap((one) => one.unprinted);
  // The last says what to do about all.
  const told = unprinted.map(({ hintKey, ...one }, index) =>
    index === unprinted.length - 1 && hintKey !== undefined ? { ...one, hintKey } : one,
  );
  const audits = found.flatMap((one) => one.audits ?? []);
  return [...found.flatMap((one) => one.uncounted), ...audits, ...told];
}

type Remark = (path: string, engagement: Workspace, cwd: string) => Promise<Remarks>;

const remarkers: Readonly<Partial<Record<FileKind, Remark>>> = {
  engagement: async (path, engagement, cwd) => {
    const document = await readDocument(path, 'engagement');
    return { uncounted: [], unprinted: await findUnprinted(document, { engagement, cwd }) };
  },
  assessment: async (path, engagement, cwd) =>
    remarkAnswers(await readDocument(path, 'assessment'), engagement, cwd),
  audit: async (path, engagement, cwd) => {
    const document = readAuditFile(path, await readDocumentFile(path));
    const audits = remarkAuditFile(document, engagement.standard);
    return { uncounted: [], audits, unprinted: await findUnprinted(document, { engagement, cwd }) };
  },
  answers: async (path, engagement, cwd) =>
    remarkAnswers(await readAnswersYaml(path), engagement, cwd),
  table: async (path, engagement) => {
    const { standard } = engagement;
    const table = await readAnswersCsv(path, { standard, hasFile: () => false });
    return { uncounted: findUncounted(table, engagement), unprinted: [] };
  },
};

async function remarkAnswers(
  document: Parameters<typeof findUncounted>[0],
  engagement: Workspace,
  cwd: string,
): Promise<Remarks> {
  return {
    uncounted: findUncounted(document, engagement),
    unprinted: await findUnprinted(document, { engagement, cwd }),
  };
}
