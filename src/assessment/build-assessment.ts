import type { Answer, Assessment, Finding } from '../model/assessment.ts';
import type { AnswerEntry, AssessmentDocument, FindingEntry } from '../model/document.ts';
import type { Located } from '../model/located.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { checkAnswers } from './check-answers.ts';
import { checkFindings } from './check-findings.ts';

/**
 * Makes an assessment from its file, held against its standard.
 *
 * @throws EomsError `bad-data` with every answer that does not fit the standard.
 */
export function buildAssessment(
  document: Located<AssessmentDocument>,
  standard: Standard,
): Assessment {
  const problems = checkAssessment(document, standard);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  const { value } = document;
  return {
    standard: { id: value.standard.id, edition: value.standard.edition ?? '' },
    started: value.started,
    answers: buildAnswers(value.answers),
    findings: buildFindings(value.findings ?? {}),
  };
}

/** Everything in an assessment that does not fit its standard. */
export function checkAssessment(
  document: Located<AssessmentDocument>,
  standard: Standard,
): readonly Problem[] {
  return [
    ...checkStandard(document, standard),
    ...checkAnswers(document, standard),
    ...checkFindings(document, standard),
  ];
}

/** Answers by requirement id, with defaults filled in. They must have passed `checkAnswers`. */
export function buildAnswers(
  entries: Readonly<Record<string, AnswerEntry>>,
): ReadonlyMap<string, Answer> {
  return new Map(Object.entries(entries).map(([id, entry]) => [id, buildAnswer(entry)]));
}

function buildAnswer(entry: AnswerEntry): Answer {
  const { rating, missing = [], justification = '', note, by, at } = entry;
  const noted = {
    ...(note === undefined ? {} : { note }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    evidence: entry.evidence ?? [],
  };
  return rating === 'na' ? { ...noted, rating, justification } : { ...noted, rating, missing };
}

/** Findings by requirement id. They must have passed `checkFindings`. */
function buildFindings(
  entries: Readonly<Record<string, readonly FindingEntry[]>>,
): ReadonlyMap<string, readonly Finding[]> {
  return new Map(
    Object.entries(entries).map(([id, list]) => [
      id,
      list.map(({ items = [], ...entry }) => ({ ...entry, items })),
    ]),
  );
}

function checkStandard(
  { value, locate }: Located<AssessmentDocument>,
  standard: Standard,
): readonly Problem[] {
  if (value.standard.id === standard.id) return [];
  const values = { found: value.standard.id, wanted: standard.id };
  return [{ key: 'assessment.other-standard', values, place: locate(['standard', 'id']) }];
}
