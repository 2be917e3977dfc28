import type { AcceptedGap, RequirementResult } from '../model/evaluation.ts';
import type { ExportRequest } from './export-request.ts';
import {
  acceptances,
  changesOf,
  type ReportedChange,
  type ReportedPlace,
  reportedPlace,
} from './reported/reported-gaps.ts';
import { safeText } from './safe-text.ts';

const mostOfValue = 100_000;

/** A value of a line: none holds a list or another object, so that each line is a row of a table. */
type LineValue = string | number | boolean | null;
type LineFields = Readonly<Record<string, LineValue>>;

/**
 * An evaluation as NDJSON (eoms/lines@1): a line for itself, then one for each requirement, every line an object of
 * plain values. Lines of many institutions can follow each other in one file: each says whose it is, and of which day.
 */
export function writeNdjson(request: ExportRequest): string {
  const { evaluation } = request;
  const accepted = acceptances(evaluation);
  const changes = changesOf(evaluation);
  const lines = [
    headLine(request),
    ...evaluation.requirements.map((one) => ({
      ...ownerOf('requirement', request),
      ...requirementLine(one, reportedPlace(one, request.root)),
      ...courseOf(accepted.get(one.id), changes.get(one.id)),
    })),
  ];
  return lines.map((line) => `${JSON.stringify(safeLineOf(line))}\n`).join('');
}

function ownerOf(type: string, { evaluation }: ExportRequest): LineFields {
  const { date, standard, institution } = evaluation;
  return { type, institution: institution.name, standard: standard.id, date };
}

function headLine(request: ExportRequest): LineFields {
  const { evaluation, version } = request;
  const { started, standard, overall, readiness, approval } = evaluation;
  const { requirements, ...counts } = overall.counts;
  return {
    ...ownerOf('evaluation', request),
    schema: 'eoms/lines@1',
    eoms: version,
    started,
    edition: standard.edition,
    digest: standard.digest,
    score: overall.score,
    coverage: overall.coverage,
    verdict: readiness.verdict,
    requirements,
    ...counts,
    confidentiality: approval?.confidentiality ?? null,
  };
}

function requirementLine(
  requirement: RequirementResult,
  place: ReportedPlace | undefined,
): LineFields {
  const { id, clause, name, weight, state, rating, score, gap, knockOut, why } = requirement;
  const { missing, missingKnown, evidence, note } = requirement;
  return {
    id,
    clause,
    name,
    weight,
    state,
    rating,
    score,
    gap,
    knockOut,
    why,
    missing: missingKnown ? missing.length : null,
    evidence: evidence.length,
    note,
    file: place?.path ?? null,
    line: place?.line ?? null,
  };
}

/** What was decided of its gap, and what became of it; keys are there in every line, for programs that look at the first. */
function courseOf(
  acceptance: AcceptedGap | undefined,
  change: ReportedChange | undefined,
): LineFields {
  return {
    accepted: acceptance?.state ?? null,
    acceptedUntil: acceptance?.until ?? null,
    change: change ?? null,
  };
}

function safeLineOf(fields: LineFields): LineFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? safeText(value, mostOfValue) : value,
    ]),
  );
}
