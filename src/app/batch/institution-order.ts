import type { Verdict } from '../../model/evaluation.ts';
import type { PartLimits } from '../../model/gate.ts';
import type { FailureKind } from '../../model/problem.ts';
import type { ExplainedProblem } from '../explain/explain-problem.ts';
import type { Format } from '../formats/formats.ts';

/** What is to be done for each institution of a batch; plain data, which a thread can be handed. */
export interface BatchTerms {
  /** The folder of all results. */
  readonly out: string;
  readonly formats: readonly Format[];
  /** Limits of the whole; each takes the place of that of `eoms.yaml`. */
  readonly limits: PartLimits;
  /** Whether a requirement that became worse since the assessment before fails the gate. */
  readonly failsOnRegression: boolean;
  /** Whether all is made anew, and files that eoms did not write are replaced. */
  readonly force: boolean;
  readonly date: string;
  readonly dateIsFixed: boolean;
  /** The language of what is said, and the one that documents were asked for in. */
  readonly language: string;
  readonly askedLanguage: string | undefined;
}

/** One institution of a batch. */
export interface InstitutionOrder {
  readonly terms: BatchTerms;
  readonly folder: string;
  readonly place: string;
}

/** How an institution is, in a line. */
export interface InstitutionLine {
  readonly name: string;
  readonly score: number | null;
  readonly verdict: Verdict;
  /** Limits that do not hold, and requirements that became worse; `undefined` = it has no gate. */
  readonly gate:
    | { readonly met: boolean; readonly missed: number; readonly worse: number }
    | undefined;
}

/** What came of an order; plain data, which a thread can hand back. */
export type InstitutionOutcome =
  | {
      readonly kind: 'made' | 'unchanged';
      readonly place: string;
      readonly line: InstitutionLine;
      readonly remarks: readonly ExplainedProblem[];
    }
  | {
      readonly kind: 'failed';
      readonly place: string;
      readonly failure: FailureKind;
      readonly problems: readonly ExplainedProblem[];
    };

/** An order without what is the same for all. */
export type FolderOrder = Omit<InstitutionOrder, 'terms'>;

/** Carries out orders, as many at a time as it is wide. */
export interface Carrier {
  readonly width: number;
  /** @throws only what is a bug in eoms. */
  readonly carryOut: (order: FolderOrder) => Promise<InstitutionOutcome>;
  readonly close: () => Promise<void>;
}
