import type { Answer, Assessment, Finding } from '../model/assessment.ts';
import type { AnswerEntry, AssessmentDocument, FindingEntry } from '../model/document.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { checkAnswers } from './check-answers.ts';
import { checkFindings } from './check-findings.ts';
import { settleItems } from './check-items.ts';
import { checkSaid } from './check-said.ts';
import { answerApart, findingApart, testimonyApart } from './part-private.ts';
import { ratingOf, sitesOf } from './site-ratings.ts';

/** Makes an assessment from its file, which must have passed `checkAssessment`. */
export function buildAssessment(value: AssessmentDocument, standard: Standard): Assessment {
  return {
    standard: { id: value.standard.id, edition: value.standard.edition ?? '' },
    started: value.started,
    ...(value.from === undefined ? {} : { from: { ...value.from, ask: value.from.ask ?? [] } }),
    answers: buildAnswers(value.answers, standard.requirements),
    said: new Map(
      Object.entries(value.said ?? {}).map(([id, list]) => [id, list.map(testimonyApart)]),
    ),
    findings: buildFindings(value.findings ?? {}, standard.requirements),
  };
}

/** Everything in an assessment that does not fit its standard. */
export function checkAssessment(
  document: Located<AssessmentDocument>,
  standard: Standard,
): readonly Problem[] {
  return [
    ...checkStandard(document, standard),
    ...checkAnswers(document, standard, 'kept'),
    ...checkSaid(document, standard),
    ...checkFindings(document, standard),
  ];
}

/** Answers by requirement id, with defaults filled in. They must have passed `checkAnswers`. */
export function buildAnswers(
  entries: Readonly<Record<string, AnswerEntry>>,
  requirements: Standard['requirements'],
): ReadonlyMap<string, Answer> {
  const settle = itemSettler(requirements);
  return new Map(
    Object.entries(entries).map(([id, entry]) => [
      id,
      answerApart(buildAnswer(entry, (typed) => settle(id, typed))),
    ]),
  );
}

function buildAnswer(
  entry: AnswerEntry,
  settle: (typed: readonly string[]) => readonly string[],
): Answer {
  const { justification = '', evidence = [], earlierMissing } = entry;
  const sites = sitesOf(entry);
  const rating = ratingOf(entry);
  const missing = settle(entry.missing ?? []);
  const noted = {
    ...textsOf(entry),
    ...(earlierMissing === undefined ? {} : { earlierMissing: settle(earlierMissing) }),
    evidence,
  };
  if (rating === 'na') return { ...noted, rating, justification };
  return { ...noted, rating, missing, ...(sites.length === 0 ? {} : { sites }) };
}

function textsOf({
  note,
  private: own,
  said,
  by,
  at,
  earlierJustification,
}: AnswerEntry): Pick<Answer, 'note' | 'private' | 'said' | 'by' | 'at' | 'earlierJustification'> {
  return {
    ...(note === undefined ? {} : { note }),
    ...(own === undefined ? {} : { private: own }),
    ...(said === undefined ? {} : { said }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    ...(earlierJustification === undefined ? {} : { earlierJustification }),
  };
}

/** Findings by requirement id. They must have passed `checkFindings`. */
function buildFindings(
  entries: Readonly<Record<string, readonly FindingEntry[]>>,
  requirements: Standard['requirements'],
): ReadonlyMap<string, readonly Finding[]> {
  const settle = itemSettler(requirements);
  return new Map(
    Object.entries(entries).map(([id, list]) => [
      id,
      list.map(({ items = [], ...entry }) => ({
        ...findingApart(entry),
        items: settle(id, items),
      })),
    ]),
  );
}

/** Makes ids of items of a requirement that may be named by their refs. */
export type ItemSettler = (id: string, typed: readonly string[]) => readonly string[];

export function itemSettler(requirements: Standard['requirements']): ItemSettler {
  const items = new Map(requirements.map((one) => [one.id, one.items]));
  return (id, typed) =>
    typed.length === 0 ? typed : settleItems(typed, { id, items: items.get(id) ?? [] });
}

function checkStandard(
  { value, locate }: Located<AssessmentDocument>,
  standard: Standard,
): readonly Problem[] {
  if (value.standard.id === standard.id) return [];
  const values = { found: value.standard.id, wanted: standard.id };
  return [{ key: 'assessment.other-standard', values, place: locate(['standard', 'id']) }];
}
