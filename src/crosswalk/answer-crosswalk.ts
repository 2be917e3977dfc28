import { isWithinClause } from '../model/clauses/clause-order.ts';
import type {
  Crosswalk,
  CrosswalkGroup,
  CrosswalkReference,
  Relation,
} from '../model/crosswalk.ts';
import { isToCheck } from '../model/crosswalk.ts';
import type { EvaluationRecord, RequirementResult } from '../model/evaluation.ts';
import { isNonconformity } from '../model/rules/severity.ts';

/**
 * How far an institution shows already what a reference asks for, as far as the standard answers it:
 * `shown` = all that answers it is rated, without a major or minor gap; `partly` = some of it is rated so;
 * `not-shown` = all that is rated has such a gap; `open` = nothing is rated; `out-of-scope` = what would answer it
 * does not apply here; `no-partner` = the standard has nothing for it.
 */
export const showings = [
  'shown',
  'partly',
  'not-shown',
  'open',
  'out-of-scope',
  'no-partner',
] as const;

export type Showing = (typeof showings)[number];

/** A requirement that answers a reference, and how far its clause does. */
export interface MappedAnswer {
  readonly relation: Relation;
  readonly result: RequirementResult;
}

/** A reference with what answers it in an evaluation. */
export interface AnsweredReference extends CrosswalkReference {
  readonly isToCheck: boolean;
  readonly showing: Showing;
  /** In the order of the standard; what is out of scope is left out. */
  readonly answers: readonly MappedAnswer[];
}

/** References that belong together, each with what answers it. */
export interface AnsweredGroup extends Omit<CrosswalkGroup, 'references'> {
  readonly references: readonly AnsweredReference[];
}

/** What an institution already shows for a framework. */
export interface CrosswalkAnswers {
  readonly crosswalk: Crosswalk;
  readonly groups: readonly AnsweredGroup[];
}

/**
 * What the answers of an evaluation already show for a framework. Groups that are for other kinds of
 * institution, and rules of law that were repealed, are left out.
 */
export function answerCrosswalk(
  crosswalk: Crosswalk,
  { requirements, institution }: Pick<EvaluationRecord, 'requirements' | 'institution'>,
): CrosswalkAnswers {
  const groups = crosswalk.groups
    .filter(({ types }) => types.length === 0 || types.includes(institution.type))
    .map((group) => ({
      ...group,
      references: group.references
        .filter(({ force }) => force !== 'repealed')
        .map((reference) => answerReference(reference, requirements)),
    }));
  return { crosswalk, groups };
}

function answerReference(
  reference: CrosswalkReference,
  results: readonly RequirementResult[],
): AnsweredReference {
  const answers = results
    .filter(({ state }) => state !== 'not-applicable')
    .flatMap((result) => answerBy(result, reference));
  return {
    ...reference,
    isToCheck: isToCheck(reference),
    showing: judge(
      reference,
      answers.map(({ result }) => result),
    ),
    answers,
  };
}

/** Nothing where the requirement is not below a clause that answers the reference. */
function answerBy(
  result: RequirementResult,
  { clauses }: CrosswalkReference,
): readonly MappedAnswer[] {
  const partner = clauses.find(({ clause }) => isWithinClause(result.clause, clause));
  return partner === undefined ? [] : [{ relation: partner.relation, result }];
}

function judge({ clauses }: CrosswalkReference, answering: readonly RequirementResult[]): Showing {
  if (clauses.length === 0) return 'no-partner';
  if (answering.length === 0) return 'out-of-scope';
  const rated = answering.filter(({ state }) => state === 'rated');
  if (rated.length === 0) return 'open';
  const met = rated.filter(({ gap }) => !isNonconformity(gap));
  if (met.length === 0) return 'not-shown';
  return met.length === answering.length ? 'shown' : 'partly';
}

/** How many references are shown how far. */
export function countShowings({ groups }: CrosswalkAnswers): Readonly<Record<Showing, number>> {
  const all = groups.flatMap(({ references }) => references);
  const count = (wanted: Showing): number => all.filter(({ showing }) => showing === wanted).length;
  return {
    shown: count('shown'),
    partly: count('partly'),
    'not-shown': count('not-shown'),
    open: count('open'),
    'out-of-scope': count('out-of-scope'),
    'no-partner': count('no-partner'),
  };
}
