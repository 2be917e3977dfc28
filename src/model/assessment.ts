import type { FindingChoice } from './form.ts';

/** Something that shows whether a requirement is met: at least a title that finds it again. */
export interface Evidence {
  readonly title: string;
  readonly file?: string;
  readonly link?: string;
  /** ISO date: 2026-11-23. */
  readonly date?: string;
  readonly sha256?: string;
}

/** What somebody said when asked: a source of the verdict, which is the assessor's. */
export interface Testimony {
  readonly who: string;
  readonly role?: string;
  /** Where it is so, among the sites of the institution. */
  readonly site?: string;
  readonly words: string;
  /** What these words alone show, on the scale, as the assessor sees it; not the verdict. */
  readonly shows?: number;
  /** For the assessor alone. */
  readonly private?: string;
  /** ISO date. */
  readonly date?: string;
}

interface AnswerBase {
  readonly note?: string;
  /** For the assessor alone: it leaves the assessment in no form. */
  readonly private?: string;
  readonly said?: readonly Testimony[];
  readonly evidence: readonly Evidence[];
  readonly by?: string;
  /** Date and time with its offset from UTC, as in RFC 3339: 2026-11-23T09:30:00Z. */
  readonly at?: string;
  /** Items that were missing under an earlier rating, and come back with such a rating. Not counted. */
  readonly earlierMissing?: readonly string[];
  /** Why it did not apply, as stated before it was rated. Not counted. */
  readonly earlierJustification?: string;
}

/** A requirement rated on the standard's scale; `missing` holds ids of its items. */
export interface RatedAnswer extends AnswerBase {
  /** Where it has sites, the lowest of theirs. */
  readonly rating: number;
  readonly missing: readonly string[];
  /** Ratings of single sites, where they differ. */
  readonly sites?: readonly SiteRating[];
}

/** How far a requirement is met at one site. */
export interface SiteRating {
  readonly site: string;
  readonly rating: number;
  readonly note?: string;
}

/** A site as somebody left it: one without a rating is open. */
export type KeptSite = Pick<SiteRating, 'site'> & Partial<Pick<SiteRating, 'rating'>>;

/** A requirement that does not apply here, and why. */
export interface NotApplicableAnswer extends AnswerBase {
  readonly rating: 'na';
  readonly justification: string;
}

export type Answer = RatedAnswer | NotApplicableAnswer;

/**
 * An auditor's finding on a requirement. It rests on evidence and judgement; it is stored separately
 * from the rating of a gap analysis and never becomes one. Absent: no statement.
 */
export interface Finding {
  /** Its audit and its own id there: `2026-11-23/F3`. Absent: it is written in an assessment. */
  readonly id?: string;
  readonly result?: FindingChoice;
  /** The objective evidence, as it was written down. */
  readonly evidence?: string;
  /** What was looked at: which, how many of how many. */
  readonly sample?: string;
  readonly note?: string;
  /** For the assessor alone, as that of an answer. */
  readonly private?: string;
  /** Ids of the items that were ticked as seen. */
  readonly items: readonly string[];
  /** Day of the audit: an ISO date, or else the text as written on the form. */
  readonly date?: string;
  readonly auditor?: string;
  readonly auditee?: string;
  readonly site?: string;
  readonly interviewees?: string;
  /** Which audit it belongs to. */
  readonly audit?: string;
  /** SHA-256 (hex) of what was filled in: tells that a form was taken over already. */
  readonly form?: string;
}

/** Where an answer is written. */
export interface AnswerSource {
  /** The file, as seen from the folder of the engagement, with `/` between its steps. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The assessment that another one follows on, a year later. */
export interface AssessmentOrigin {
  /** Its file, as seen from the folder of the engagement. */
  readonly file: string;
  /** ISO date on which it was begun. */
  readonly started: string;
  /** What of it is asked again, as it was typed: `gaps`, `sample:30%`. Empty: everything is asked. */
  readonly ask: readonly string[];
}

/** What was answered, by requirement id. What is not answered is absent, never 0. */
export interface Assessment {
  readonly standard: { readonly id: string; readonly edition: string };
  /** ISO date on which the assessment was begun. */
  readonly started: string;
  /** What it follows on; its answers are shown when this one is asked, and are not answers of this one. */
  readonly from?: AssessmentOrigin;
  readonly answers: ReadonlyMap<string, Answer>;
  /** What people said in interviews, by requirement id, rated or not. */
  readonly said: ReadonlyMap<string, readonly Testimony[]>;
  /** What audits found, by requirement id, in the order in which it was recorded. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}
