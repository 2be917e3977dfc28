import type { Answer, Evidence, KeptSite, RatedAnswer, SiteRating } from '../model/assessment.ts';
import type { Clause, Requirement } from '../model/standard.ts';
import type { FoundQuestion } from './find-question.ts';
import type { Hit } from './search-questions.ts';

/**
 * How far the questionnaire is, counted over what is asked as a standing counts: what does not apply is in
 * neither number.
 */
export interface Progress {
  readonly rated: number;
  readonly inScope: number;
  /** Critical requirements that are not answered yet. */
  readonly criticalOpen: number;
  /** How long the open ones take at the pace of this sitting, where it has one. */
  readonly secondsLeft?: number;
  /** When something was recorded last in this sitting: an ISO date and time. */
  readonly savedAt?: string;
}

/** What was answered in an earlier assessment: to be looked at, not an answer of this one. */
export interface EarlierAnswer {
  readonly answer: Answer;
  /** ISO date. */
  readonly on: string;
}

/** One requirement to be asked, with all that a person needs to see. */
export interface QuestionView {
  readonly requirement: Requirement;
  /** Position among what is asked, from 1, and how much that is. */
  readonly number: number;
  readonly asked: number;
  /** From the chapter down to the clause of the requirement. */
  readonly path: readonly Clause[];
  readonly previous: Answer | undefined;
  /** Shown where there is no answer yet; it can be confirmed. */
  readonly earlier?: EarlierAnswer | undefined;
  readonly progress: Progress;
  /** Whether something was recorded in this sitting that can be taken back. */
  readonly canUndo: boolean;
  /** Finds another question of this round, to jump to. */
  readonly find: (typed: string) => FoundQuestion;
  /** Finds every question of this round that holds words. */
  readonly search: (typed: string) => readonly Hit[];
}

type RatedSites = readonly Pick<SiteRating, 'site' | 'rating'>[];

/** What a person may answer to a question, or do instead of answering. */
export type RatingReply =
  /** `sites`: how each stands, where they were rated apart; `rating` is the lowest of them. */
  | { readonly kind: 'rate'; readonly rating: number; readonly sites?: RatedSites }
  | { readonly kind: 'not-applicable'; readonly justification: string }
  | { readonly kind: 'keep' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  /** To a question of this round, by the id of its requirement. */
  | { readonly kind: 'jump'; readonly id: string }
  /** To the question before the last jump. */
  | { readonly kind: 'return' }
  | { readonly kind: 'whole-clause' }
  /** To the list in which a clause is rated at one look. */
  | { readonly kind: 'quick' }
  /** Takes back what was recorded last in this sitting. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'quit' };

/** What is added to a rating. What is absent stays as it was; an empty note removes the old one. */
export interface Details {
  readonly missing?: readonly string[];
  readonly note?: string;
  /** Empty removes the old one. */
  readonly private?: string;
  readonly evidence?: readonly Evidence[];
}

/** A requirement that was just rated, to be asked what is missing, for a note and for evidence. */
export interface DetailsView {
  readonly requirement: Requirement;
  readonly answer: RatedAnswer;
  /** Items can be missing only on ratings between the lowest and the highest. */
  readonly asksMissing: boolean;
}

/** How details end: all are asked for, or the person went back to the rating. */
export type DetailsEnd = 'done' | 'back';

/** A clause that can be answered at once. `open` requirements would be recorded. */
export interface WholeClauseChoice {
  readonly clause: Clause;
  readonly open: number;
  /** Answered requirements: they stay as they are. */
  readonly answered: number;
}

/** Every open requirement of a clause is absent, or is not applicable for the reason given. */
export type WholeClauseReply =
  | { readonly clause: string; readonly kind: 'absent' }
  | { readonly clause: string; readonly kind: 'not-applicable'; readonly justification: string };

/** The state of requirements, by the numbers of an evaluation; `score` is 0…1 or `null`. */
export interface AnswerCounts {
  readonly rated: number;
  /** Rated and unanswered, without what does not apply. */
  readonly inScope: number;
  readonly notApplicable: number;
  readonly score: number | null;
}

/** The state of a clause when its last question is passed. */
export interface ClauseSummary extends AnswerCounts {
  readonly clause: string;
  readonly title: string;
}

/** A requirement in a list of which each gets a rating. */
export interface QuickRow {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
  /** Shown where there is no answer yet; a rating given in the list takes nothing over of it. */
  readonly earlier?: EarlierAnswer | undefined;
}

/** The requirements of a clause, to be rated at one look. */
export interface QuickView {
  readonly clause: Pick<Clause, 'clause' | 'title'>;
  readonly rows: readonly QuickRow[];
  /** Index of the row that is rated next. */
  readonly active: number;
  readonly progress: Progress;
  readonly canUndo: boolean;
  readonly since: QuickSince;
  /** Keys that came together with the last rating and had no row any more; '' where there are none. */
  readonly leftOver: string;
  /** What comes after the stop; absent where nothing is open any more. */
  readonly next?: Pick<Clause, 'clause' | 'title'> | undefined;
}

/**
 * What a list is shown after: a page that was turned, the rating of another row of it, the rating of the
 * last row of another clause; or it stands still, as its chapter has nothing open behind it.
 */
export type QuickSince = 'turned' | 'row' | 'clause' | 'stopped';

/** What a person may do in such a list. */
export type QuickReply =
  | {
      readonly kind: 'rate';
      readonly ratings: readonly { readonly id: string; readonly rating: number }[];
      /** What came with them and had no row, where something did. */
      readonly leftOver?: string;
    }
  /** To the next clause, or the one before. */
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'undo' }
  | { readonly kind: 'finish' };

/** How it stands when the last question is passed. */
export interface EndView {
  /** How many of what was asked are not answered. */
  readonly open: number;
}

/** What the questionnaire says without waiting for a reply. */
export type InterviewNotice =
  /** The answer is on disk. */
  | { readonly kind: 'answered'; readonly requirement: Requirement; readonly answer: Answer }
  /** Details were added to it, and it is on disk again. */
  | { readonly kind: 'detailed'; readonly requirement: Requirement; readonly details: Details }
  | { readonly kind: 'skipped'; readonly requirement: Requirement }
  | { readonly kind: 'clause-passed'; readonly summary: ClauseSummary }
  | { readonly kind: 'at-first-question' }
  | { readonly kind: 'nothing-to-keep' }
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'nowhere-to-return' }
  /** The last change is taken back on disk. */
  | { readonly kind: 'undone'; readonly undone: readonly UndoneAnswer[] }
  /** Somebody else changed it meanwhile: it stays. */
  | { readonly kind: 'not-undone'; readonly kept: KeptAnswer }
  | { readonly kind: 'nothing-to-undo' };

/** An answer that was taken back, and the one that is there again; `undefined`: it is open. */
export interface UndoneAnswer {
  readonly requirement: Requirement;
  readonly was: Answer | undefined;
  readonly now: Answer | undefined;
  /** Whether sites of it stay as somebody else left them. */
  readonly isInPart: boolean;
}

/** The person at the other end: asks, and says what was recorded. */
export interface Interviewer {
  /**
   * Asks for a rating. A reason that the person was typing when they were interrupted answers nothing; the
   * interviewer keeps it.
   */
  askRating(view: QuestionView): Promise<RatingReply>;
  /**
   * Asks for details and gives each to `record` as soon as it is complete. Where the person is
   * interrupted, what was typed so far is recorded before the interruption is thrown.
   */
  askDetails(view: DetailsView, record: (details: Details) => Promise<void>): Promise<DetailsEnd>;
  /** The confirmed choice, or `undefined` where the person thought better of it. */
  askWholeClause(choices: readonly WholeClauseChoice[]): Promise<WholeClauseReply | undefined>;
  /** Asks for ratings of a whole clause, in a list. */
  askQuick(view: QuickView): Promise<QuickReply>;
  /** Whether the details of so many low ratings are to be asked for now, or the last one is taken back. */
  agreeDetails(count: number): Promise<boolean | 'undo'>;
  /**
   * Asked once the last question is passed and something can be undone: whether that is the end, or the
   * last answer is taken back.
   */
  askEnd(view: EndView): Promise<'end' | 'undo'>;
  tell(notice: InterviewNotice): void;
}

/** An answer that somebody else gave to a question while it was answered here. */
export interface Overlap {
  readonly id: string;
  /** What the other gave. */
  readonly theirs: Answer;
  /** Sites that the other rated, kept with those that were rated here. */
  readonly beside: readonly SiteRating[];
  /** Whether what the other gave is in the note of what was recorded here. */
  readonly isNoted: boolean;
}

/** What became of answers that were to be taken back. */
export interface TakenBack {
  /** What each of them says now; `undefined`: it is open again. */
  readonly answers: ReadonlyMap<string, Answer | undefined>;
  /** Those that somebody else changed meanwhile, with what they say. */
  readonly kept: readonly KeptAnswer[];
}

/** An answer that somebody else changed, or took out of the file, where it is `undefined`. */
export interface KeptAnswer {
  readonly id: string;
  readonly theirs: Answer | undefined;
  /** Where that holds of these sites alone, as they were left; one without a rating is open. */
  readonly sites?: readonly KeptSite[];
}

/** Where answers are kept. `record` resolves when the answer is safe. */
export interface AnswerStore {
  readonly answers: ReadonlyMap<string, Answer>;
  record(id: string, answer: Answer): Promise<void>;
  /** Records several answers in one step: all of them or none. */
  recordAll(answers: ReadonlyMap<string, Answer>): Promise<void>;
  /** What others answered at the same time, since this was last asked; where there can be others. */
  readonly takeOverlaps?: () => readonly Overlap[];
  /** What others changed of what was answered here, since this was last asked; where there can be others. */
  readonly takeChanged?: () => readonly KeptAnswer[];
  /** What others changed, by now, of what was answered here; where there can be others. */
  readonly findChanged?: () => Promise<readonly KeptAnswer[]>;
  /**
   * Takes back the last saves of these ids, one for each time that an id is named, and resolves when
   * that is safe. What somebody else changed after that save stays. Absent where nothing is taken back.
   */
  readonly takeBack?: (ids: readonly string[]) => Promise<TakenBack>;
}
