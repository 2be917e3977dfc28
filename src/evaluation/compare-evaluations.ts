import type {
  Comparison,
  GapChange,
  GapChanges,
  ScoreChange,
  Standing,
} from '../model/comparison.ts';
import {
  type Evaluation,
  type RequirementResult,
  type RollUp,
  resultFinder,
} from '../model/evaluation.ts';
import { highestRating } from '../model/rules/scale.ts';
import { type Severity, severities, severityOf } from '../model/rules/severity.ts';
import { scoreOf, type WeightedRating } from './score.ts';

/**
 * Holds an evaluation against an earlier one of the same standard: scores by clause, and what became
 * of each gap. Requirements are the same where their ids are, whatever their wording. Gaps come in
 * the order of the register, those that are gone in that of the earlier one. See docs/scoring.md.
 */
export function compareEvaluations(before: Evaluation, after: Evaluation): Comparison {
  const clauses = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const { date, started, institution, standard } = before;
  return {
    before: { institution: institution.name, date, started },
    sameWording: standard.digest === after.standard.digest,
    overall: scoreChange(before.overall, after.overall),
    ...compareShared(before, after),
    clauses: after.clauses.map((clause) => ({
      ...scoreChange(clauses.get(clause.id), clause),
      depth: clause.depth,
    })),
    processes: after.processes.map((process) =>
      scoreChange(
        before.processes.find(({ id }) => id === process.id),
        process,
      ),
    ),
    gaps: sortChanges(listChanges(before, after)),
  };
}

/**
 * Scores of what was rated both times. Where one of them rated more, as a second year does that asks again
 * for the gaps alone, the overall scores are of different things.
 */
function compareShared(before: Evaluation, after: Evaluation): Pick<Comparison, 'shared'> {
  const [then, now] = [ratedIn(before), ratedIn(after)];
  const both = after.requirements.filter(({ id }) => now.has(id) && then.has(id));
  if (both.length === 0 || (both.length === then.size && both.length === now.size)) return {};
  const changeOf = (results: readonly RequirementResult[]): Change => ({
    before: scoreIn(then, results, before),
    after: scoreIn(now, results, after),
  });
  const processes = after.processes.map(({ id, name }) => {
    const own = both.filter((result) => (result.processes ?? []).includes(id));
    return changeBetween({ id, name }, changeOf(own));
  });
  return { shared: { requirements: both.length, ...changeOf(both), processes } };
}

type Change = Pick<ScoreChange, 'before' | 'after'>;

function scoreIn(
  rated: Rated,
  results: readonly RequirementResult[],
  { scale }: Evaluation,
): number | null {
  const ratings = results.flatMap(({ id }) => rated.get(id) ?? []);
  return scoreOf(ratings, highestRating(scale));
}

type Rated = ReadonlyMap<string, WeightedRating>;

function ratedIn({ requirements }: Evaluation): Rated {
  return new Map(
    requirements.flatMap(({ id, rating, weight }) =>
      rating === null ? [] : [[id, { rating, weight }]],
    ),
  );
}

function scoreChange(before: RollUp | undefined, { id, name, score: after }: RollUp): ScoreChange {
  return changeBetween({ id, name }, { before: before?.score ?? null, after });
}

function changeBetween(named: Pick<ScoreChange, 'id' | 'name'>, change: Change): ScoreChange {
  const { before, after } = change;
  if (before === null || after === null) {
    return { ...named, before, after, delta: null, points: null };
  }
  const points = Math.round(after * 100) - Math.round(before * 100);
  return { ...named, before, after, delta: after - before, points };
}

/** Every requirement that has a gap now, then every other that had one, as the registers have them. */
function listChanges(before: Evaluation, after: Evaluation): readonly GapChange[] {
  const earlier = new Map(before.requirements.map((result) => [result.id, result]));
  const [nowOf, thenOf] = [resultFinder(after), resultFinder(before)];
  const later = new Map(after.requirements.map((result) => [result.id, result]));
  const change = (result: RequirementResult): GapChange => ({
    requirement: result.id,
    name: result.name,
    clause: result.clause,
    before: standingOf(earlier.get(result.id)),
    after: standingOf(later.get(result.id)),
  });
  const open = after.gaps.map(({ requirement }) => change(nowOf(requirement)));
  const gone = before.gaps
    .map(({ requirement }) => change(later.get(requirement) ?? thenOf(requirement)))
    .filter((one) => !isGap(one.after));
  return [...open, ...gone];
}

function standingOf(result: RequirementResult | undefined): Standing {
  if (result === undefined) return 'absent';
  if (result.gap !== null) return result.gap;
  return result.state === 'not-applicable' ? 'not-applicable' : 'unanswered';
}

function isGap(standing: Standing): standing is Severity {
  return severityOf(standing) !== undefined;
}

function sortChanges(changes: readonly GapChange[]): GapChanges {
  const those = (kind: keyof GapChanges): readonly GapChange[] =>
    changes.filter((change) => kindOf(change) === kind);
  return {
    closed: those('closed'),
    eased: those('eased'),
    unchanged: those('unchanged'),
    worsened: those('worsened'),
    opened: those('opened'),
    unrated: those('unrated'),
  };
}

function kindOf({ before, after }: GapChange): keyof GapChanges {
  if (!isGap(after)) return after === 'none' ? 'closed' : 'unrated';
  if (!isGap(before)) return 'opened';
  // The worst comes first.
  const step = severities.indexOf(before) - severities.indexOf(after);
  if (step === 0) return 'unchanged';
  return step < 0 ? 'eased' : 'worsened';
}
