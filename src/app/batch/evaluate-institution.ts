import { basename, join } from 'node:path';
import { comparabilityOf } from '../../evaluation/trace-trend.ts';
import { holdGate } from '../../gate/hold-gate.ts';
import type { GateLimits, GateResult } from '../../model/gate.ts';
import type { InstitutionStanding } from '../../model/portfolio.ts';
import { standInstitution } from '../../portfolio/stand-institution.ts';
import { chooseAssessment } from '../engagement/choose-assessment.ts';
import { openEarlier } from '../engagement/compare-with-earlier.ts';
import { findPrevious, type PreviousAssessment } from '../engagement/trace-earlier.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { type Format, formats } from '../formats/formats.ts';
import { plainChoice } from '../output/print-choice.ts';
import { reportName } from '../output/report-name.ts';
import { composeForms } from '../report/make-report.ts';
import type { ReportSubject } from '../report/open-report-subject.ts';
import type { ReportRequest } from '../report/report-request.ts';
import type { World } from '../world.ts';
import type { BatchTerms, InstitutionOrder } from './institution-order.ts';
import type { ResultFile } from './save-results.ts';

/** An institution, and the files of its results. */
export interface EvaluatedInstitution {
  readonly standing: InstitutionStanding;
  readonly files: readonly ResultFile[];
}

/**
 * Evaluates one institution and makes its reports, with the bytes that `eoms report` would give, and holds it against
 * its limits. Nothing is written.
 *
 * @throws EomsError with all that is wrong with its files.
 */
export async function evaluateInstitution(
  { terms, folder, place }: InstitutionOrder,
  world: World,
): Promise<EvaluatedInstitution> {
  const [first, ...others] = terms.formats.map((format) => requestOf(format, folder));
  if (first === undefined) throw new Error('a batch without a form of report');
  const { subject, outputs } = await composeForms([first, ...others], world);
  const { evaluation, engagement } = subject;
  if (engagement === undefined) throw new Error('an engagement without its folder');
  const previous = await findBefore(subject, engagement);
  const gate = await holdLimits(subject, engagement, { terms, previous });
  const { region, chain } = engagement.document.value.institution;
  const earlier = previous && describeEarlier(previous, subject);
  return {
    standing: standInstitution(evaluation, { place, region, chain, earlier, gate }),
    files: outputs.map(({ output, content }) => ({
      file: basename(output),
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  };
}

/** Named after its kind alone: the day is in it, and files of the next day take the place of these. */
function requestOf(format: Format, folder: string): ReportRequest {
  return {
    subject: { kind: 'engagement', options: {} },
    photos: false,
    choice: plainChoice(
      format,
      join(folder, `${reportName(undefined)}${formats[format].endings[0]}`),
    ),
  };
}

async function findBefore(
  { evaluation }: ReportSubject,
  workspace: Workspace,
): Promise<PreviousAssessment | undefined> {
  const { path } = await chooseAssessment(workspace.folder, undefined);
  return path === undefined ? undefined : findPrevious(evaluation, path, workspace);
}

function describeEarlier(
  { result }: PreviousAssessment,
  { evaluation }: ReportSubject,
): InstitutionStanding['earlier'] {
  const [before, now] = [result.overall.score, evaluation.overall.score];
  const areComparable = [result, evaluation].every(
    (one) => comparabilityOf(one, evaluation) === 'yes',
  );
  const change = before === null || now === null || !areComparable ? null : now - before;
  return { started: result.started, score: before, change };
}

/** What an institution is held against. */
interface HeldAgainst {
  readonly terms: Pick<BatchTerms, 'limits' | 'failsOnRegression'>;
  readonly previous: PreviousAssessment | undefined;
}

/** The limits of `eoms.yaml` and those that were typed; `undefined` = there is none. */
async function holdLimits(
  { evaluation }: ReportSubject,
  workspace: Workspace,
  { terms, previous }: HeldAgainst,
): Promise<GateResult | undefined> {
  const limits: GateLimits = { ...workspace.document.value.gate, ...terms.limits };
  const isCompared = terms.failsOnRegression && previous !== undefined;
  if (Object.keys(limits).length === 0 && !isCompared) return undefined;
  if (!isCompared) return holdGate(evaluation, { limits });
  const before = await openEarlier(evaluation, workspace, previous.path);
  return holdGate(evaluation, { limits, against: { before, tolerance: 0, fails: true } });
}
