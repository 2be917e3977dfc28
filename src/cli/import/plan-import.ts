import type { ReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import type { Assessment, Finding } from '../../model/assessment.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { AssessmentChanges } from '../answer-store.ts';
import { joinFailures } from '../join-failures.ts';
import type { Workspace } from '../workspace.ts';
import { checkForm, type Remark, remarksOn } from './check-form.ts';
import { type FindingStep, planForm } from './plan-form.ts';

/** A PDF that was read, and the name under which it is spoken of. */
export interface NamedPdf {
  readonly file: string;
  readonly pdf: ReturnedPdf;
}

/** What a person allows. */
export interface ImportPermits {
  readonly replace: boolean;
  readonly otherEngagement: boolean;
}

/** What a file brings. */
export interface FilePlan extends NamedPdf {
  readonly remarks: readonly Remark[];
  readonly findings: readonly FindingStep[];
}

/** What an import does: file by file for people, and as changes of the assessment. */
export interface ImportPlan {
  readonly files: readonly FilePlan[];
  readonly changes: AssessmentChanges;
}

export interface Planning {
  readonly workspace: Workspace;
  readonly permits: ImportPermits;
}

/**
 * Plans what files change in an assessment, one after the other.
 *
 * @throws EomsError `bad-data` with every reason of every file that does not belong here.
 */
export function planImport(
  pdfs: readonly NamedPdf[],
  assessment: Pick<Assessment, 'answers' | 'findings'>,
  { workspace, permits }: Planning,
): ImportPlan {
  const failures = pdfs.flatMap(({ file, pdf }) => {
    const problems = checkForm(pdf.form, workspace, permits.otherEngagement);
    return problems.length === 0 ? [] : [refusalOf(problems, file)];
  });
  if (failures.length > 0) throw joinFailures(failures);
  const { standard } = workspace;
  const findings = new Map(assessment.findings);
  const files = pdfs.map((named) => ({
    ...named,
    remarks: remarksOn(named.pdf.form, standard),
    findings: planForm(named.pdf.form, findings, { standard, mayReplace: permits.replace }),
  }));
  const changed = new Set(
    files.flatMap((file) =>
      file.findings.flatMap(({ outcome, requirement }) =>
        outcome === 'known' ? [] : [requirement.id],
      ),
    ),
  );
  return { files, changes: { answers: new Map(), findings: only(findings, changed) } };
}

function refusalOf(problems: readonly Problem[], file: string): EomsError {
  return new EomsError(
    'bad-data',
    problems.map((problem) => ({ ...problem, place: { file } })),
  );
}

function only(
  findings: ReadonlyMap<string, readonly Finding[]>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly Finding[]> {
  return new Map([...findings].filter(([id]) => ids.has(id)));
}
