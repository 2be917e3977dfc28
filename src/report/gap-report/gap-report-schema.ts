import { institutionTypes } from '../../model/engagement.ts';
import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import {
  documentEntry,
  gapEntry,
  requirementResult,
} from '../../model/schema/evaluation/result-schema.ts';
import { clauseNumber, count, line, words } from '../../model/schema/patterns.ts';
import { acceptedView } from '../view/accepted-schema.ts';
import { approvalView } from '../view/approval-schema.ts';
import { comparisonView } from '../view/comparison-schema.ts';
import { crosswalkView } from '../view/crosswalk-schema.ts';
import { findingView, listOf, rankedResult, resultView } from '../view/part-schemas.ts';
import { findingCounts, readinessView } from '../view/readiness-view-schema.ts';
import { trendView } from '../view/trend-schema.ts';
import { workView } from '../view/work-schema.ts';

const { properties } = evaluationSchema;
const { institution, clauses } = properties;
const number = { type: ['integer', 'null'], minimum: 0, maximum: 10_000_000 } as const;

const institutionView = {
  ...institution,
  required: [...institution.required, 'learners', 'staff'],
  properties: {
    ...institution.properties,
    type: { enum: institutionTypes, description: 'Its kind; words: `institution.type.…`.' },
    learners: { ...number, description: 'Number of learners.' },
    staff: { ...number, description: 'Number of staff.' },
  },
} as const;

const gapView = {
  ...gapEntry,
  properties: {
    ...gapEntry.properties,
    requirement: { ...resultView, description: 'What has the gap.' },
  },
} as const;

export const documentView = {
  ...documentEntry,
  properties: {
    ...documentEntry.properties,
    status: {
      ...documentEntry.properties.status,
      description: 'How far it is there; words: `report.document-status.…`.',
    },
  },
} as const;

const answerView = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'name', 'question', 'rating', 'remark', 'evidence', 'mapped', 'inRegister'],
  properties: {
    clause: requirementResult.properties.clause,
    name: requirementResult.properties.name,
    question: requirementResult.properties.question,
    rating: { ...line, description: 'The rating in words.' },
    remark: { type: 'string', description: 'Justification and note.' },
    evidence: requirementResult.properties.evidence,
    inRegister: {
      type: ['integer', 'null'],
      minimum: 1,
      description:
        'The number of its gap, with which the register has note and evidence; null where there is none.',
    },
    mapped: {
      ...words,
      description: 'What it answers of another framework, where `--map` asks for it.',
    },
  },
} as const;

const chapterView = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'answers'],
  properties: {
    id: { ...clauseNumber, description: 'Number of a main clause.' },
    name: { ...line, description: 'Its title.' },
    answers: listOf(answerView, 'Its requirements with their answers.'),
  },
} as const;

const photoView = {
  type: 'object',
  additionalProperties: false,
  required: ['number', 'title', 'date', 'clause', 'requirement', 'file', 'problem'],
  properties: {
    number: { ...count, description: 'Counts from 1.' },
    title: { ...line, description: 'Title of the evidence.' },
    date: { type: 'string', description: 'Its day.' },
    clause: { ...clauseNumber, description: 'Clause of the requirement.' },
    requirement: { ...line, description: 'Name of the requirement that it is evidence for.' },
    file: { ...line, description: 'The file, as the assessment names it.' },
    problem: { ...words, description: 'Why it cannot be shown.' },
  },
} as const;

const auditFinding = {
  ...findingView,
  required: [...findingView.required, 'clause', 'name', 'note'],
  properties: {
    ...findingView.properties,
    clause: { ...clauseNumber, description: 'Clause of the requirement.' },
    name: { ...line, description: 'Its name.' },
  },
} as const;

/** What the template `gap-report` sees: the evaluation, and what is made of it for people. */
export const gapReportSchema = {
  ...evaluationSchema,
  required: [
    ...evaluationSchema.required,
    'accepted',
    'approval',
    'comparison',
    'followsOn',
    'lostOrigin',
    'trend',
    'register',
    'chapters',
    'excluded',
    'photos',
    'crosswalk',
    'auditFindings',
    'cut',
    'language',
  ],
  properties: {
    ...properties,
    institution: { ...institutionView, description: institution.description },
    approval: approvalView,
    readiness: { ...readinessView, description: properties.readiness.description },
    clauses: { ...clauses, description: 'How each clause of the first two levels stands.' },
    requirements: listOf(resultView, 'Every requirement, in the order of the standard.'),
    findings: {
      ...findingCounts,
      description: 'How many findings of audits there are, by result.',
    },
    gaps: listOf(gapView, properties.gaps.description),
    work: workView,
    strengths: listOf(resultView, 'What is done well and can be shown.'),
    documents: listOf(documentView, properties.documents.description),
    accepted: listOf(acceptedView, 'Gaps that are accepted for a while, or were.'),
    comparison: comparisonView,
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
    trend: trendView,
    register: listOf(rankedResult, 'Requirements with a gap, the most urgent first.'),
    chapters: listOf(chapterView, 'The answers in words, by main clause.'),
    excluded: listOf(resultView, 'What an answer took out of scope.'),
    photos: listOf(photoView, 'Pictures of evidence, where they are asked for.'),
    crosswalk: crosswalkView,
    auditFindings: listOf(auditFinding, 'What audits found, in the order of the standard.'),
    cut: { ...words, description: 'What the report was cut to, in words; empty where it has all.' },
    language: { ...line, description: 'Language of the report.' },
  },
} as const;
