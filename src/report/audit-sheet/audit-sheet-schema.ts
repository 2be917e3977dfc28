import { auditSheets } from '../../model/audit/audit-sheet.ts';
import { findingChoices } from '../../model/form.ts';
import { finding } from '../../model/schema/assessment-schema.ts';
import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import { recordedId } from '../../model/schema/evaluation/result-schema.ts';
import { line, lines, prose, words } from '../../model/schema/patterns.ts';
import { listOf } from '../view/part-schemas.ts';

const { properties: standard } = evaluationSchema.properties.standard;
const { result, evidence, sample, note, date, auditor, site } = finding.properties;

const recorded = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'name'],
  properties: {
    id: recordedId,
    clause: {
      ...words,
      description: 'Clause of its requirement; empty where it is still to be written.',
    },
    name: { ...words, description: 'Name of its requirement.' },
    result,
    evidence,
    sample,
    note,
    date,
    auditor,
    site,
  },
} as const;

const grade = {
  type: 'object',
  additionalProperties: false,
  required: ['grade', 'name', 'findings'],
  properties: {
    grade: { enum: findingChoices, description: 'What auditors call it in files.' },
    name: { ...line, description: 'Its name.' },
    findings: listOf(recorded, 'The findings of that grade.'),
  },
} as const;

const member = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'role'],
  properties: {
    name: { ...line, description: 'Name of a person.' },
    role: { ...words, description: 'What they do.' },
  },
} as const;

const audit = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'dates', 'auditors', 'sites'],
  properties: {
    id: { ...words, description: 'Its id; empty where the sheet is of no audit.' },
    title: { ...words, description: 'What it is called.' },
    dates: { ...lines, description: 'Its days.' },
    auditors: { ...lines, description: 'Who audits.' },
    sites: { ...lines, description: 'Where.' },
  },
} as const;

const process = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'requirements'],
  properties: {
    id: {
      ...words,
      description: 'Its id; empty where the sheet is of no process of the standard.',
    },
    name: { ...words, description: 'What it is called.' },
    requirements: listOf(
      {
        type: 'object',
        additionalProperties: false,
        required: ['clause', 'name', 'question'],
        properties: {
          clause: { ...line, description: 'Its clause.' },
          name: { ...line, description: 'Its name.' },
          question: { ...line, description: 'What is asked.' },
        },
      },
      'The requirements in scope that it has to meet.',
    ),
  },
} as const;

/** What the template `audit-sheet` sees. */
export const auditSheetSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'sheet',
    'title',
    'running',
    'date',
    'institution',
    'scope',
    'sites',
    'standard',
    'team',
    'audit',
    'grades',
    'nonconformities',
    'processes',
    'language',
  ],
  properties: {
    sheet: { enum: auditSheets, description: 'Which sheet it is.' },
    title: { ...line, description: 'Its title.' },
    running: { ...line, description: 'What runs along the top of every page.' },
    date: { ...evaluationSchema.properties.date, description: 'Day of the print.' },
    institution: { ...words, description: 'Who is audited.' },
    scope: { ...prose, description: 'What the management system covers.' },
    sites: { ...lines, description: 'The sites of the institution, or of the audit.' },
    standard: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'shortTitle', 'edition'],
      properties: {
        title: standard.title,
        shortTitle: standard.shortTitle,
        edition: standard.edition,
      },
    },
    team: listOf(member, 'Who audits: of the audit, or else the team of the engagement.'),
    audit,
    grades: listOf(
      grade,
      'What the audit found, the gravest first; a grade that was not found is left out.',
    ),
    nonconformities: listOf(
      recorded,
      'The major and minor nonconformities; where there are none, one to be written.',
    ),
    processes: listOf(
      process,
      'On a process sheet, the processes that are asked for, else each that has requirements.',
    ),
    language: { ...line, description: 'Language of the sheet.' },
  },
} as const;
