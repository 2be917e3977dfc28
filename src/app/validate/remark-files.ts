import { remarkLaterDays } from '../../assessment/remarks/later-days.ts';
import { remarkDoubled } from '../../assessment/remarks/remark-doubled.ts';
import {
  remarkNames,
  remarkNamesInAudit,
  remarkPrivate,
  remarkPrivateInAudit,
} from '../../assessment/remarks/remark-private.ts';
import { remarkSaid } from '../../assessment/remarks/remark-said.ts';
import { remarkShortReasons } from '../../assessment/remarks/remark-short-reasons.ts';
import {
  remarkTableRows,
  remarkTableRowsInAudit,
} from '../../assessment/remarks/remark-table-rows.ts';
import { cautionConditions } from '../../engagement/caution-conditions.ts';
import {
  remarkNamesInEngagement,
  remarkPrivateInEngagement,
} from '../../engagement/remark-private.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { isFileInside } from '../../files/disk/read-inside.ts';
import { readDocument } from '../../files/read-document.ts';
import type { AssessmentDocument } from '../../model/document.ts';
import { append } from '../../model/lists/append.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { readAnswersYaml } from '../answers/given/read-answers-yaml.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { findMissing, signsOf, tellUnprinted } from '../report/warn-of-characters.ts';
import type { World } from '../world.ts';
import type { CheckedFile, FileContent } from './file-checks.ts';
import { findUncounted } from './find-uncounted.ts';
import type { FileKind } from './kind-of-file.ts';
import { readAuditFile, remarkAuditFile } from './read-audit-file.ts';

/** Gathers what is worth knowing about files, but not an error, while they are checked one after the other. */
export interface FileRemarks {
  /** Takes a file that was found right. What it says is not kept. */
  readonly add: (file: CheckedFile) => void;
  /**
   * Answers that count for nothing, items that are named twice, reasons that may be half typed, roles that are none,
   * people who are written twice, private lines among others, names that look like them, rows of tables in notes, the criteria and days of audits, days that are later than the run, and characters that a
   * print would show by their names.
   */
  readonly tell: () => Promise<readonly Problem[]>;
}

/** What the files of an engagement have beyond the characters of every font. */
interface Signs {
  readonly texts: Set<string>;
  readonly files: Pick<CheckedFile, 'path' | 'kind'>[];
}

/** Remarks on files that are found at once, in the order in which they are shown. */
interface Remarks {
  readonly cautions: Problem[];
  readonly uncounted: Problem[];
  readonly doubled: Problem[];
  readonly short: Problem[];
  readonly said: Problem[];
  readonly hidden: Problem[];
  readonly rows: Problem[];
  readonly audits: Problem[];
  readonly later: Problem[];
}

function remark(
  kind: FileKind,
  { workspace, answers, audit }: FileContent,
  { cautions, uncounted, doubled, short, said, hidden, rows, audits }: Remarks,
): void {
  const { document, standard } = workspace;
  if (kind === 'engagement') {
    append(cautions, cautionConditions(document, standard));
    append(hidden, remarkPrivateInEngagement(document));
    append(hidden, remarkNamesInEngagement(document));
  }
  if (answers !== undefined) {
    append(uncounted, findUncounted(answers, workspace));
    append(short, remarkShortReasons(answers));
    append(said, remarkSaid(answers, standard));
    append(rows, remarkTableRows(answers));
    append(hidden, remarkNames(answers));
  }
  // In other files with answers, that is how a private line is written.
  if (answers !== undefined && kind === 'assessment') {
    append(hidden, remarkPrivate(answers));
    append(uncounted, remarkOrigin(answers, workspace.folder));
  }
  if (audit !== undefined) {
    append(audits, remarkAuditFile(audit, standard));
    append(hidden, remarkPrivateInAudit(audit));
    append(hidden, remarkNamesInAudit(audit));
    append(rows, remarkTableRowsInAudit(audit));
  }
  for (const one of [answers, audit]) if (one) append(doubled, remarkDoubled(one, standard));
}

/** Where the assessment that this one follows on is gone, reports cannot say what has changed since. */
function remarkOrigin(
  { value, locate }: Located<Pick<AssessmentDocument, 'from'>>,
  folder: string,
): readonly Problem[] {
  const { from } = value;
  if (from === undefined || isFileInside(folder, from.file)) return [];
  const values = { file: cleanForTerminal(from.file) };
  return [{ key: 'cli.from-untold', values, place: locate(['from', 'file']) }];
}

function noRemarks(): Remarks {
  return {
    cautions: [],
    uncounted: [],
    doubled: [],
    short: [],
    said: [],
    hidden: [],
    rows: [],
    audits: [],
    later: [],
  };
}

/** Begins to gather remarks. */
export function gatherRemarks({ cwd, date }: Pick<World, 'cwd' | 'date'>): FileRemarks {
  const remarks = noRemarks();
  const signs = new Map<Workspace, Signs>();

  const addSigns = (file: CheckedFile, workspace: Workspace, document: Located<unknown>): void => {
    const found = signsOf(document);
    if (found.size === 0) return;
    const known = signs.get(workspace) ?? { texts: new Set(), files: [] };
    signs.set(workspace, known);
    for (const sign of found.keys()) known.texts.add(sign);
    known.files.push({ path: file.path, kind: file.kind });
  };

  return {
    add: (file) => {
      const { content } = file;
      if (content === undefined) return;
      const { workspace, printed } = content;
      remark(file.kind, content, remarks);
      for (const one of [content.answers, content.audit])
        if (one) append(remarks.later, remarkLaterDays(one, date));
      if (printed !== undefined) addSigns(file, workspace, printed);
    },
    tell: async () => {
      const unprinted: Problem[] = [];
      for (const [engagement, { texts, files }] of signs) {
        const missing = await findMissing([...texts], { engagement, cwd });
        // Only what has something to be said of is read again, for its places.
        for (const file of missing.length === 0 ? [] : files) {
          const document = await reopeners[file.kind]?.(file.path);
          if (document !== undefined) append(unprinted, tellUnprinted(document, missing));
        }
      }
      return [...Object.values(remarks).flat(), ...withOneHint(unprinted)];
    },
  };
}

/** The last says what to do about all. */
function withOneHint(problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ hintKey, ...one }, index) =>
    index === problems.length - 1 && hintKey !== undefined ? { ...one, hintKey } : one,
  );
}

type Reopen = (path: string) => Promise<Located<unknown>>;

const reopeners: Readonly<Partial<Record<FileKind, Reopen>>> = {
  engagement: (path) => readDocument(path, 'engagement'),
  assessment: (path) => readDocument(path, 'assessment'),
  audit: async (path) => readAuditFile(path, await readDocumentFile(path)),
  answers: (path) => readAnswersYaml(path),
};
