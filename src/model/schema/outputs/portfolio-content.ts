import { institutionTypes } from '../../engagement.ts';
import { failureKinds } from '../../problem.ts';
import { clauseNumber, count, id, line, words } from '../patterns.ts';
import { problem } from './problem-schema.ts';
import {
  groupSpread,
  scoreOrNull,
  share,
  spreadNames,
  spreadProperties,
  typeSpread,
} from './spread-schema.ts';
import { placed, portfolioRow } from './standing-schema.ts';

/** No batch has more. */
const mostInstitutions = 1_000_000;

const heatRow = {
  type: 'object',
  additionalProperties: false,
  required: ['place', 'name', 'score', 'scores'],
  properties: {
    ...placed,
    score: { ...scoreOrNull, description: 'Overall score; null where nothing is rated.' },
    scores: {
      description: 'Score in each clause, in the order of the clauses.',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['clause', 'score'],
        properties: {
          clause: { ...clauseNumber, description: 'Number of the clause.' },
          score: { ...scoreOrNull, description: 'Score; null where nothing is rated.' },
        },
      },
    },
  },
} as const;

const sharedGap = {
  type: 'object',
  additionalProperties: false,
  required: [
    'requirement',
    'clause',
    'name',
    'institutions',
    'rated',
    'share',
    'major',
    'minor',
    'knockOuts',
  ],
  properties: {
    requirement: { ...id, description: 'Id of the requirement.' },
    clause: { ...clauseNumber, description: 'Its clause.' },
    name: { ...line, description: 'Its name.' },
    institutions: { ...count, description: 'Institutions that have a major or minor gap there.' },
    rated: { ...count, description: 'Institutions where it is rated.' },
    share: { ...share, description: 'Share of these that have the gap.' },
    major: { ...count, description: 'Major gaps.' },
    minor: { ...count, description: 'Minor gaps.' },
    knockOuts: { ...count, description: 'Knock-outs.' },
  },
} as const;

const outlier = {
  type: 'object',
  additionalProperties: false,
  required: ['place', 'name', 'rule', 'clause', 'is', 'limit', 'among'],
  properties: {
    ...placed,
    rule: {
      description:
        'Which rule: the score, or that of a clause, is below or above the fence of its type; or it fell.',
      enum: ['score-below', 'score-above', 'clause-below', 'fell'],
    },
    clause: { ...words, description: 'Number of the clause; empty for the whole.' },
    is: { type: 'number', minimum: -1, maximum: 1, description: 'Score, or by how much it fell.' },
    limit: { type: 'number', minimum: -5, maximum: 5, description: 'Fence, or least fall.' },
    among: { ...count, description: 'Institutions that it is held against; 1 for a fall.' },
  },
} as const;

const part = {
  type: 'object',
  additionalProperties: false,
  required: [
    'standard',
    'title',
    'versions',
    'all',
    'clauses',
    'heatMap',
    'shared',
    'types',
    'groups',
    'outliers',
  ],
  properties: {
    standard: { ...id, description: 'Id of the standard.' },
    title: { ...words, description: 'Its title.' },
    versions: { ...count, description: 'How many different texts of it were used.' },
    all: {
      description: 'How the scores of all of them lie.',
      type: 'object',
      additionalProperties: false,
      required: spreadNames,
      properties: spreadProperties,
    },
    clauses: {
      description: 'Main clauses, in the order of the standard.',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['clause', 'name'],
        properties: {
          clause: { ...clauseNumber, description: 'Number of the clause.' },
          name: { ...words, description: 'Its name.' },
        },
      },
    },
    heatMap: {
      description: 'Score of each institution in each clause, the lowest overall score first.',
      type: 'array',
      maxItems: mostInstitutions,
      items: heatRow,
    },
    shared: {
      description: 'Gaps that two institutions or more have, those of most first.',
      type: 'array',
      maxItems: 200_000,
      items: sharedGap,
    },
    types: {
      description: 'How scores lie, by kind of institution.',
      type: 'array',
      maxItems: institutionTypes.length,
      items: typeSpread,
    },
    groups: {
      description: 'How scores lie, by region and by chain.',
      type: 'array',
      maxItems: 100_000,
      items: groupSpread,
    },
    outliers: {
      description: 'Institutions that are far from the others, and by which rule.',
      type: 'array',
      maxItems: mostInstitutions,
      items: outlier,
    },
  },
} as const;

const unevaluated = {
  type: 'object',
  additionalProperties: false,
  required: ['place', 'kind', 'problems'],
  properties: {
    place: placed.place,
    kind: { description: 'What is wrong with it.', enum: failureKinds },
    problems: { description: 'Every problem, in words.', type: 'array', items: problem },
  },
} as const;

/** The content of `eoms/portfolio@1`: many institutions side by side. */
export const portfolioContent = {
  type: 'object',
  additionalProperties: false,
  required: ['date', 'institutions', 'unevaluated', 'parts'],
  properties: {
    date: { type: 'string', format: 'date', description: 'Day of the evaluation.' },
    institutions: {
      description: 'Every institution that was evaluated, by place.',
      type: 'array',
      maxItems: mostInstitutions,
      items: portfolioRow,
    },
    unevaluated: {
      description: 'Every one that could not be evaluated, and why.',
      type: 'array',
      maxItems: mostInstitutions,
      items: unevaluated,
    },
    parts: {
      description: 'What institutions have in common, by standard.',
      type: 'array',
      maxItems: 1000,
      items: part,
    },
  },
} as const;
