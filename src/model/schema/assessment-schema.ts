import { findingChoices } from '../form.ts';
import { mostEvidence } from '../rules/limits.ts';
import { evidenceItem } from './evidence-schema.ts';
import { testimony } from './interview-schema.ts';
import { id, idPattern, line, prose, sha256Pattern } from './patterns.ts';
import { siteRating } from './site-rating-schema.ts';

/** Items by their ids or names, or by their refs, also as these are printed: "4.3.a", "4.3 a)". */
const items = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 160 },
  uniqueItems: true,
  maxItems: 50,
} as const;

const answer = {
  type: 'object',
  additionalProperties: false,
  required: ['rating'],
  properties: {
    rating: {
      description: 'Rating on the scale, na: not applicable, or sites: the lowest of `sites`.',
      enum: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'na', 'sites'],
    },
    sites: {
      description: 'With `rating: sites`: how each site stands, by its name in eoms.yaml.',
      type: 'object',
      additionalProperties: siteRating,
      minProperties: 1,
      maxProperties: 100,
    },
    missing: {
      ...items,
      description: 'Points of the requirement that are missing, by their ids.',
    },
    earlierMissing: {
      ...items,
      description: 'Points that were missing under an earlier rating; they do not count.',
    },
    earlierJustification: {
      ...prose,
      description: 'Why it did not apply, as was said before it was rated; it does not count.',
    },
    justification: {
      ...prose,
      description: 'Why the requirement is not applicable; required with na.',
    },
    note: { ...prose, description: 'What was seen and heard: the facts behind the rating.' },
    private: {
      ...prose,
      description: 'Note for the assessor alone: never printed, and in no output of eoms.',
    },
    said: {
      description: 'What people said when asked; the rating is the verdict of the assessor.',
      type: 'array',
      items: testimony,
      maxItems: mostEvidence,
    },
    evidence: {
      description: 'What shows it.',
      type: 'array',
      items: evidenceItem,
      maxItems: mostEvidence,
    },
    by: { ...line, description: 'Who answered.' },
    at: { description: 'When it was answered, in UTC.', type: 'string', format: 'date-time' },
  },
} as const;

/** What an auditor found on a requirement. */
export const finding = {
  type: 'object',
  additionalProperties: false,
  properties: {
    result: { description: 'What the auditor found.', enum: findingChoices },
    evidence: { ...prose, description: 'Objective evidence, as the auditor wrote it down.' },
    sample: { ...prose, description: 'What was looked at: which, how many of how many.' },
    note: { ...prose, description: 'What the auditor noted besides.' },
    items: {
      ...items,
      description: 'Points of the requirement that the finding is about, by their ids.',
    },
    // A day, or the words that somebody wrote on a form.
    date: { ...line, description: 'Day of the audit, as it was written.' },
    auditor: { ...line, description: 'Who audited.' },
    auditee: { ...line, description: 'Who was audited.' },
    site: { ...line, description: 'Where.' },
    interviewees: { ...line, description: 'Who was interviewed.' },
    audit: { ...line, description: 'Which audit it belongs to.' },
    form: {
      description: 'SHA-256 of the form that it came in with.',
      type: 'string',
      pattern: sha256Pattern,
    },
  },
} as const;

/** The same as it is written: with what is printed nowhere. */
export const writtenFinding = {
  ...finding,
  properties: { ...finding.properties, private: answer.properties.private },
} as const;

/** `assessments/*.yaml`: what was answered, and what audits found, by requirement id. */
export const assessmentSchema = {
  $id: 'eoms/assessment@1',
  title: 'Assessment',
  description: 'What was answered and what audits found, by requirement.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'standard', 'started', 'answers'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/assessment@1',
    },
    standard: {
      description: 'Standard that was assessed against.',
      type: 'object',
      additionalProperties: false,
      required: ['id'],
      properties: {
        id: { ...id, description: 'Id of the standard.' },
        edition: { ...line, description: 'Edition, in words.' },
      },
    },
    started: {
      description: 'Day on which the assessment began: it decides which assessment is the newest.',
      type: 'string',
      format: 'date',
    },
    from: {
      description: 'Assessment that this one follows on; its answers are shown, and do not count.',
      type: 'object',
      additionalProperties: false,
      required: ['file', 'started'],
      properties: {
        file: { ...line, description: 'Its file, as seen from the folder of the engagement.' },
        started: { description: 'Day on which it began.', type: 'string', format: 'date' },
        ask: {
          description: 'What of it is asked again, such as gaps or sample:30%; all without it.',
          type: 'array',
          items: { type: 'string', minLength: 1, maxLength: 40 },
          maxItems: 10,
        },
      },
    },
    answers: {
      description: 'Answers by the id of the requirement (eoms standard show).',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: answer,
      maxProperties: 5000,
    },
    said: {
      description: 'What people said in interviews, by the id of the requirement, rated or not.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: { type: 'array', items: testimony, maxItems: mostEvidence },
      maxProperties: 5000,
    },
    findings: {
      description: 'What audits found, by the id of the requirement.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: { type: 'array', items: writtenFinding, minItems: 1, maxItems: 100 },
      maxProperties: 5000,
    },
  },
} as const;

/** `--answers FILE`: the same answers without the head of an assessment. */
export const answersSchema = {
  $id: 'eoms/answers@1',
  title: 'Answers',
  description: 'Answers to take over with eoms assess --answers.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'answers'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/answers@1',
    },
    answers: assessmentSchema.properties.answers,
  },
} as const;
