import { writtenFinding } from './assessment-schema.ts';
import { findingNamePattern, id, line, sha256Pattern } from './patterns.ts';

const people = { type: 'array', items: line, maxItems: 100 } as const;

/** What an auditor found, with the requirement that it is about. */
const auditFinding = {
  ...writtenFinding,
  required: ['requirement'],
  properties: {
    requirement: { ...id, description: 'On which requirement, by id (eoms standard show).' },
    ...writtenFinding.properties,
  },
} as const;

/** `audits/<id>/audit.yaml`: one audit and what it found. Its id is the name of its folder. */
export const auditSchema = {
  $id: 'eoms/audit@1',
  title: 'Audit',
  description: 'One audit: what it was held against, when, where and by whom, and what it found.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'criteria'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/audit@1',
    },
    title: { ...line, description: 'What the audit is called, as on its checklists.' },
    criteria: {
      description: 'What was audited against.',
      type: 'object',
      additionalProperties: false,
      required: ['standard'],
      properties: {
        standard: { ...id, description: 'Id of the standard.' },
        edition: { ...line, description: 'Edition, in words.' },
        digest: {
          description: 'SHA-256 of the standard as it was worded then.',
          type: 'string',
          pattern: sha256Pattern,
        },
      },
    },
    dates: {
      description: 'Days of the audit, such as 2026-11-23.',
      type: 'array',
      items: { type: 'string', format: 'date' },
      maxItems: 100,
    },
    auditors: { ...people, description: 'Who audited.' },
    sites: { ...people, description: 'Where.' },
    findings: {
      description:
        'What was found, by the id of the finding: F1, F2 and so on. An id never changes.',
      type: 'object',
      propertyNames: { pattern: findingNamePattern, maxLength: 40 },
      additionalProperties: auditFinding,
      maxProperties: 2000,
    },
  },
} as const;
