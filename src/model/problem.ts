import type { MessageKey } from './message-key.ts';

/** Values put into a message: texts as they are, numbers by the rules of the locale. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A place in a file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** In a workbook, the sheet and the cell: `Answers!D14`. */
  readonly cell?: string;
}

/**
 * A problem with data, in terms that let a person fix it: where, what, and what to do instead. The
 * texts are in the message catalogue, under `key` and `hintKey` (the advice).
 */
export interface Problem {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  readonly place?: Place;
  /** Where in the document: `answers.eoms-scope.rating`. */
  readonly path?: string;
  readonly hintKey?: MessageKey;
  readonly hintValues?: MessageValues;
  /**
   * Works out the advice, in place of the two above. Looking for the word that was meant takes its
   * time, and a file may be full of unknown ones: only a problem that is shown is asked.
   */
  readonly advise?: () => Hint;
}

/** The advice that goes with a problem. */
export type Hint = Pick<Problem, 'hintKey' | 'hintValues'>;

/** The problem with its advice worked out. */
export function withAdvice(problem: Problem): Problem {
  const { advise, ...told } = problem;
  return advise === undefined ? problem : { ...told, ...advise() };
}

/** What a failure means for the caller; `src/cli/exit-code.ts` gives each a number. */
export const failureKinds = [
  'gate',
  'usage',
  'bad-data',
  'input-missing',
  'cannot-create',
  'io-failed',
  'locked',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** The one error that eoms throws on purpose: it carries every problem found, in order, with its advice. */
export class EomsError extends Error {
  readonly kind: FailureKind;
  readonly problems: readonly Problem[];

  constructor(kind: FailureKind, problems: readonly Problem[], cause?: unknown) {
    super(problems.map((problem) => problem.key).join(', '), { cause });
    this.name = 'EomsError';
    this.kind = kind;
    this.problems = problems.map(withAdvice);
  }
}
