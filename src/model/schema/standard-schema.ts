import { clauseEntry } from './clauses-schema.ts';
import { clauseNumber, id, ids, line, prose } from './patterns.ts';
import { pace, readinessRules } from './rules-schema.ts';

export const gap = { enum: ['major', 'minor', 'improvement', 'none'] } as const;
/** Clauses of a stage of the cycle. */
export const stageClauses = {
  type: 'array',
  items: clauseNumber,
  minItems: 1,
  maxItems: 100,
} as const;

export const scaleStep = {
  type: 'object',
  additionalProperties: false,
  required: ['rating', 'name', 'meaning', 'gap'],
  properties: {
    rating: { description: 'The number that is given.', type: 'integer', minimum: 0, maximum: 9 },
    name: { ...line, description: 'Its name, such as Applied.' },
    meaning: { ...line, description: 'When it is given.' },
    gap: { ...gap, description: 'Gap that the rating leaves.' },
    criticalGap: { ...gap, description: 'Gap that it leaves in a critical requirement.' },
  },
} as const;

const weight = {
  type: 'object',
  additionalProperties: false,
  required: ['weight', 'name', 'meaning'],
  properties: {
    weight: { enum: [1, 2, 3], description: 'The number.' },
    name: { ...line, description: 'Its name.' },
    meaning: { ...line, description: 'When it is given.' },
  },
} as const;

const named = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    name: { ...line, description: 'Its name.' },
  },
} as const;

const aim = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'meaning'],
  properties: {
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    name: { ...line, description: 'Its name.' },
    meaning: { ...line, description: 'What it means.' },
  },
} as const;

const role = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    name: { ...line, description: 'Its name.' },
    also: { ...line, description: 'Other names of the role.' },
    outside: {
      type: 'boolean',
      description:
        'Not of the staff: keeps no documents, and is questioned for half an hour at a sitting.',
    },
    atEachSite: {
      type: 'boolean',
      description: 'There is one at each site, and a plan of interviews sees one at each.',
    },
  },
} as const;

const condition = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'question'],
  properties: {
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    name: { ...line, description: 'Its name.' },
    question: { ...line, description: 'What is asked at the start of an engagement.' },
    caution: { ...line, description: 'What to think of before it is said not to apply.' },
    types: { ...ids, description: 'Types of institution to which it usually applies.' },
  },
} as const;

const pdcaStage = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'clauses'],
  properties: {
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    name: { ...line, description: 'Its name.' },
    clauses: { ...stageClauses, description: 'Clauses that belong to it, each with all below it.' },
  },
} as const;

/** `standard.yaml`: who the standard is and the words it uses. A small one holds its clauses too. */
export const standardSchema = {
  $id: 'eoms/standard@1',
  title: 'Standard',
  description: 'Who a standard is, and the words that it uses.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'id', 'title'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/standard@1',
    },
    id: { ...id, description: 'Name for programs and files; it never changes.' },
    title: { ...line, description: 'Title of the standard.' },
    shortTitle: { ...line, description: 'Title for running heads and the screen.' },
    edition: { ...line, description: 'Edition, in words.' },
    language: {
      description: 'Language of the texts, such as en.',
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Z]{2})?$',
    },
    replaced: {
      ...prose,
      description:
        'By what and when the edition was replaced, and what to do; empty where it was not.',
    },
    notice: { ...prose, description: 'What a reader must know about these texts.' },
    scale: {
      description: 'Ratings, from the lowest. Left out: the scale of five.',
      type: 'array',
      items: scaleStep,
      minItems: 2,
      maxItems: 10,
    },
    weights: {
      description: 'What the weights 1 to 3 mean.',
      type: 'array',
      items: weight,
      maxItems: 3,
    },
    readiness: {
      ...readinessRules,
      description: 'What an institution needs to be ready for a certification audit.',
    },
    pace: { ...pace, description: 'How fast gaps are worked on.' },
    pdca: {
      description: 'Stages of the cycle, each with its clauses.',
      type: 'array',
      items: pdcaStage,
      maxItems: 20,
    },
    aims: { description: 'What requirements serve.', type: 'array', items: aim, maxItems: 50 },
    principles: {
      description: 'Principles of the standard.',
      type: 'array',
      items: named,
      maxItems: 50,
    },
    processes: {
      description: 'Processes of an institution.',
      type: 'array',
      items: named,
      maxItems: 100,
    },
    roles: { description: 'Who can be asked.', type: 'array', items: role, maxItems: 100 },
    conditions: {
      description:
        'What may not apply everywhere, and takes requirements out of scope where it does not.',
      type: 'array',
      items: condition,
      maxItems: 100,
    },
    clauses: {
      description: 'Clauses, where they stand in this file rather than in clauses/.',
      type: 'array',
      items: clauseEntry,
      maxItems: 1000,
    },
  },
} as const;
