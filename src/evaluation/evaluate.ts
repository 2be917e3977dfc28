import type { Assessment } from '../model/assessment.ts';
import { clauseDepth, isWithinClause } from '../model/clause-order.ts';
import type { Engagement } from '../model/engagement.ts';
import type { ClauseRollUp, Evaluation, RollUp } from '../model/evaluation.ts';
import type { Named, Requirement, Standard } from '../model/standard.ts';
import { countFindings } from './count-findings.ts';
import { judgeReadiness } from './judge-readiness.ts';
import { judgeRequirement } from './judge-requirement.ts';
import { rankGaps, rankStrengths } from './rank-gaps.ts';
import { type JudgedRequirement, registerDocuments } from './register-documents.ts';
import { rollUp } from './roll-up.ts';
import { stateApplicability } from './state-applicability.ts';

/** What an evaluation is made from. `date` is the ISO date that it carries. */
export interface EvaluationInput {
  readonly standard: Standard;
  readonly engagement: Engagement;
  readonly assessment: Assessment;
  readonly date: string;
}

/**
 * Computes everything that follows from an assessment: scores, gaps, readiness and registers.
 * Pure: the same input gives the same evaluation, whatever the order of the answers.
 */
export function evaluate({ standard, engagement, assessment, date }: EvaluationInput): Evaluation {
  const judged = standard.requirements.map((requirement) => {
    const judgement = judgeRequirement(requirement, {
      scale: standard.scale,
      conditions: engagement.conditions,
      answer: assessment.answers.get(requirement.id),
    });
    const findings = assessment.findings.get(requirement.id) ?? [];
    return { requirement, result: { ...judgement, findings } };
  });
  const results = judged.map(({ result }) => result);
  const groups = grouper(judged, standard.scale.length - 1);
  const overall = groups({ id: 'overall', name: standard.shortTitle }, () => true);
  return {
    schema: 'eoms/evaluation@1',
    date,
    standard: identify(standard),
    institution: engagement.institution,
    scope: engagement.scope,
    team: engagement.team,
    started: assessment.started,
    scale: standard.scale,
    overall,
    readiness: judgeReadiness(overall, results, standard.readiness),
    ...rollUps(standard, groups),
    requirements: results,
    findings: countFindings(results.flatMap(({ findings }) => findings)),
    gaps: rankGaps(results),
    strengths: rankStrengths(results),
    documents: registerDocuments(judged),
    applicability: stateApplicability(standard, engagement.conditions),
  };
}

type Grouper = (named: Named, belongs: (requirement: Requirement) => boolean) => RollUp;

function grouper(judged: readonly JudgedRequirement[], highest: number): Grouper {
  return ({ id, name }, belongs) => {
    const members = judged.filter(({ requirement }) => belongs(requirement));
    return rollUp({ id, name, results: members.map(({ result }) => result), highest });
  };
}

type RollUps = Pick<Evaluation, 'clauses' | 'processes' | 'principles' | 'pdca' | 'aims'>;

function rollUps(standard: Standard, groups: Grouper): RollUps {
  const clauses: ClauseRollUp[] = standard.clauses.map(({ clause, title }) => ({
    ...groups({ id: clause, name: title }, (one) => isWithinClause(one.clause, clause)),
    depth: clauseDepth(clause),
    hasRequirements: standard.requirements.some((one) => one.clause === clause),
  }));
  return {
    clauses,
    processes: standard.processes.map((process) =>
      groups(process, (one) => one.processes.includes(process.id)),
    ),
    principles: standard.principles.map((principle) =>
      groups(principle, (one) => one.principles.includes(principle.id)),
    ),
    pdca: standard.pdca.map((stage) =>
      groups(stage, (one) => stage.clauses.some((clause) => isWithinClause(one.clause, clause))),
    ),
    aims: standard.aims.map((aim) => groups(aim, (one) => one.aims.includes(aim.id))),
  };
}

function identify(standard: Standard): Evaluation['standard'] {
  const items = standard.requirements.flatMap((requirement) => requirement.items);
  return {
    id: standard.id,
    title: standard.title,
    shortTitle: standard.shortTitle,
    edition: standard.edition,
    notice: standard.notice,
    digest: standard.digest,
    recalledItems: items.filter(({ status }) => status === 'recalled').length,
    items: items.length,
  };
}
