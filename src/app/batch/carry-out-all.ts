import type { Messages } from '../../messages/messages.ts';
import type { Unevaluated } from '../../model/portfolio.ts';
import { explainProblem } from '../explain/explain-problem.ts';
import type { FoundFolder } from './find-engagements.ts';
import type { Carrier, InstitutionOutcome } from './institution-order.ts';

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
  readonly total: number;
}

/** Hears of each institution, in the order of their places, as soon as all before it are done. */
export type OutcomeListener = (
  outcome: InstitutionOutcome,
  progress: BatchProgress,
) => Promise<void>;

/** What came of all, in the order of their places. */
export interface Tally {
  /** Of those that were evaluated. */
  readonly places: string[];
  readonly unevaluated: Unevaluated[];
  /** Of these, what was not made again, and what does not meet its gate. */
  readonly unchanged: string[];
  readonly missed: string[];
}

/** Who carries out, who hears of it, and when to end early. */
interface CarryingOut {
  readonly carrier: Carrier;
  readonly hear: OutcomeListener;
  readonly failsFast: boolean;
  readonly messages: Messages;
}

/**
 * Carries out the orders for all folders, as many at a time as the carrier takes. An outcome is let go of once it
 * was heard. What was begun is ended, also where no more is begun.
 *
 * @throws the first bug in eoms that was met, after all others were evaluated.
 */
export async function carryOutAll(
  found: readonly FoundFolder[],
  carrying: CarryingOut,
): Promise<Tally> {
  const tally: Tally = { places: [], unevaluated: [], unchanged: [], missed: [] };
  const inTurn = hearInTurn(found.length, tally, carrying.hear);
  const bugs: unknown[] = [];
  const left = found.entries();
  let isEnded = false;
  const work = async (): Promise<void> => {
    for (const [index, one] of left) {
      const outcome = await outcomeOf(one, carrying).catch((bug: unknown) => {
        bugs.push(bug);
        return undefined;
      });
      await inTurn(index, outcome);
      isEnded ||= carrying.failsFast && (outcome === undefined || isBad(outcome));
      if (isEnded) return;
    }
  };
  await Promise.all(Array.from({ length: carrying.carrier.width }, work));
  if (bugs.length > 0) throw bugs[0];
  return tally;
}

/** Whether an institution could not be evaluated, or does not meet its gate. */
function isBad(outcome: InstitutionOutcome): boolean {
  return outcome.kind === 'failed' || outcome.line.gate?.met === false;
}

async function outcomeOf(
  { folder, place, failure }: FoundFolder,
  { carrier, messages }: CarryingOut,
): Promise<InstitutionOutcome> {
  if (failure === undefined) return carrier.carryOut({ folder, place });
  const problems = failure.problems.map((problem) => explainProblem(problem, messages));
  return { kind: 'failed', place, failure: failure.kind, problems };
}

type InTurn = (index: number, outcome: InstitutionOutcome | undefined) => Promise<void>;

/** Passes outcomes on in their order, whatever order they come in. */
function hearInTurn(total: number, tally: Tally, hear: OutcomeListener): InTurn {
  const waiting = new Map<number, InstitutionOutcome | undefined>();
  let done = 0;
  let speaking: Promise<void> = Promise.resolve();
  const speak = async (): Promise<void> => {
    while (waiting.has(done)) {
      const outcome = waiting.get(done);
      waiting.delete(done);
      done += 1;
      if (outcome === undefined) continue;
      count(outcome, tally);
      await hear(outcome, { done, total });
    }
  };
  return (index, outcome) => {
    waiting.set(index, outcome);
    speaking = speaking.then(speak);
    return speaking;
  };
}

function count(outcome: InstitutionOutcome, tally: Tally): void {
  const { place } = outcome;
  if (outcome.kind === 'failed') {
    const { failure: kind, problems } = outcome;
    tally.unevaluated.push({ place, kind, problems });
    return;
  }
  tally.places.push(place);
  if (outcome.kind === 'unchanged') tally.unchanged.push(place);
  if (outcome.line.gate?.met === false) tally.missed.push(place);
}
