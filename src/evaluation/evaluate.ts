import type { AnswerSource, Assessment } from '../model/assessment.ts';
import { clauseDepth, enclosingClauses, isWithinClause } from '../model/clauses/clause-order.ts';
import type { Engagement } from '../model/engagement.ts';
import { type ClauseRollUp, type Evaluation, type RollUp } from '../model/evaluation.ts';
import { highestRating } from '../model/rules/scale.ts';
import { countPoints } from '../model/rules/verification.ts';
import type { Named, Requirement, Standard } from '../model/standard.ts';
import { countHeard } from './count-heard.ts';
import { judgeReadiness } from './judge-readiness.ts';
import { judgeRequirement } from './judge-requirement.ts';
import { planWork } from './plan-work.ts';
import { rankGaps, rankStrengths } from './rank-gaps.ts';
import { type JudgedRequirement, registerDocuments } from './register-documents.ts';
import { rollUp } from './roll-up.ts';
import { scoreSites } from './score-sites.ts';
import { stateApplicability } from './state-applicability.ts';

/** What an evaluation is made from. `date` is the ISO date that it carries. */
export interface EvaluationInput {
  readonly standard: Standard;
  readonly engagement: Engagement;
  readonly assessment: Assessment;
  readonly date: string;
  /** Where each answer is written, by requirement id, as far as that is known. */
  readonly sources?: ReadonlyMap<string, AnswerSource>;
}

/**
 * Computes everything that follows from an assessment: scores, gaps, readiness and registers. What
 * audits found is not looked at: no score can come to rest on it.
 * Pure: the same input gives the same evaluation, whatever the order of the answers.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const { standard, engagement, assessment, date } = input;
  const { judged, results, group, overall } = judgeAll(input);
  const gaps = rankGaps(results);
  const heard = countHeard(assessment, standard.roles);
  const grouped = rollUps(standard, judged, group);
  const sites = scoreSites({
    answers: assessment.answers,
    results,
    processes: grouped.processes,
    names: engagement.institution.sites,
    highest: highestRating(standard.scale),
  });
  return {
    schema: 'eoms/evaluation@2',
    date,
    standard: identify(standard),
    institution: engagement.institution,
    scope: engagement.scope,
    team: engagement.team,
    ...(engagement.approval === undefined ? {} : { approval: engagement.approval }),
    started: assessment.started,
    scale: standard.scale,
    overall,
    readiness: judgeReadiness(overall, results, standard.readiness),
    ...grouped,
    ...(sites.length === 0 ? {} : { sites }),
    requirements: results,
    gaps,
    ...planWork({ standard, engagement, overall, results, gaps, date }),
    strengths: rankStrengths(results),
    documents: registerDocuments(judged),
    applicability: stateApplicability(standard, engagement.conditions),
    ...(heard.length === 0 ? {} : { heard }),
  };
}

/** How an assessment stood: what can be told of it without planning any work. */
export type StandingResult = Pick<
  Evaluation,
  'started' | 'overall' | 'readiness' | 'clauses' | 'requirements'
>;

/** The same scores and verdict as in the evaluation, in a fraction of the time: for assessments that are only looked back at. */
export function evaluateStanding(input: Omit<EvaluationInput, 'date'>): StandingResult {
  const { standard, assessment } = input;
  const { judged, results, group, overall } = judgeAll(input);
  return {
    started: assessment.started,
    overall,
    readiness: judgeReadiness(overall, results, standard.readiness),
    clauses: rollUpClauses(standard, judged, group),
    requirements: results,
  };
}

interface Judged {
  readonly judged: readonly JudgedRequirement[];
  readonly results: Evaluation['requirements'];
  readonly group: Grouper;
  readonly overall: RollUp;
}

function judgeAll({
  standard,
  engagement,
  assessment,
  sources,
}: Omit<EvaluationInput, 'date'>): Judged {
  const judged = standard.requirements.map((requirement) => ({
    requirement,
    result: {
      ...judgeRequirement(requirement, {
        scale: standard.scale,
        conditions: engagement.conditions,
        answer: assessment.answers.get(requirement.id),
      }),
      source: sources?.get(requirement.id) ?? null,
    },
  }));
  const group = grouper(highestRating(standard.scale));
  const overall = group({ id: 'overall', name: standard.shortTitle }, judged);
  return { judged, results: judged.map(({ result }) => result), group, overall };
}

type Grouper = (named: Named, members: readonly JudgedRequirement[]) => RollUp;

function grouper(highest: number): Grouper {
  return ({ id, name }, members) =>
    rollUp({ id, name, results: members.map(({ result }) => result), highest });
}

type RollUps = Pick<Evaluation, 'clauses' | 'processes' | 'principles' | 'pdca' | 'aims'>;

function rollUps(
  standard: Standard,
  judged: readonly JudgedRequirement[],
  group: Grouper,
): RollUps {
  const those = (belongs: (one: Requirement) => boolean): readonly JudgedRequirement[] =>
    judged.filter(({ requirement }) => belongs(requirement));
  return {
    clauses: rollUpClauses(standard, judged, group),
    processes: standard.processes.map((process) =>
      group(
        process,
        those(({ processes }) => processes.includes(process.id)),
      ),
    ),
    principles: standard.principles.map((principle) =>
      group(
        principle,
        those(({ principles }) => principles.includes(principle.id)),
      ),
    ),
    pdca: standard.pdca.map((stage) =>
      group(
        stage,
        those((one) => stage.clauses.some((at) => isWithinClause(one.clause, at))),
      ),
    ),
    aims: standard.aims.map((aim) =>
      group(
        aim,
        those(({ aims }) => aims.includes(aim.id)),
      ),
    ),
  };
}

function rollUpClauses(
  standard: Standard,
  judged: readonly JudgedRequirement[],
  group: Grouper,
): readonly ClauseRollUp[] {
  const own = new Set(standard.requirements.map(({ clause }) => clause));
  const within = new Map<string, JudgedRequirement[]>();
  for (const one of judged) {
    for (const clause of enclosingClauses(one.requirement.clause)) {
      const members = within.get(clause);
      if (members === undefined) within.set(clause, [one]);
      else members.push(one);
    }
  }
  return standard.clauses.map(({ clause, title }) => ({
    ...group({ id: clause, name: title }, within.get(clause) ?? []),
    depth: clauseDepth(clause),
    hasRequirements: own.has(clause),
  }));
}

function identify(standard: Standard): Evaluation['standard'] {
  return {
    id: standard.id,
    title: standard.title,
    shortTitle: standard.shortTitle,
    edition: standard.edition,
    replaced: standard.replaced,
    notice: standard.notice,
    digest: standard.digest,
    ...countPoints(standard),
  };
}
