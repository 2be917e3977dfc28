import {
  type EvaluationRecord,
  type RequirementResult,
  type RollUp,
  resultFinder,
  type Way,
} from '../model/evaluation.ts';
import { acceptanceFinder } from '../model/rules/acceptance.ts';
import { sumPlanned } from '../model/rules/effort.ts';
import { isFindingTold, isLittleRated } from '../model/rules/little-rated.ts';
import { answerReady, type ReadyAnswer } from './answer-ready.ts';
import { briefSites, type SitesBrief } from './brief-sites.ts';
import { type Decision, decide } from './decide.ts';
import { firstSentences } from './first-sentences.ts';
import { type Seen, saySeen } from './say-seen.ts';
import type { SeriousGap } from './serious-gap.ts';

/** A process with its score now and before. */
export interface ProcessStanding {
  readonly process: RollUp & { readonly score: number };
  /** 0…1; `null` where it was not compared or not scored. */
  readonly before: number | null;
  /** What was seen of its most urgent gap that no process before it has; only the worst have it. */
  readonly seen: Seen | null;
}

/** What a board must know of an evaluation: chosen and ordered, not yet in words. */
export interface BoardBrief {
  /** Whether too little is rated to speak of the whole: what was found is listed, and nothing is made of it. */
  readonly isLittleRated: boolean;
  /** Whether, where too little is rated, a report says what was found: what weighs most, what it takes, what is good. */
  readonly isFindingTold: boolean;
  /** `null` in an evaluation of the past, which planned none, and where too little is rated. */
  readonly way: Way | null;
  /** Person-days for the major gaps. */
  readonly seriousDays: number;
  /** All major gaps, the most urgent first. */
  readonly serious: readonly SeriousGap[];
  /** Whether there is evidence of any of them. */
  readonly isEvidenced: boolean;
  /** Those that close the way to a certificate; they are the most urgent. */
  readonly knockOuts: readonly SeriousGap[];
  /** The three gaps that weigh most. */
  readonly risks: readonly SeriousGap[];
  /** Whether it is ready, from when on, and why. */
  readonly ready: ReadyAnswer;
  readonly strengths: readonly RequirementResult[];
  /** How many requirements that were rated have no gap, whether that is shown or not. */
  readonly withoutGap: number;
  /** Those with a score, the worst first. */
  readonly processes: readonly ProcessStanding[];
  /** Sites side by side, where they were rated apart. */
  readonly sites: SitesBrief;
  readonly best: RollUp | null;
  readonly worst: RollUp | null;
  readonly decisions: readonly Decision[];
}

/** Letters of a text that there is room for: in a row of a table, on the page for the board, in a cell. */
export const lettersOf = { row: 260, line: 150, cell: 110 } as const;

const mostRisks = 3;
/** How many of the weakest processes come with what was seen there. */
const mostWorst = 3;
const mostStrengths = 3;
/** Of a strength, one thing that shows it is enough. */
const mostEvidence = 1;
/** Letters of a strength with what was noted of it: two lines. What needs more is named by its evidence. */
const lettersOfStrength = 180;

/**
 * Chooses what a board must know. Pure; the same evaluation gives the same brief. Rules: docs/scoring.md,
 * "What a board reads".
 */
export function briefBoard(evaluation: EvaluationRecord): BoardBrief {
  const { counts } = evaluation.overall;
  const isLittle = isLittleRated(counts);
  const told = tell(evaluation);
  const resultOf = resultFinder(evaluation);
  const steps = new Map(told.steps.map((step) => [step.requirement, step]));
  const acceptanceOf = acceptanceFinder(evaluation);
  const named = new Map(evaluation.processes.map(({ id, name }) => [id, name]));
  const describe = (gaps: EvaluationRecord['gaps'], letters: number): readonly SeriousGap[] =>
    gaps.map(({ rank, requirement }) => {
      const rated = resultOf(requirement);
      const { end: until = null, days = null } = steps.get(requirement) ?? {};
      const owner = (rated.processes ?? []).flatMap((id) => named.get(id) ?? [])[0] ?? '';
      const acceptance = acceptanceOf(requirement);
      return { rank, result: rated, seen: saySeen(rated, letters), owner, until, days, acceptance };
    });
  const { way, processes } = told;
  const majors = evaluation.gaps.filter(({ gap }) => gap === 'major');
  const serious = describe(majors, lettersOf.row);
  const ends = nameEnds(processes);
  const grounds = { serious, earliest: way?.earliest ?? null, worst: ends.worst?.name ?? '' };
  return {
    isLittleRated: isLittle,
    isFindingTold: isFindingTold(counts),
    way,
    seriousDays: sumPlanned(serious),
    serious,
    isEvidenced: serious.some(({ result }) => result.evidence.length > 0),
    knockOuts: serious.filter(({ result }) => result.knockOut),
    risks: describe(told.risks, lettersOf.line),
    ready: answerReady(evaluation, grounds),
    withoutGap: countWithoutGap(evaluation),
    strengths: told.strengths.map((id) => inShort(resultOf(id))),
    processes: tellWorst(processes, evaluation),
    sites: isLittle ? { sites: [], more: 0 } : briefSites(evaluation),
    ...ends,
    decisions: decide(evaluation, serious, way),
  };
}

/** A strength with the sentences of its note that have room, if any, and one piece of its evidence. */
function inShort(strength: RequirementResult): RequirementResult {
  const room = lettersOfStrength - strength.name.length;
  const said = firstSentences(strength.note, room);
  const note = said.length > room ? '' : said;
  return { ...strength, note, evidence: strength.evidence.slice(0, mostEvidence) };
}

function countWithoutGap({ overall }: EvaluationRecord): number {
  const { rated, major, minor, improvement } = overall.counts;
  return rated - major - minor - improvement;
}

/** The weakest and the strongest process; none where all have the same score. */
function nameEnds(processes: readonly ProcessStanding[]): Pick<BoardBrief, 'best' | 'worst'> {
  const [first, last] = [processes[0]?.process, processes.at(-1)?.process];
  if (first === undefined || last === undefined) return { best: null, worst: null };
  const areAlike = processes.length > 1 && first.score === last.score;
  return areAlike ? { best: null, worst: null } : { best: last, worst: first };
}

/** The work on a gap; its last day is `null` where too little is rated to name one. */
type ToldStep = Pick<EvaluationRecord['work']['steps'][number], 'requirement' | 'days'> & {
  readonly end: string | null;
};

/** What is said of the whole, where enough is rated for that. */
interface Told {
  readonly way: Way | null;
  readonly steps: readonly ToldStep[];
  readonly risks: EvaluationRecord['gaps'];
  readonly strengths: EvaluationRecord['strengths'];
  readonly processes: readonly ProcessStanding[];
}

function tell(evaluation: EvaluationRecord): Told {
  const { counts } = evaluation.overall;
  if (isFindingTold(counts)) return tellFound(evaluation);
  return isLittleRated(counts) ? nothingTold : tellWhole(evaluation);
}

const nothingTold: Told = { way: null, steps: [], risks: [], strengths: [], processes: [] };

/** What was found and what it takes; no day, which what is open would move. */
function tellFound(evaluation: EvaluationRecord): Told {
  const { risks, strengths, steps } = tellWhole(evaluation);
  return { ...nothingTold, risks, strengths, steps: steps.map((step) => ({ ...step, end: null })) };
}

function tellWhole(evaluation: EvaluationRecord): Told {
  const { way = null, work, gaps, strengths } = evaluation;
  return {
    way,
    steps: work.steps,
    risks: gaps.slice(0, mostRisks),
    strengths: strengths.slice(0, mostStrengths),
    processes: standings(evaluation),
  };
}

/**
 * The processes that have a score, the worst first, those alike in the order of the standard. Where not the same was
 * rated both times, they stood as they did by what was.
 */
function standings({ processes, comparison }: EvaluationRecord): readonly ProcessStanding[] {
  const changes = comparison?.shared?.processes ?? comparison?.processes;
  const before = new Map(changes?.map(({ id, before: score }) => [id, score]));
  return processes
    .flatMap((process) => (process.score === null ? [] : [{ ...process, score: process.score }]))
    .toSorted((a, b) => a.score - b.score)
    .map((process) => ({ process, before: before.get(process.id) ?? null, seen: null }));
}

/**
 * The weakest processes with what was seen there: one gap each, and none of them twice. First of all a gap that is
 * that process's own, which its requirement names first, then one of few processes: what concerns all says little of
 * one. Of those alike, the most urgent. A gap that is another weak process's own is left to that one.
 */
function tellWorst(
  processes: readonly ProcessStanding[],
  evaluation: EvaluationRecord,
): readonly ProcessStanding[] {
  const resultOf = resultFinder(evaluation);
  const gaps = evaluation.gaps.map(({ gap, requirement }) => {
    const found = resultOf(requirement);
    return { result: found, isSerious: gap === 'major', of: found.processes ?? [] };
  });
  const worst = new Set(processes.slice(0, mostWorst).map(({ process }) => process.id));
  const told = new Set<string>();
  return processes.map((standing, index) => {
    if (index >= mostWorst) return standing;
    const { id } = standing.process;
    const [first] = gaps
      .filter(({ result, of }) => of.includes(id) && !told.has(result.id))
      .filter(({ of: [owner = ''] }) => owner === id || !worst.has(owner))
      .toSorted(
        (a, b) =>
          Number(b.isSerious) - Number(a.isSerious) ||
          Number(b.of[0] === id) - Number(a.of[0] === id) ||
          a.of.length - b.of.length,
      );
    if (first === undefined) return standing;
    told.add(first.result.id);
    return { ...standing, seen: saySeen(first.result, lettersOf.cell) };
  });
}
