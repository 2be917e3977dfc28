import { findingChoices } from '../form.ts';
import { id, idPattern, line, prose, refPattern, sha256Pattern } from './patterns.ts';

/** Something that shows whether a requirement is met. */
export const evidenceItem = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: line,
    file: line,
    link: { type: 'string', format: 'uri', maxLength: 2000 },
    date: { type: 'string', format: 'date' },
    sha256: { type: 'string', pattern: sha256Pattern },
  },
} as const;

const answer = {
  type: 'object',
  additionalProperties: false,
  required: ['rating'],
  properties: {
    rating: { enum: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'na'] },
    missing: {
      type: 'array',
      items: { type: 'string', pattern: refPattern },
      uniqueItems: true,
      maxItems: 50,
    },
    justification: prose,
    note: prose,
    evidence: { type: 'array', items: evidenceItem, maxItems: 100 },
    by: line,
    at: { type: 'string', format: 'date-time' },
  },
} as const;

/** What an auditor found on a requirement. */
export const finding = {
  type: 'object',
  additionalProperties: false,
  properties: {
    result: { enum: findingChoices },
    evidence: prose,
    note: prose,
    items: answer.properties.missing,
    // A day, or the words that somebody wrote on a form.
    date: line,
    auditor: line,
    auditee: line,
    site: line,
    interviewees: line,
    audit: line,
    form: { type: 'string', pattern: sha256Pattern },
  },
} as const;

/** `assessments/*.yaml`: what was answered, and what audits found, by requirement id. */
export const assessmentSchema = {
  $id: 'eoms/assessment@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'standard', 'started', 'answers'],
  properties: {
    schema: { const: 'eoms/assessment@1' },
    standard: {
      type: 'object',
      additionalProperties: false,
      required: ['id'],
      properties: { id, edition: line },
    },
    started: { type: 'string', format: 'date' },
    answers: {
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: answer,
      maxProperties: 5000,
    },
    findings: {
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: { type: 'array', items: finding, minItems: 1, maxItems: 100 },
      maxProperties: 5000,
    },
  },
} as const;

/** `--answers FILE`: the same answers without the head of an assessment. */
export const answersSchema = {
  $id: 'eoms/answers@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'answers'],
  properties: {
    schema: { const: 'eoms/answers@1' },
    answers: assessmentSchema.properties.answers,
  },
} as const;
