import { evaluationSchema } from '../evaluation/evaluation-schema.ts';
import { count, mostRequirements } from '../patterns.ts';
import { readiness1 } from './readiness-schema-1.ts';
import { documentEntry1, gapEntry1, requirementResult1, workOrder1 } from './result-schema-1.ts';

const findingCounts = {
  type: 'object',
  additionalProperties: false,
  required: ['total', 'conforms', 'major', 'minor', 'opportunity', 'notApplicable', 'unstated'],
  properties: {
    total: { ...count, description: 'All findings.' },
    conforms: { ...count, description: 'Conforms.' },
    major: { ...count, description: 'Major nonconformities.' },
    minor: { ...count, description: 'Minor nonconformities.' },
    opportunity: { ...count, description: 'Opportunities for improvement.' },
    notApplicable: { ...count, description: 'Not applicable.' },
    unstated: { ...count, description: 'Without a result.' },
  },
} as const;

const results = { type: 'array', items: requirementResult1, maxItems: mostRequirements } as const;

const { properties } = evaluationSchema;

const { replaced: _replaced, ...standardProperties } = properties.standard.properties;

/** The standard before it said by what it was replaced. */
const standard1 = {
  ...properties.standard,
  properties: {
    ...standardProperties,
    recalledItems: {
      ...count,
      description: 'Points that are recalled by an expert, not confirmed.',
    },
  },
} as const;

/** A comparison before it had processes, and what was rated both times. */
const {
  processes: _processes,
  shared: _shared,
  ...comparisonProperties
} = properties.comparison.properties;

/**
 * Evaluations of eoms 0.1: files and archives from then are read for ever. Nothing here changes any
 * more: a part that is shared with the schema of today is copied here before that one changes.
 */
export const evaluationSchema1 = {
  ...evaluationSchema,
  $id: 'eoms/evaluation@1',
  properties: {
    schema: { ...properties.schema, const: 'eoms/evaluation@1' },
    date: properties.date,
    standard: standard1,
    institution: properties.institution,
    scope: properties.scope,
    team: properties.team,
    started: properties.started,
    scale: properties.scale,
    overall: properties.overall,
    readiness: { ...readiness1, description: properties.readiness.description },
    clauses: properties.clauses,
    processes: properties.processes,
    principles: properties.principles,
    pdca: properties.pdca,
    aims: properties.aims,
    requirements: { ...results, description: 'Every requirement with its answer.' },
    findings: {
      ...findingCounts,
      description: 'How many findings of audits there are, by result.',
    },
    gaps: {
      description: 'The gap register, most urgent first.',
      type: 'array',
      items: gapEntry1,
      maxItems: mostRequirements,
    },
    work: { ...workOrder1, description: 'In which order the gaps could be worked on.' },
    strengths: { ...results, description: 'What is done well and can be shown.' },
    documents: { ...properties.documents, items: documentEntry1 },
    applicability: properties.applicability,
    comparison: { ...properties.comparison, properties: comparisonProperties },
  },
} as const;
