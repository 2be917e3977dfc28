import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import { heard } from '../../model/schema/evaluation/heard-schema.ts';
import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';
import { rollUpSchema } from '../../model/schema/evaluation/roll-up-schema.ts';
import { clauseNumber, count, line, words } from '../../model/schema/patterns.ts';
import { documentView, gapReportSchema } from '../gap-report/gap-report-schema.ts';
import { reportHead } from '../gap-report/report-head-schema.ts';
import { listOf, rankedResult } from '../view/part-schemas.ts';

const { properties } = evaluationSchema;
const seen = gapReportSchema.properties;
const perhapsDay = { type: ['string', 'null'], format: 'date' } as const;
const perhapsNumber = { type: ['number', 'null'], minimum: 0 } as const;

/** A gap as the owner of a process reads it. */
const ownedGap = {
  ...rankedResult,
  required: [...rankedResult.required, 'step', 'shown', 'days', 'firstBy', 'until', 'isLater'],
  properties: {
    ...rankedResult.properties,
    step: { ...line, description: 'The rating in words.' },
    shown: { ...requirementResult.properties.items, description: 'Points that were shown.' },
    days: { ...perhapsNumber, description: 'Person-days.' },
    firstBy: {
      ...perhapsDay,
      description: 'Day by which the first step against a serious gap is taken.',
    },
    until: { ...perhapsDay, description: 'Day by which the whole gap could be closed.' },
    isLater: { type: 'boolean', description: 'Whether it can follow a first audit.' },
  },
} as const;

const spreadView = {
  type: 'object',
  additionalProperties: false,
  required: [
    'name',
    'score',
    'counts',
    'gaps',
    'improvements',
    'elsewhere',
    'documents',
    'days',
    'sites',
    'photos',
  ],
  properties: {
    name: { ...line, description: 'A process, or what belongs to none.' },
    score: rollUpSchema.properties.score,
    counts: {
      type: 'object',
      additionalProperties: false,
      required: ['major', 'minor', 'improvement'],
      properties: {
        major: { ...count, description: 'Major gaps that concern it.' },
        minor: { ...count, description: 'Minor gaps that concern it.' },
        improvement: { ...count, description: 'Improvements that concern it.' },
      },
    },
    gaps: listOf(ownedGap, 'Its major and minor gaps, the most urgent first.'),
    improvements: listOf(ownedGap, 'Its improvements, the most urgent first.'),
    elsewhere: {
      ...words,
      description: 'Numbers of gaps that concern it and stand with another process.',
    },
    documents: listOf(documentView, 'What has to be in writing and was not seen whole.'),
    days: { ...count, type: 'number', description: 'Person-days for its gaps.' },
    photos: {
      ...seen.photos,
      description: 'Pictures of evidence of its gaps, where they are asked for.',
    },
    sites: {
      type: 'string',
      description: 'How sites compare in it; empty where none was rated apart.',
    },
  },
} as const;

const respondentView = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'answers', 'from', 'to'],
  properties: {
    name: { ...line, description: 'Who rated.' },
    answers: { ...count, description: 'How many requirements.' },
    from: { ...words, description: 'Day of the first answer.' },
    to: { ...words, description: 'Day of the last answer.' },
  },
} as const;

const seenView = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'name', 'evidence'],
  properties: {
    clause: { ...clauseNumber, description: 'A clause of the first two levels.' },
    name: { ...words, description: 'Its title.' },
    evidence: { ...requirementResult.properties.evidence, description: 'What was seen for it.' },
  },
} as const;

/** What the template `owners` sees: an evaluation arranged for the owners of its processes. */
export const ownersSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...reportHead.required,
    'scale',
    'overall',
    'readiness',
    'applicability',
    'excluded',
    'accepted',
    'spreads',
    'heard',
    'met',
    'seen',
    'photos',
    'cut',
    'followsOn',
    'lostOrigin',
    'trend',
  ],
  properties: {
    ...reportHead.properties,
    scale: properties.scale,
    overall: properties.overall,
    readiness: seen.readiness,
    applicability: properties.applicability,
    excluded: seen.excluded,
    accepted: seen.accepted,
    spreads: listOf(spreadView, 'A part for each process that has something in scope.'),
    heard: listOf(heard, 'Who said something when asked, by role.'),
    met: listOf(respondentView, 'Who rated, those with most ratings first.'),
    seen: listOf(seenView, 'What was seen, by clause.'),
    photos: {
      ...seen.photos,
      description: 'The other pictures of evidence, where they are asked for.',
    },
    cut: seen.cut,
    followsOn: seen.followsOn,
    lostOrigin: seen.lostOrigin,
    trend: seen.trend,
  },
} as const;
