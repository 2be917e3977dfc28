import { comparison } from '../../model/schema/evaluation/comparison-schema.ts';
import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';
import { way } from '../../model/schema/evaluation/way-schema.ts';
import { count, line, words } from '../../model/schema/patterns.ts';
import { reportHead } from '../gap-report/report-head-schema.ts';
import { acceptedView } from '../view/accepted-schema.ts';
import { listOf } from '../view/part-schemas.ts';
import { readinessView } from '../view/readiness-view-schema.ts';
import { calendarView, packageView } from './package-schema.ts';
import { seriousView } from './serious-schema.ts';
import { processView, siteView } from './standing-schema.ts';

const { properties } = evaluationSchema;
const perhapsNumber = { type: ['number', 'null'], minimum: 0 } as const;
const share = { type: ['number', 'null'], minimum: 0, maximum: 1 } as const;

const quarterView = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'days'],
  properties: {
    name: { ...line, description: 'Quarter and year.' },
    days: { ...perhapsNumber, description: 'Person-days in it.' },
  },
} as const;

const decisionView = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { ...line, description: 'What is to be decided.' } },
} as const;

const strengthView = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'name', 'note', 'evidence', 'shown'],
  properties: {
    clause: requirementResult.properties.clause,
    name: requirementResult.properties.name,
    note: { ...words, description: 'What was noted of it, in short.' },
    evidence: requirementResult.properties.evidence,
    shown: {
      ...words,
      description: 'The note, or its evidence where that is left out or there is none.',
    },
  },
} as const;

/** What the templates `board` and `summary` see: what a board must know of an evaluation. */
export const boardSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...reportHead.required,
    'overall',
    'readiness',
    'isLittleRated',
    'isFindingTold',
    'isPlanned',
    'leastScore',
    'earliest',
    'sooner',
    'target',
    'latestStart',
    'more',
    'missed',
    'showsHolidays',
    'holidaysNote',
    'days',
    'seriousDays',
    'capacity',
    'monthly',
    'best',
    'worst',
    'knockOuts',
    'risks',
    'ready',
    'strengths',
    'withoutGap',
    'leftOut',
    'decisions',
    'processes',
    'sites',
    'moreSites',
    'gaps',
    'packages',
    'milestones',
    'quarters',
    'serious',
    'isEvidenced',
    'accepted',
    'isCompared',
    'before',
    'shared',
    'followsOn',
    'lostOrigin',
    'trend',
  ],
  properties: {
    ...reportHead.properties,
    overall: properties.overall,
    readiness: { ...readinessView, description: properties.readiness.description },
    isLittleRated: {
      type: 'boolean',
      description: 'Whether too little is rated to speak of effort, dates and what comes first.',
    },
    isFindingTold: {
      type: 'boolean',
      description:
        'Whether, where too little is rated, a report says what was found: what weighs most, what it takes, what is good.',
    },
    isPlanned: {
      type: 'boolean',
      description:
        'Whether there is a way: none in evaluations of the past, or where too little is rated.',
    },
    leastScore: { ...share, description: 'Score that is enough.' },
    earliest: way.properties.earliest,
    sooner: way.properties.sooner,
    target: way.properties.target,
    latestStart: way.properties.latestStart,
    more: {
      ...way.properties.more,
      type: ['object', 'null'],
      description:
        'What more capacity does to a target that cannot be held; null where it can, or nobody can say.',
    },
    ...calendarView,
    days: { ...perhapsNumber, description: 'Person-days until it is ready.' },
    seriousDays: { ...perhapsNumber, description: 'Person-days for the major gaps.' },
    capacity: way.properties.capacity,
    monthly: { ...perhapsNumber, description: 'Person-days a month on average.' },
    best: { ...words, description: 'The process with the highest score.' },
    worst: { ...words, description: 'The process with the lowest score.' },
    knockOuts: {
      type: 'string',
      description: 'Critical requirements that are absent, by name; that one is accepted is said.',
    },
    risks: listOf(seriousView, 'The three gaps that weigh most.'),
    strengths: listOf(strengthView, 'The three that are best shown.'),
    ready: {
      type: 'object',
      additionalProperties: false,
      required: ['answer', 'reason'],
      description: 'Whether it is ready.',
      properties: {
        answer: { ...line, description: 'Whether it is, and from when on.' },
        reason: { ...line, description: 'The gravest reason, by name.' },
      },
    },
    withoutGap: { ...count, description: 'Requirements that were rated and have no gap.' },
    leftOut: {
      type: 'object',
      additionalProperties: false,
      required: ['risks', 'strengths'],
      description: 'What has no room on the page that a board reads first.',
      properties: {
        risks: { ...count, description: 'How many of the three gaps that weigh most.' },
        strengths: { ...count, description: 'How many of the three that are best shown.' },
      },
    },
    decisions: listOf(decisionView, 'What the board is asked to decide.'),
    processes: listOf(processView, 'Processes with a score, the worst first.'),
    sites: listOf(siteView, 'Sites that were rated apart, at most four: those that stand worst.'),
    moreSites: { ...count, description: 'How many more sites have no column.' },
    gaps: { ...count, description: 'Gaps that have to close.' },
    packages: listOf(packageView, 'The work in packages, in order.'),
    milestones: way.properties.milestones,
    quarters: listOf(quarterView, 'Person-days by quarter.'),
    serious: listOf(seriousView, 'All major gaps, the most urgent first.'),
    isEvidenced: { type: 'boolean', description: 'Whether there is evidence of any of them.' },
    accepted: listOf(acceptedView, 'Gaps that are accepted for a while, or were.'),
    isCompared: { type: 'boolean', description: 'Whether there is an earlier evaluation.' },
    before: { ...share, description: 'Overall score of the earlier evaluation.' },
    shared: {
      ...comparison.properties.shared,
      type: ['object', 'null'],
      description: 'What was rated both times; null where the same was rated.',
    },
    followsOn: {
      ...properties.followsOn,
      type: ['object', 'null'],
      description: 'What was asked again of an earlier assessment; null where it follows on none.',
    },
    lostOrigin: {
      ...words,
      description:
        'File of the assessment that it follows on, where that cannot be read; empty otherwise.',
    },
    trend: {
      ...words,
      description: 'What became of score and major gaps over three and more assessments.',
    },
  },
} as const;
