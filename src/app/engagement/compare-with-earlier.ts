import { dirname, join } from 'node:path';
import { goesByName } from '../../engagement/goes-by-name.ts';
import { compareEvaluations } from '../../evaluation/compare-evaluations.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import { maxEvaluationBytes, maxPdfBytes } from '../../exchange/pdf-limits.ts';
import { readEvaluation } from '../../exchange/read-evaluation.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseJson } from '../../files/json/parse-json.ts';
import { readDocument } from '../../files/read-document.ts';
import { decodeText } from '../../files/text/decode-text.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { EomsError, type Place, type Problem } from '../../model/problem.ts';
import { readAssessment } from './open-assessment.ts';
import { engagementFile, findEngagement, type Workspace } from './workspace.ts';

/**
 * Holds an evaluation against an earlier one of the same standard. `path` leads to an assessment, which is
 * evaluated by the engagement as it is now, an evaluation as `--format json` writes it, or an
 * archived report that carries one: its content says which.
 *
 * @throws EomsError `input-missing` or `bad-data` with every problem of the file; `usage` where it is
 * not the earlier of the two, or of another institution.
 */
export async function compareWithEarlier(
  evaluation: Evaluation,
  workspace: Workspace,
  path: string,
): Promise<Comparison> {
  return compareEvaluations(await openEarlier(evaluation, workspace, path), evaluation);
}

/**
 * The earlier evaluation that a path leads to.
 *
 * @throws EomsError as `compareWithEarlier` does.
 */
export async function openEarlier(
  evaluation: Evaluation,
  workspace: Workspace,
  path: string,
): Promise<Evaluation> {
  const before = await readEarlier(path, workspace);
  await checkInstitution(before, path, workspace);
  if (before.started > evaluation.started) {
    const values = { file: shownPath(path), started: before.started, now: evaluation.started };
    throw new EomsError('usage', [
      { key: 'cli.before-is-later', values, hintKey: 'cli.before-is-later.hint' },
    ]);
  }
  return before;
}

/**
 * An assessment says nothing of the institution: one inside another engagement belongs to the
 * institution of that engagement.
 */
async function checkInstitution(
  before: Evaluation,
  path: string,
  { folder, document }: Workspace,
): Promise<void> {
  const owner = findEngagement(dirname(path)) ?? folder;
  const names = [before.institution.name];
  if (owner !== folder) {
    const other = await readDocument(join(owner, engagementFile), 'engagement');
    names.push(other.value.institution.name);
  }
  const found = names.find((name) => !goesByName(document.value, name));
  if (found === undefined) return;
  const values = { file: shownPath(path), found, name: document.value.institution.name };
  const hint = { hintKey: 'cli.before-other-institution.hint', hintValues: values } as const;
  throw new EomsError('usage', [{ key: 'cli.before-other-institution', values, ...hint }]);
}

async function readEarlier(path: string, workspace: Workspace): Promise<Evaluation> {
  const bytes = await readDocumentFile(path, maxPdfBytes);
  const shown = shownPath(path);
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (start.startsWith('%PDF')) return readFromPdf(bytes, shown, workspace);
  return /^(?:ï»¿)?\s*\{/.test(start)
    ? readFromJson(bytes, shown, workspace)
    : readFromYaml(bytes, shown, workspace);
}

function readFromYaml(bytes: Uint8Array, file: string, workspace: Workspace): Evaluation {
  const { standard, engagement } = workspace;
  const { assessment } = readAssessment(bytes, file, standard);
  return evaluate({ standard, engagement, assessment, date: assessment.started });
}

function readFromJson(bytes: Uint8Array, file: string, { standard }: Workspace): Evaluation {
  const parsed = parseJson(decodeText(bytes, file, maxEvaluationBytes), file);
  return readEvaluation(parsed, (value, placeOf) =>
    otherStandard(value, standard.id, () => placeOf(['standard', 'id'])),
  );
}

async function readFromPdf(
  bytes: Uint8Array,
  file: string,
  { standard }: Workspace,
): Promise<Evaluation> {
  const { readArchivedApart } = await import('../apart/read-pdf-apart.ts');
  const evaluation = await readArchivedApart(bytes, file);
  const problems = otherStandard(evaluation, standard.id, () => ({ file }));
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  return evaluation;
}

function otherStandard(
  { standard }: Pick<Evaluation, 'standard'>,
  wanted: string,
  place: () => Place,
): readonly Problem[] {
  if (standard.id === wanted) return [];
  const values = { found: standard.id, wanted };
  return [{ key: 'cli.before-other-standard', values, place: place() }];
}
