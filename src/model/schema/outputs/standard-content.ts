import { action, auditQuestion, documentedInformation } from '../clauses-schema.ts';
import { clauseNumber, count, id, ids, line, lines, prose, words } from '../patterns.ts';
import { judgedItem } from '../result-schema.ts';

const requirement = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'name',
    'clause',
    'question',
    'intent',
    'items',
    'evidence',
    'ask',
    'look',
    'documentedInformation',
    'levels',
    'actions',
    'processes',
    'principles',
    'aims',
    'weight',
    'appliesIf',
  ],
  properties: {
    id: { ...id, description: 'Its lasting id.' },
    name: { ...line, description: 'A few words to call it by.' },
    clause: { ...clauseNumber, description: 'Clause that it belongs to.' },
    question: { ...line, description: 'What is asked.' },
    intent: { type: 'string', description: 'Why it matters.' },
    items: { type: 'array', items: judgedItem, description: 'Points that must be there.' },
    evidence: { ...lines, description: 'What could show it.' },
    ask: { type: 'array', items: auditQuestion, description: 'Whom to ask what.' },
    look: { ...lines, description: 'Where to look.' },
    documentedInformation: {
      type: 'array',
      items: documentedInformation,
      description: 'What must be in writing.',
    },
    levels: {
      type: 'object',
      additionalProperties: prose,
      description: 'What a rating looks like here, by rating.',
    },
    actions: { type: 'array', items: action, description: 'Typical actions against a gap.' },
    processes: { ...ids, description: 'Processes that it belongs to.' },
    principles: { ...ids, description: 'Principles that it serves.' },
    aims: { ...ids, description: 'Aims that it serves.' },
    weight: { enum: [1, 2, 3], description: 'Its weight; 3 is critical.' },
    appliesIf: { ...ids, description: 'Conditions without which it does not apply.' },
  },
} as const;

/** The content of `eoms/clause@1`. */
export const clauseContent = {
  clauses: {
    description: 'The clause that was asked for and all below it.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['clause', 'title', 'untitled'],
      properties: {
        clause: { ...clauseNumber, description: 'Its number.' },
        title: { ...line, description: 'Its title.' },
        untitled: { type: 'boolean', description: 'Whether the title is ours.' },
      },
    },
  },
  requirements: { description: 'What it requires.', type: 'array', items: requirement },
} as const;

/** The content of `eoms/sources@1`. */
export const sourcesContent = {
  sources: {
    description: 'What each file of the standard says of the requirement.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['file', 'line', 'text'],
      properties: {
        file: { type: 'string', description: 'The file.' },
        line: { type: 'integer', minimum: 1, description: 'Line on which it begins.' },
        text: { type: 'string', description: 'The YAML as it is written.' },
      },
    },
  },
} as const;

/** The content of `eoms/standards@1`. */
export const standardsContent = {
  standards: {
    description: 'Standards that eoms knows.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'edition', 'clauses', 'requirements', 'items'],
      properties: {
        id: { ...id, description: 'Its id.' },
        title: { ...line, description: 'Its title.' },
        edition: { ...words, description: 'Its edition, in words.' },
        clauses: { ...count, description: 'How many clauses it has.' },
        requirements: { ...count, description: 'How many requirements it has.' },
        items: { ...count, description: 'How many points they have.' },
      },
    },
  },
} as const;
