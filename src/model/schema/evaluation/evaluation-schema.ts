import { acceptedGaps } from '../accepted-schema.ts';
import { approval } from '../approval-schema.ts';
import {
  count,
  id,
  ids,
  line,
  mostRequirements,
  prose,
  sha256Pattern,
  words,
} from '../patterns.ts';
import { scaleStep } from '../standard-schema.ts';
import { applicability } from './applicability-schema.ts';
import { comparison } from './comparison-schema.ts';
import { followsOn } from './follows-schema.ts';
import { heard } from './heard-schema.ts';
import { institution, member } from './institution-schema.ts';
import { readiness } from './readiness-schema.ts';
import {
  documentEntry,
  gapEntry,
  recordedFinding,
  requirementResult,
  workOrder,
} from './result-schema.ts';
import { clauseRollUp, rollUpSchema } from './roll-up-schema.ts';
import { siteStanding } from './sites-schema.ts';
import { trend } from './trend-schema.ts';
import { way } from './way-schema.ts';

const rollUps = { type: 'array', items: rollUpSchema, maxItems: 100 } as const;
const date = { type: 'string', format: 'date' } as const;

const standard = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'shortTitle', 'edition', 'notice', 'digest', 'recalledItems', 'items'],
  properties: {
    id: { ...id, description: 'Id of the standard.' },
    title: { ...line, description: 'Its title.' },
    shortTitle: { ...words, description: 'Its title for running heads.' },
    edition: { ...words, description: 'Its edition, in words.' },
    replaced: { ...prose, description: 'By what and when the edition was replaced.' },
    notice: { ...prose, description: 'What a reader must know about its texts.' },
    digest: { description: 'SHA-256 of all that it says.', type: 'string', pattern: sha256Pattern },
    recalledItems: {
      ...count,
      description: 'Points said to be demanded that are not confirmed in a public source.',
    },
    items: { ...count, description: 'All points.' },
  },
} as const;

const findings = { type: 'array', items: recordedFinding, maxItems: mostRequirements } as const;

const results = { type: 'array', items: requirementResult, maxItems: mostRequirements } as const;

/** What `eoms report --format json` writes, and an archived report carries within it. */
export const evaluationSchema = {
  $id: 'eoms/evaluation@2',
  title: 'Evaluation',
  description:
    'What follows from an assessment: scores, gaps, readiness. It is derived; edit the assessment.',
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
    schema: {
      const: 'eoms/evaluation@2',
      description: 'Kind of this document and version of its form.',
    },
    date: { ...date, description: 'Day of the evaluation.' },
    standard: { ...standard, description: 'Standard that was assessed against.' },
    institution: { ...institution, description: 'Institution that was assessed.' },
    scope: { ...prose, description: 'What the management system covers.' },
    team: {
      description: 'Who carried out the assessment.',
      type: 'array',
      items: member,
      maxItems: 100,
    },
    approval: {
      ...approval,
      description: 'What reports say of their own standing; absent where eoms.yaml says nothing.',
    },
    started: { ...date, description: 'Day on which the assessment began.' },
    scale: {
      description: 'Ratings, from the lowest.',
      type: 'array',
      items: { ...scaleStep, required: ['rating', 'name', 'meaning', 'gap', 'criticalGap'] },
      minItems: 2,
      maxItems: 10,
    },
    overall: { ...rollUpSchema, description: 'How the whole stands.' },
    readiness: { ...readiness, description: 'Whether it is enough for a certification audit.' },
    clauses: {
      description: 'How each clause stands.',
      type: 'array',
      items: clauseRollUp,
      maxItems: 1000,
    },
    processes: { ...rollUps, description: 'How each process stands.' },
    sites: {
      description: 'How each site stands that was rated apart; absent where none was.',
      type: 'array',
      items: siteStanding,
      maxItems: 1000,
    },
    principles: { ...rollUps, description: 'How each principle stands.' },
    pdca: { ...rollUps, description: 'How each stage of the cycle stands.' },
    aims: { ...rollUps, description: 'How each aim stands.' },
    requirements: { ...results, description: 'Every requirement with its answer.' },
    findings: { ...findings, description: 'What audits found, in the order of the standard.' },
    gaps: {
      description: 'The gap register, most urgent first.',
      type: 'array',
      items: gapEntry,
      maxItems: mostRequirements,
    },
    work: { ...workOrder, description: 'In which order the gaps could be worked on.' },
    way: { ...way, description: 'What has to be done to be ready, and when that could be.' },
    strengths: {
      ...ids,
      description: 'Requirements that are done well, and can be shown to be, by id.',
    },
    documents: {
      description: 'Documents and records that the standard asks for.',
      type: 'array',
      items: documentEntry,
      maxItems: mostRequirements,
    },
    applicability: {
      description: 'What is out of scope, and why.',
      type: 'array',
      items: applicability,
      maxItems: 100,
    },
    heard: {
      description: 'Who said something when asked, by role; absent where nobody did.',
      type: 'array',
      items: heard,
      maxItems: 1000,
    },
    followsOn: {
      ...followsOn,
      description:
        'What was asked again of an earlier assessment; absent where it follows on none.',
    },
    lostOrigin: {
      ...words,
      description:
        'File of the assessment that it follows on, where that is gone or cannot be read; absent otherwise.',
    },
    accepted: acceptedGaps,
    comparison: { ...comparison, description: 'What has changed since an earlier evaluation.' },
    trend: { ...trend, description: 'How three or more assessments stood, one after the other.' },
  },
} as const;
