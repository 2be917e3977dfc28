import { institutionTypes } from '../engagement.ts';
import { comparison } from './comparison-schema.ts';
import { count, id, ids, line, prose, sha256Pattern, words } from './patterns.ts';
import { documentEntry, gapEntry, requirementResult, workOrder } from './result-schema.ts';
import { clauseRollUp, rollUp } from './roll-up-schema.ts';
import { scaleStep } from './standard-schema.ts';

const mostRequirements = 200_000;
const rollUps = { type: 'array', items: rollUp, maxItems: 100 } as const;
const requirementIds = { ...ids, maxItems: mostRequirements } as const;
const date = { type: 'string', format: 'date' } as const;

const standard = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'shortTitle', 'edition', 'notice', 'digest', 'recalledItems', 'items'],
  properties: {
    id,
    title: line,
    shortTitle: words,
    edition: words,
    notice: prose,
    digest: { type: 'string', pattern: sha256Pattern },
    recalledItems: count,
    items: count,
  },
} as const;

const institution = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type', 'sites'],
  properties: {
    name: line,
    type: { enum: institutionTypes },
    sites: { type: 'array', items: line, maxItems: 1000 },
    learners: count,
    staff: count,
  },
} as const;

const member = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'role'],
  properties: { name: line, role: words },
} as const;

const readiness = {
  type: 'object',
  additionalProperties: false,
  required: ['verdict', 'reasons'],
  properties: {
    verdict: { enum: ['undetermined', 'not-ready', 'nearly-ready', 'ready'] },
    reasons: {
      type: 'array',
      maxItems: 8,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'count', 'limit', 'requirements', 'names'],
        properties: {
          code: {
            enum: [
              'nothing-rated',
              'knock-outs',
              'majors',
              'unanswered',
              'essentials',
              'minors',
              'score',
              'all-met',
            ],
          },
          count: { type: 'number', minimum: 0, maximum: mostRequirements },
          limit: { type: 'number', minimum: 0, maximum: mostRequirements },
          requirements: requirementIds,
          names: { type: 'string', maxLength: 10_000_000 },
        },
      },
    },
  },
} as const;

const applicability = {
  type: 'object',
  additionalProperties: false,
  required: ['condition', 'name', 'applies', 'stated', 'justification', 'requirements'],
  properties: {
    condition: id,
    name: line,
    applies: { type: 'boolean' },
    stated: { type: 'boolean' },
    justification: prose,
    requirements: requirementIds,
  },
} as const;

const findings = {
  type: 'object',
  additionalProperties: false,
  required: ['total', 'conforms', 'major', 'minor', 'opportunity', 'notApplicable', 'unstated'],
  properties: {
    total: count,
    conforms: count,
    major: count,
    minor: count,
    opportunity: count,
    notApplicable: count,
    unstated: count,
  },
} as const;

const results = { type: 'array', items: requirementResult, maxItems: mostRequirements } as const;

/** What `eoms report --format json` writes, and an archived report carries within it. */
export const evaluationSchema = {
  $id: 'eoms/evaluation@1',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'date',
    'standard',
    'institution',
    'scope',
    'team',
    'started',
    'scale',
    'overall',
    'readiness',
    'clauses',
    'processes',
    'principles',
    'pdca',
    'aims',
    'requirements',
    'findings',
    'gaps',
    'work',
    'strengths',
    'documents',
    'applicability',
  ],
  properties: {
    schema: { const: 'eoms/evaluation@1' },
    date,
    standard,
    institution,
    scope: prose,
    team: { type: 'array', items: member, maxItems: 100 },
    started: date,
    scale: {
      type: 'array',
      items: { ...scaleStep, required: ['rating', 'name', 'meaning', 'gap', 'criticalGap'] },
      minItems: 2,
      maxItems: 10,
    },
    overall: rollUp,
    readiness,
    clauses: { type: 'array', items: clauseRollUp, maxItems: 1000 },
    processes: rollUps,
    principles: rollUps,
    pdca: rollUps,
    aims: rollUps,
    requirements: results,
    findings,
    gaps: { type: 'array', items: gapEntry, maxItems: mostRequirements },
    work: workOrder,
    strengths: results,
    documents: { type: 'array', items: documentEntry, maxItems: mostRequirements },
    applicability: { type: 'array', items: applicability, maxItems: 100 },
    comparison,
  },
} as const;
