import { isDeepStrictEqual } from 'node:util';
import { type WrittenFields, withoutEmpty } from '../editing/written-fields.ts';
import type { Answer, Assessment, Evidence, Finding, Testimony } from '../model/assessment.ts';

/** The fields of an answer in the order in which they are written. */
export function answerFields(answer: Answer): WrittenFields {
  const rated =
    answer.rating === 'na' ? { justification: answer.justification } : { missing: answer.missing };
  const { note, said = [], evidence, by, at } = answer;
  const { earlierMissing, earlierJustification } = answer;
  const earlier = { earlierMissing, earlierJustification };
  const heard = { note, private: answer.private, said: said.map(testimonyFields) };
  const noted = { ...heard, evidence: evidence.map(evidenceFields), by, at };
  return withoutEmpty({ ...ratingFields(answer), ...rated, ...earlier, ...noted });
}

/** The rating, or those of the sites, from which it follows. */
function ratingFields(answer: Answer): WrittenFields {
  if (answer.rating === 'na' || answer.sites === undefined) return { rating: answer.rating };
  const sites = answer.sites.map(({ site, rating, note }) => [
    site,
    withoutEmpty({ rating, note }),
  ]);
  return { rating: 'sites', sites: Object.fromEntries(sites) };
}

/** The fields of what one person said, in the order in which they are written. Of whom only a private note is kept, there are empty words. */
export function testimonyFields(testimony: Testimony): WrittenFields {
  const { who, role, site, words, shows, date } = testimony;
  const noted = withoutEmpty({ shows, private: testimony.private, date });
  return { ...withoutEmpty({ who, role, site }), words, ...noted };
}

function evidenceFields({ title, file, link, date, sha256 }: Evidence): WrittenFields {
  return withoutEmpty({ title, file, link, date, sha256 });
}

/** The fields of a finding in the order in which they are written. */
export function findingFields(finding: Finding): WrittenFields {
  const { result, evidence, sample, note, private: own, items } = finding;
  const { date, auditor, auditee, site, interviewees, audit, form } = finding;
  const about = { date, auditor, auditee, site, interviewees, audit, form };
  return withoutEmpty({ result, evidence, sample, note, private: own, items, ...about });
}

/** Whether two assessments say the same, in whatever order; empty fields say nothing. */
export function isSameAssessment(one: Assessment, other: Assessment): boolean {
  return isDeepStrictEqual(writtenOf(one), writtenOf(other));
}

function writtenOf({ answers, said, findings, ...head }: Assessment): unknown {
  return {
    ...head,
    said: Object.fromEntries([...said].map(([id, list]) => [id, list.map(testimonyFields)])),
    answers: Object.fromEntries([...answers].map(([id, answer]) => [id, answerFields(answer)])),
    findings: Object.fromEntries([...findings].map(([id, list]) => [id, list.map(findingFields)])),
  };
}
