import { listFindings } from '../../src/audit/list-findings.ts';
import { type EvaluationInput, evaluate } from '../../src/evaluation/evaluate.ts';
import type { Answer, Assessment, Evidence } from '../../src/model/assessment.ts';
import { itemId, nameByRef } from '../../src/model/clauses/item-id.ts';
import type { Engagement } from '../../src/model/engagement.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import type { Item, Requirement, ScaleStep, Standard } from '../../src/model/standard.ts';
import {
  defaultPace,
  defaultReadiness,
  standardDefaults,
} from '../../src/standard/standard-defaults.ts';
import { english } from './messages.ts';

/** The five steps 0…4 that a standard has when it gives none. */
export const fiveSteps: readonly ScaleStep[] = standardDefaults((key) =>
  english.text(key),
).scale.map((step) => Object.assign({ criticalGap: step.gap }, step));

/** What a test says of a requirement; items that it gives no id are named by their refs. */
interface OwnRequirement extends Partial<Omit<Requirement, 'id' | 'items'>> {
  readonly id: string;
  readonly items?: readonly (Omit<Item, 'id' | 'kind'> & Partial<Pick<Item, 'id' | 'kind'>>)[];
}

/** A requirement with nothing in it but what the test says. */
export function aRequirement(own: OwnRequirement): Requirement {
  const { items = [] } = own;
  return {
    name: own.id,
    clause: '4.1',
    question: `How about ${own.id}?`,
    intent: '',
    evidence: [],
    ask: [],
    look: [],
    internalLook: [],
    documentedInformation: [],
    levels: {},
    actions: [],
    small: '',
    nonconformities: [],
    variants: {},
    after: [],
    seeAlso: [],
    processes: [],
    principles: [],
    aims: [],
    weight: 1,
    appliesIf: [],
    ...own,
    items: items.map((item) => ({
      id: itemId(own.id, nameByRef(item.ref)),
      kind: 'must',
      ...item,
    })),
  };
}

/** A standard on the five-step scale with the requirements given, in their order. */
export function aStandard(own: Partial<Standard> = {}): Standard {
  return {
    id: 'tiny',
    title: 'Tiny standard',
    shortTitle: 'Tiny',
    edition: '1',
    language: 'en',
    replaced: '',
    notice: '',
    scale: fiveSteps,
    weights: [],
    readiness: defaultReadiness,
    pace: defaultPace,
    pdca: [],
    aims: [],
    principles: [],
    processes: [],
    roles: [],
    conditions: [],
    clauses: [],
    requirements: [],
    digest: '',
    ...own,
  };
}

export function anEngagement(own: Partial<Engagement> = {}): Engagement {
  return {
    institution: { name: 'Hill School', type: 'school', sites: [], learners: 0, staff: 0 },
    scope: 'Everything',
    standard: 'tiny',
    language: 'en',
    conditions: {},
    team: [],
    ...own,
  };
}

/** A rating, or `na` with a reason, as an answer. */
export function anAnswer(rating: number | 'na', own: AnswerParts = {}): Answer {
  const { evidence = [], missing = [] } = own;
  if (rating === 'na') return { rating, justification: 'Not done here.', evidence };
  return { rating, missing, evidence };
}

interface AnswerParts {
  readonly evidence?: readonly Evidence[];
  readonly missing?: readonly string[];
}

export function anAssessment(answers: Iterable<readonly [string, Answer]>): Assessment {
  const standard = { id: 'tiny', edition: '1' };
  return {
    standard,
    started: '2026-11-23',
    answers: new Map(answers),
    said: new Map(),
    findings: new Map(),
  };
}

/** Evaluates, and adds findings. */
export function recordOf(input: EvaluationInput): EvaluationRecord {
  return { ...evaluate(input), findings: listFindings(input.assessment, input.standard) };
}

/** Evaluates plain ratings by requirement id. */
export function evaluateRatings(
  standard: Standard,
  ratings: Readonly<Record<string, number | 'na'>>,
  conditions: Engagement['conditions'] = {},
): EvaluationRecord {
  const answers = Object.entries(ratings).map(([id, rating]) => [id, anAnswer(rating)] as const);
  return recordOf({
    standard,
    engagement: anEngagement({ conditions }),
    assessment: anAssessment(answers),
    date: '2026-11-23',
  });
}
