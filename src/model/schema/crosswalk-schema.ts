import {
  crosswalkKinds,
  crosswalkStandings,
  forces,
  pairingSources,
  referenceStates,
  relations,
} from '../crosswalk.ts';
import { institutionTypes } from '../engagement.ts';
import { clausePattern, countryPattern, id, line, prose } from './patterns.ts';

/** What may be said once for all references below: of the whole framework, of a group, or of one of them. */
const known = {
  state: {
    enum: referenceStates,
    description:
      'How the reference itself is known: seen in a public source, recalled from memory, or not found.',
  },
  confidence: {
    enum: pairingSources,
    description:
      'How the pairing is known: published by somebody else (confirmed), ours from two references that were seen (inferred), or ours from a reference recalled from memory (recalled).',
  },
  source: { ...line, description: 'Where the references were read.' },
} as const;

const reference = {
  type: 'object',
  additionalProperties: false,
  required: ['ref'],
  properties: {
    ref: {
      ...line,
      description: 'What the framework calls it: a number, an article, a paragraph.',
    },
    title: { ...line, description: 'What it is about, in a few words.' },
    ...known,
    force: { enum: forces, description: 'Of a law: whether the rule is in force.' },
    note: { ...prose, description: 'What a reader must know about it.' },
    clauses: {
      description:
        'Clauses of the standard that answer it, each with all below it: number, and how far. Left out where none does.',
      type: 'object',
      propertyNames: { pattern: clausePattern },
      additionalProperties: { enum: relations },
      minProperties: 1,
      maxProperties: 200,
    },
  },
} as const;

const group = {
  type: 'object',
  additionalProperties: false,
  required: ['references'],
  properties: {
    name: { ...line, description: 'Chapter or law that the references belong to.' },
    types: {
      description: 'Institution types that it is for; left out where it is for all.',
      type: 'array',
      items: { enum: institutionTypes },
      uniqueItems: true,
      minItems: 1,
      maxItems: institutionTypes.length,
    },
    ...known,
    note: { ...prose, description: 'What a reader must know about the group.' },
    references: {
      description: 'References in the order of the framework.',
      type: 'array',
      items: reference,
      minItems: 1,
      maxItems: 500,
    },
  },
} as const;

/** Another framework, or the law of a country, mapped to a standard: `crosswalk/*.yaml`, `legal/*.yaml`. */
export const crosswalkSchema = {
  $id: 'eoms/crosswalk@1',
  title: 'Crosswalk',
  description: 'References of another framework, and the clauses of a standard that answer them.',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'id',
    'standard',
    'kind',
    'title',
    'standing',
    'complete',
    'state',
    'confidence',
    'source',
    'groups',
  ],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/crosswalk@1',
    },
    id: { ...id, description: 'Name by which commands call the framework.' },
    standard: { ...id, description: 'Id of the standard whose clause numbers stand here.' },
    kind: { enum: crosswalkKinds, description: 'What the framework is.' },
    country: {
      type: 'string',
      pattern: countryPattern,
      description: 'Of a law: the country, by its two letters (ISO 3166).',
    },
    title: { ...line, description: 'What the framework is called, with its edition.' },
    standing: { enum: crosswalkStandings, description: 'Whether this edition counts today.' },
    complete: {
      type: 'boolean',
      description: 'Whether every reference of the framework is listed, paired or not.',
    },
    ...known,
    notice: { ...prose, description: 'What a reader must know before relying on it.' },
    unknown: {
      description: 'What nobody here could find out: one question each.',
      type: 'array',
      items: line,
      minItems: 1,
      maxItems: 50,
    },
    groups: {
      description: 'The references, in the order of the framework.',
      type: 'array',
      items: group,
      minItems: 1,
      maxItems: 100,
    },
  },
} as const;
