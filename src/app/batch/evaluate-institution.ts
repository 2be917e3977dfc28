import { basename, join } from 'node:path';
import { comparabilityOf } from '../../evaluation/trace-trend.ts';
import { holdGate } from '../../gate/hold-gate.ts';
import type { TrendPoint } from '../../model/evaluation.ts';
import type { GateLimits, GateResult } from '../../model/gate.ts';
import type { InstitutionStanding } from '../../model/portfolio.ts';
import { standInstitution } from '../../portfolio/stand-institution.ts';
import { chooseAssessment } from '../engagement/choose-assessment.ts';
import { openEarlier } from '../engagement/compare-with-earlier.ts';
import { findPrevious, type PreviousAssessment } from '../engagement/trace-earlier.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { type Format, formats } from '../formats/formats.ts';
import { type PrintChoice, plainChoice } from '../output/print-choice.ts';
import { reportName } from '../output/report-name.ts';
import { composeForms } from '../report/make-report.ts';
import type { ReportSubject } from '../report/open-report-subject.ts';
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
  const choices = terms.formats.map((format) => choiceOf(format, folder));
  const { subject, outputs } = await composeForms(wholeReport, choices, world);
  const { evaluation, engagement } = subject;
  if (engagement === undefined) throw new Error('an engagement without its folder');
  const gate = await holdLimits(subject, engagement, terms);
  const earlier = await lookAtEarlier(subject, engagement);
  const { region, chain } = engagement.document.value.institution;
  return {
    standing: standInstitution(evaluation, { place, region, chain, earlier, gate }),
    files: outputs.map(({ output, content }) => ({
      file: basename(output),
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  };
}

const wholeReport = { subject: { kind: 'engagement', options: {} }, photos: false } as const;

/** Named after its kind alone: the day is in it, and files of the next day take the place of these. */
function choiceOf(format: Format, folder: string): PrintChoice {
  const file = `${reportName(undefined)}${formats[format].endings[0]}`;
  return plainChoice(format, join(folder, file));
}

/** The assessment before; where there is a trend that has it, it is not read once more. */
async function lookAtEarlier(
  subject: ReportSubject,
  workspace: Workspace,
): Promise<InstitutionStanding['earlier']> {
  const [before, now] = subject.evaluation.trend?.points.slice(-2) ?? [];
  if (before !== undefined && now !== undefined) {
    return describeEarlier(before, now, [before.comparable, now.comparable]);
  }
  const previous = await findBefore(subject, workspace);
  if (previous === undefined) return undefined;
  const { evaluation } = subject;
  const both = [previous.result, evaluation].map((one) => comparabilityOf(one, evaluation));
  const { started, overall } = previous.result;
  return describeEarlier({ started, score: overall.score }, evaluation.overall, both);
}

async function findBefore(
  { evaluation }: ReportSubject,
  workspace: Workspace,
): Promise<PreviousAssessment | undefined> {
  const { path } = await chooseAssessment(workspace.folder, undefined);
  return path === undefined ? undefined : findPrevious(evaluation, path, workspace);
}

function describeEarlier(
  { started, score }: Pick<TrendPoint, 'started' | 'score'>,
  now: Pick<TrendPoint, 'score'>,
  comparable: readonly TrendPoint['comparable'][],
): InstitutionStanding['earlier'] {
  const areComparable = comparable.every((one) => one === 'yes');
  const change = score === null || now.score === null || !areComparable ? null : now.score - score;
  return { started, score, change };
}

/** The limits of `eoms.yaml` and those that were typed; `undefined` = there is none. */
async function holdLimits(
  subject: ReportSubject,
  workspace: Workspace,
  terms: Pick<BatchTerms, 'limits' | 'failsOnRegression'>,
): Promise<GateResult | undefined> {
  const { evaluation } = subject;
  const limits: GateLimits = { ...workspace.document.value.gate, ...terms.limits };
  const previous = terms.failsOnRegression ? await findBefore(subject, workspace) : undefined;
  if (previous === undefined) {
    return Object.keys(limits).length === 0 ? undefined : holdGate(evaluation, { limits });
  }
  const before = await openEarlier(evaluation, workspace, previous.path);
  return holdGate(evaluation, { limits, against: { before, tolerance: 0, fails: true } });
}
