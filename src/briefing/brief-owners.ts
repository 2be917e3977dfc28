import { enclosingClauses } from '../model/clauses/clause-order.ts';
import {
  type DocumentEntry,
  type EvaluationRecord,
  type RequirementResult,
  type RollUp,
  resultFinder,
  type WorkStep,
} from '../model/evaluation.ts';
import { dayNumber, isoDate, mondayFrom } from '../model/rules/day.ts';
import { sumPlanned } from '../model/rules/effort.ts';
import { isNonconformity, type Severity } from '../model/rules/severity.ts';
import { compareSites } from './brief-sites.ts';
import { firstSentences } from './first-sentences.ts';

/** A gap as the owner of a process reads it: with when the work on it ends. */
export interface OwnedGap {
  readonly rank: number;
  readonly result: RequirementResult;
  /** The points that were shown, where it was noted which are missing; for an improvement it is empty. */
  readonly shown: RequirementResult['items'];
  /** Person-days; `null` where none are planned. */
  readonly days: number | null;
  /** ISO date by which the first step is taken, whenever the rest follows; `null` where the gap is not serious. */
  readonly firstBy: string | null;
  /** ISO date by which the whole gap is closed; `null` where nothing is planned, or no day is worth naming. */
  readonly until: string | null;
  /** Whether readiness can do without: the work is planned after a first audit, years ahead. */
  readonly isLater: boolean;
}

/** What the owner of a process is handed. */
export interface OwnerSpread {
  /** `null` for what belongs to none of the processes. */
  readonly process: RollUp | null;
  /** The gaps whose requirement names this process first, the most urgent first. */
  readonly gaps: readonly OwnedGap[];
  /** Those of them that are nonconformities, and those that are not. */
  readonly nonconformities: readonly OwnedGap[];
  readonly improvements: readonly OwnedGap[];
  /** All gaps that concern the process, wherever they stand; without a process, its own. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Numbers in the register of gaps that concern it and stand with another process. */
  readonly elsewhere: readonly number[];
  /** What has to be in writing and was not seen whole. */
  readonly documents: readonly DocumentEntry[];
  readonly days: number;
  /** How sites compare in it, where they were rated apart. */
  readonly sites: ReturnType<typeof compareSites>;
}

/** Somebody who gave ratings. */
export interface Respondent {
  readonly name: string;
  readonly answers: number;
  /** ISO dates of the first and the last answer; empty where none is dated. */
  readonly from: string;
  readonly to: string;
}

/** What was seen for a clause of the first two levels and all below it. */
export interface SeenForClause {
  readonly clause: string;
  readonly name: string;
  /** Each piece once, in the order of the standard. */
  readonly evidence: RequirementResult['evidence'];
}

/** What the owners of the processes read of an evaluation. */
export interface OwnersBrief {
  /** In the order of the standard; without those that have nothing in scope. */
  readonly spreads: readonly OwnerSpread[];
  readonly met: readonly Respondent[];
  readonly seen: readonly SeenForClause[];
}

/** Letters of the note on an improvement; those on other gaps are printed whole. */
const lettersOfImprovement = 110;
/** The lowest rating at which points can be said to have been shown. */
const leastShown = 2;
/** Of an improvement, one thing to do is enough. */
const mostActions = 1;
/** A first step against a serious gap does not wait for its turn in the order of work. */
const daysToFirstStep = 7;
const daysOfWeekend = 2;

/** Arranges an evaluation for the owners of its processes. Pure; docs/scoring.md says by which rules. */
export function briefOwners(evaluation: EvaluationRecord): OwnersBrief {
  const known = new Set(evaluation.processes.map(({ id }) => id));
  const firstOf = ({ processes = [] }: RequirementResult): string | undefined =>
    processes.find((id) => known.has(id));
  const gaps = ownGaps(evaluation);
  const resultOf = resultFinder(evaluation);
  const spreadOf = (process: RollUp | null): OwnerSpread => {
    const id = process?.id;
    const own = gaps.filter(({ result }) => firstOf(result) === id);
    const others = gaps.filter(
      ({ result }) => firstOf(result) !== id && result.processes?.includes(id ?? '') === true,
    );
    return {
      process,
      gaps: own,
      ...gradeGaps(own),
      ...(process === null ? {} : { counts: countGaps(process) }),
      elsewhere: others.map(({ rank }) => rank),
      documents: evaluation.documents.filter(
        ({ requirement, status }) => isUnseen(status) && firstOf(resultOf(requirement)) === id,
      ),
      days: sumPlanned(own),
      sites: compareSites(evaluation, id ?? ''),
    };
  };
  const spreads = [...evaluation.processes, null].map(spreadOf);
  return {
    spreads: spreads.filter((spread) => saysSomething(spread)),
    met: listRespondents(evaluation.requirements),
    seen: listEvidence(evaluation),
  };
}

function gradeGaps(
  gaps: readonly OwnedGap[],
): Pick<OwnerSpread, 'nonconformities' | 'improvements' | 'counts'> {
  const those = (severity: Severity): readonly OwnedGap[] =>
    gaps.filter(({ result }) => result.gap === severity);
  const [major, minor, improvements] = [those('major'), those('minor'), those('improvement')];
  return {
    nonconformities: [...major, ...minor],
    improvements,
    counts: { major: major.length, minor: minor.length, improvement: improvements.length },
  };
}

function countGaps({ counts: { major, minor, improvement } }: RollUp): OwnerSpread['counts'] {
  return { major, minor, improvement };
}

function saysSomething({ process, gaps, documents }: OwnerSpread): boolean {
  return (process?.counts.inScope ?? 0) > 0 || gaps.length > 0 || documents.length > 0;
}

function isUnseen(status: DocumentEntry['status']): boolean {
  return status === 'missing' || status === 'incomplete' || status === 'not-assessed';
}

type GapDates = Pick<OwnedGap, 'days' | 'firstBy' | 'until' | 'isLater'>;

function datesOf(step: WorkStep | undefined, firstBy: string | null): GapDates {
  if (step === undefined) return { days: null, firstBy: null, until: null, isLater: false };
  const isLater = step.isNeeded === false;
  return { days: step.days ?? null, firstBy, until: isLater ? null : step.end, isLater };
}

/** A week after a day; where that is a weekend, the Monday after it. */
function dayOfFirstStep(date: string): string {
  const day = dayNumber(date) + daysToFirstStep;
  const monday = mondayFrom(day);
  return isoDate(monday - day < daysOfWeekend + 1 ? monday : day);
}

function ownGaps(evaluation: EvaluationRecord): readonly OwnedGap[] {
  const resultOf = resultFinder(evaluation);
  const steps = new Map(evaluation.work.steps.map((step) => [step.requirement, step]));
  const firstStep = dayOfFirstStep(evaluation.date);
  return evaluation.gaps.map(({ rank, requirement }) => {
    const rated = resultOf(requirement);
    const dates = datesOf(steps.get(requirement), rated.gap === 'major' ? firstStep : null);
    const shown = rated.gap === 'improvement' ? [] : shownOf(rated);
    return { rank, result: inBrief(rated), shown, ...dates };
  });
}

/** An improvement in short. Its evidence goes into the list of what was seen. */
function inBrief(result: RequirementResult): RequirementResult {
  if (result.gap !== 'improvement') return result;
  return {
    ...result,
    note: firstSentences(result.note, lettersOfImprovement),
    evidence: [],
    actions: result.actions.slice(0, mostActions),
  };
}

/** At the two lowest ratings points do not count as shown: those that were not ticked were hardly looked for. */
function shownOf({
  items,
  missing,
  missingKnown,
  rating,
}: RequirementResult): RequirementResult['items'] {
  if (!missingKnown || rating === null || rating < leastShown) return [];
  const lacking = new Set(missing.map(({ id }) => id));
  return items.filter(({ id }) => !lacking.has(id));
}

/** Who answered, those with most answers first; those alike as they come in the standard. */
function listRespondents(results: readonly RequirementResult[]): readonly Respondent[] {
  const days = new Map<string, readonly string[]>();
  for (const { by, at } of results) {
    if (by !== '') days.set(by, [...(days.get(by) ?? []), at.slice(0, 10)]);
  }
  return [...days]
    .map(([name, all]) => {
      const dated = all.filter((day) => day !== '').toSorted();
      const [[from = ''], [to = '']] = [dated, dated.toReversed()];
      return { name, answers: all.length, from, to };
    })
    .toSorted((a, b) => b.answers - a.answers);
}

/**
 * What was seen, by the clauses of the first two levels that requirements hang on or below, without what its gap
 * has already.
 */
function listEvidence({ requirements, clauses }: EvaluationRecord): readonly SeenForClause[] {
  const named = new Map(clauses.map(({ id, name }) => [id, name]));
  const groups = new Map<string, RequirementResult[]>();
  for (const improvement of requirements.filter(({ gap }) => !isNonconformity(gap))) {
    const [chapter = improvement.clause, clause = chapter] = enclosingClauses(improvement.clause);
    groups.set(clause, [...(groups.get(clause) ?? []), improvement]);
  }
  return [...groups]
    .map(([clause, results]) => ({
      clause,
      name: named.get(clause) ?? '',
      evidence: eachOnce(results.flatMap(({ evidence }) => evidence)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
}

function eachOnce(evidence: RequirementResult['evidence']): RequirementResult['evidence'] {
  const once = new Map(evidence.map((one) => [JSON.stringify([one.title, one.date]), one]));
  return [...once.values()];
}
