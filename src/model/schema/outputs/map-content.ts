import { forces, relations } from '../../crosswalk.ts';
import { institutionTypes } from '../../engagement.ts';
import { crosswalkSchema } from '../crosswalk-schema.ts';
import { evaluationSchema } from '../evaluation/evaluation-schema.ts';
import { requirementResult } from '../evaluation/result-schema.ts';
import { clauseNumber, count, id as idOf, line, words } from '../patterns.ts';

function list<const Items extends object>(items: Items, description: string) {
  return { type: 'array', items, description } as const;
}

const { id, kind, title, standing, complete } = crosswalkSchema.properties;
const group = crosswalkSchema.properties.groups.items;
const reference = group.properties.references.items;
const { properties: standard } = evaluationSchema.properties.standard;

const notice = { ...words, description: 'What a reader must know before relying on it.' } as const;
const unknown = list(line, 'What could not be found out, one question each.');
const source = { ...words, description: 'Where the references were read.' } as const;

/** What is said of a framework as a whole. */
const framework = { id, kind, title, standing, complete, source, notice, unknown } as const;

/** What is said of a reference, whatever answers it. */
export const referenceHead = {
  ref: reference.properties.ref,
  title: { ...words, description: 'What it is about.' },
  state: reference.properties.state,
  confidence: reference.properties.confidence,
  check: { type: 'boolean', description: 'Whether it is to be checked before it is relied on.' },
  force: {
    enum: [...forces, null],
    description: 'Of a law: whether the rule is in force.',
  },
  note: { ...words, description: 'What a reader must know about it.' },
  source: { ...words, description: 'Where it was read, if not where its group was.' },
} as const;

export const referenceHeadNames = [
  'ref',
  'title',
  'state',
  'confidence',
  'check',
  'force',
  'note',
  'source',
] as const;

/** What is said of a group, whatever its references hold. */
export const groupHead = {
  name: { ...words, description: 'Chapter or law that the references belong to.' },
  types: {
    type: 'array',
    items: { enum: institutionTypes },
    description:
      'Institution types that it is for; none stands for all. Words: `institution.type.…`.',
  },
  note: { ...words, description: 'What a reader must know about the group.' },
  source: { ...words, description: 'Where it was read, if not where the rest was.' },
} as const;

export const groupHeadNames = ['name', 'types', 'note', 'source'] as const;

const titledClause = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'title'],
  properties: {
    clause: { ...clauseNumber, description: 'Number of the clause.' },
    title: { ...words, description: 'Its title.' },
  },
} as const;

const mappedClause = {
  ...titledClause,
  required: ['clause', 'title', 'relation', 'requirements'],
  properties: {
    ...titledClause.properties,
    relation: { enum: relations, description: 'How far it answers the reference.' },
    requirements: list(
      {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'name'],
        properties: {
          id: requirementResult.properties.id,
          name: requirementResult.properties.name,
        },
      } as const,
      'What it asks, with all below it.',
    ),
  },
} as const;

const mappedReference = {
  type: 'object',
  additionalProperties: false,
  required: [...referenceHeadNames, 'clauses'],
  properties: {
    ...referenceHead,
    clauses: list(mappedClause, 'Clauses of the standard that answer it.'),
  },
} as const;

const aloneReference = {
  ...mappedReference,
  required: ['group', ...referenceHeadNames],
  properties: { group: groupHead.name, ...referenceHead },
} as const;

/** The content of a map: what `standard map --json` writes, and its template sees. */
export const mapContent = {
  date: evaluationSchema.properties.date,
  standard: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'shortTitle', 'edition', 'notice'],
    description: 'Standard that the framework is mapped to.',
    properties: {
      id: standard.id,
      title: standard.title,
      shortTitle: standard.shortTitle,
      edition: standard.edition,
      notice: standard.notice,
    },
  },
  framework: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'kind', 'title', 'standing', 'complete', 'source', 'notice', 'unknown'],
    description: 'The framework.',
    properties: framework,
  },
  groups: list(
    {
      type: 'object',
      additionalProperties: false,
      required: [...groupHeadNames, 'references'],
      properties: {
        ...groupHead,
        references: list(mappedReference, 'References that the standard answers.'),
      },
    } as const,
    'References that have a partner, in the order of the framework.',
  ),
  referencesAlone: list(aloneReference, 'References that the standard has no partner for.'),
  clausesAlone: list(titledClause, 'Clauses of the standard that answer no reference.'),
} as const;

/** The content of `eoms/maps@1`. */
export const frameworksContent = {
  frameworks: list(
    {
      type: 'object',
      additionalProperties: false,
      required: [
        'id',
        'title',
        'kind',
        'standing',
        'country',
        'references',
        'answered',
        'ofCountry',
      ],
      properties: {
        id: { ...idOf, description: 'Its id.' },
        title,
        kind,
        standing,
        country: {
          ...crosswalkSchema.properties.country,
          type: ['string', 'null'],
        },
        references: { ...count, description: 'How many references are listed.' },
        answered: { ...count, description: 'How many of them a clause answers.' },
        ofCountry: {
          type: 'boolean',
          description: 'Whether it is the law of the country of the engagement.',
        },
      },
    } as const,
    'Frameworks that can be mapped to the standard.',
  ),
} as const;
