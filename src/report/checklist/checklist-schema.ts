import { checklistLayouts, headerFields, signatureFields } from '../../model/form.ts';
import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';
import { clauseNumber, count, id, line, lines, words } from '../../model/schema/patterns.ts';
import { documentedInformation, nonconformity } from '../../model/schema/requirement-parts.ts';
import { listOf, resultView } from '../view/part-schemas.ts';

const { properties: standard } = evaluationSchema.properties.standard;
const formField = { ...line, description: 'Name of the form field.' } as const;

function fieldsNamed(names: readonly string[]) {
  const properties = Object.fromEntries(names.map((name) => [name, formField]));
  return { type: 'object', additionalProperties: formField, properties } as const;
}

const question = {
  type: 'object',
  additionalProperties: false,
  required: ['role', 'question'],
  properties: {
    role: { ...line, description: 'Whom to ask.' },
    question: { ...line, description: 'What to ask them.' },
  },
} as const;

const typical = {
  ...nonconformity,
  required: [...nonconformity.required, 'status'],
  properties: {
    ...nonconformity.properties,
    status: requirementResult.properties.items.items.properties.status,
  },
} as const;

const level = {
  type: 'object',
  additionalProperties: false,
  required: ['rating', 'text'],
  properties: {
    rating: { ...count, description: 'The rating.' },
    text: { ...line, description: 'What one sees.' },
  },
} as const;

const step = {
  type: 'object',
  additionalProperties: false,
  required: ['rating', 'name'],
  properties: {
    rating: { ...count, description: 'The rating.' },
    name: { ...line, description: 'Its name.' },
  },
} as const;

const entryFields = {
  type: 'object',
  additionalProperties: false,
  required: ['finding', 'rating', 'sample', 'evidence', 'notes', 'items'],
  properties: {
    finding: formField,
    rating: formField,
    sample: formField,
    evidence: formField,
    notes: formField,
    items: { type: 'array', items: line, description: 'Names of the check boxes, by item.' },
  },
} as const;

const entry = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'name',
    'clause',
    'clauseTitle',
    'question',
    'intent',
    'critical',
    'items',
    'ask',
    'look',
    'evidence',
    'see',
    'internalLook',
    'documents',
    'levels',
    'small',
    'nonconformities',
    'gap',
    'fields',
  ],
  properties: {
    id: { ...id, description: 'Id of the requirement.' },
    name: { ...line, description: 'Its name.' },
    clause: { ...clauseNumber, description: 'Its clause.' },
    clauseTitle: { ...words, description: 'Title of that clause.' },
    question: { ...line, description: 'What is asked.' },
    intent: { ...words, description: 'Why it matters.' },
    critical: { type: 'boolean', description: 'Whether it is critical.' },
    items: requirementResult.properties.items,
    ask: listOf(question, 'Whom to ask, and what: of the roles that were selected, if any.'),
    look: { ...lines, description: 'What to look at.' },
    evidence: { ...lines, description: 'What one would be shown.' },
    see: { ...words, description: 'The shortest line of that; empty where there is none.' },
    internalLook: { ...lines, description: 'Tests for an internal audit only.' },
    documents: listOf(documentedInformation, 'What belongs to it in writing.'),
    levels: listOf(level, 'What each rating looks like here.'),
    small: {
      ...words,
      description: 'What suffices in a small institution; empty: nothing is said.',
    },
    nonconformities: listOf(typical, 'Typical nonconformities, where they are asked for.'),
    gap: {
      ...resultView,
      type: ['object', 'null'],
      description: 'What is known of its gap, where that is asked for.',
    },
    fields: { ...entryFields, description: 'Names of its form fields.' },
  },
} as const;

const section = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'title', 'entries'],
  properties: {
    clause: { ...words, description: 'Number of a main clause; empty where this is a process.' },
    title: { ...words, description: 'Title of the clause, or name of the process.' },
    entries: listOf(entry, 'Its requirements, each once.'),
  },
} as const;

/** What the template `checklist` sees. */
export const checklistSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'date',
    'institution',
    'standard',
    'running',
    'layout',
    'role',
    'scale',
    'selection',
    'sections',
    'count',
    'fields',
    'answerHeight',
    'language',
  ],
  properties: {
    date: { ...evaluationSchema.properties.date, description: 'Day of the checklist.' },
    institution: { ...words, description: 'Who is audited.' },
    standard: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'shortTitle', 'edition', 'replaced', 'notice'],
      properties: {
        id: standard.id,
        title: standard.title,
        shortTitle: standard.shortTitle,
        edition: standard.edition,
        replaced: standard.replaced,
        notice: standard.notice,
      },
    },
    running: { ...words, description: 'What runs along the top of every page.' },
    layout: { enum: checklistLayouts, description: 'How it is laid out.' },
    role: {
      ...words,
      description: 'Whom the conversation is with; empty if it is with nobody alone.',
    },
    scale: listOf(step, 'The ratings.'),
    selection: { ...words, description: 'What was selected, in words.' },
    sections: listOf(section, 'The main clauses; for one conversation, the processes.'),
    count: { ...count, description: 'How many requirements.' },
    answerHeight: {
      type: 'number',
      description: 'How high, in millimetres, an answer of an interview is at least on paper.',
    },
    fields: {
      type: 'object',
      additionalProperties: false,
      required: ['header', 'consent', 'signature'],
      properties: {
        header: fieldsNamed(headerFields),
        consent: formField,
        signature: fieldsNamed(signatureFields),
      },
    },
    language: { ...line, description: 'Language of the checklist.' },
  },
} as const;
