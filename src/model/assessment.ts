/** Something that shows whether a requirement is met: at least a title that finds it again. */
export interface Evidence {
  readonly title: string;
  readonly file?: string;
  readonly link?: string;
  /** ISO date: 2026-11-23. */
  readonly date?: string;
  readonly sha256?: string;
}

interface AnswerBase {
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly by?: string;
  /** Date and time with its offset from UTC, as in RFC 3339: 2026-11-23T09:30:00Z. */
  readonly at?: string;
}

/** A requirement rated on the standard's scale; `missing` holds refs of its items. */
export interface RatedAnswer extends AnswerBase {
  readonly rating: number;
  readonly missing: readonly string[];
}

/** A requirement that does not apply here, and why. */
export interface NotApplicableAnswer extends AnswerBase {
  readonly rating: 'na';
  readonly justification: string;
}

export type Answer = RatedAnswer | NotApplicableAnswer;

/** What was answered, by requirement id. What is not answered is absent, never 0. */
export interface Assessment {
  readonly standard: { readonly id: string; readonly edition: string };
  /** ISO date on which the assessment was begun. */
  readonly started: string;
  readonly answers: ReadonlyMap<string, Answer>;
}
