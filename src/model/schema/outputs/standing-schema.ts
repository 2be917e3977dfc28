import { institution } from '../evaluation/institution-schema.ts';
import { readiness } from '../evaluation/readiness-schema.ts';
import { clauseRollUp, rollUpSchema } from '../evaluation/roll-up-schema.ts';
import { count, id, line, requirementIds, sha256Pattern, words } from '../patterns.ts';

const { score, coverage, counts } = rollUpSchema.properties;
const day = { type: 'string', format: 'date' } as const;
const { inScope, rated, unanswered, major, minor, improvement, knockOuts } = counts.properties;

/** How an institution did in an assessment before the one that counts. */
const earlier = {
  type: 'object',
  additionalProperties: false,
  required: ['started', 'score', 'change'],
  properties: {
    started: { ...day, description: 'Day on which the earlier assessment began.' },
    score: { ...score, description: 'Its score, from 0 to 1; null where nothing was rated.' },
    change: {
      description:
        'By how much the score is higher now, from -1 to 1; null where the two cannot be compared.',
      type: ['number', 'null'],
      minimum: -1,
      maximum: 1,
    },
  },
} as const;

/** What became of the limits of an institution. */
const gate = {
  type: 'object',
  additionalProperties: false,
  required: ['met', 'limits', 'missed', 'worse'],
  properties: {
    met: { type: 'boolean', description: 'Whether the gate is met.' },
    limits: { ...count, description: 'How many limits it has.' },
    missed: { ...count, description: 'How many of them do not hold.' },
    worse: {
      ...count,
      description: 'Requirements that became worse, where that fails the gate; else 0.',
    },
  },
} as const;

const name = { ...line, description: 'Name of the institution.' } as const;
const place = {
  type: 'string',
  minLength: 1,
  maxLength: 5000,
  description: 'Folder of its results, as seen from that of all.',
} as const;

/** What names an institution among many. */
export const placed = { place, name } as const;

/** One institution in a row: what can be shown next to others. */
export const portfolioRow = {
  type: 'object',
  additionalProperties: false,
  required: [
    'place',
    'name',
    'type',
    'standard',
    'started',
    'score',
    'coverage',
    'verdict',
    'counts',
  ],
  properties: {
    ...placed,
    type: institution.properties.type,
    region: { ...line, description: 'Region, where eoms.yaml names one.' },
    chain: { ...line, description: 'Chain or owner, where eoms.yaml names one.' },
    standard: { ...id, description: 'Id of the standard that it was assessed against.' },
    started: { ...day, description: 'Day on which the assessment began.' },
    score: { ...score, description: 'Overall score, from 0 to 1; null where nothing is rated.' },
    coverage,
    verdict: readiness.properties.verdict,
    counts: {
      description: 'How many requirements are what.',
      type: 'object',
      additionalProperties: false,
      required: ['inScope', 'rated', 'unanswered', 'major', 'minor', 'improvement', 'knockOuts'],
      properties: { inScope, rated, unanswered, major, minor, improvement, knockOuts },
    },
    earlier: {
      ...earlier,
      description: 'How the assessment before it was; absent where there is none.',
    },
    gate: { ...gate, description: 'Whether its limits hold; absent where it has none.' },
  },
} as const;

/** The same with what a portfolio adds up over all institutions. */
export const standing = {
  ...portfolioRow,
  required: [...portfolioRow.required, 'title', 'digest', 'clauses', 'gaps', 'ratedIds'],
  properties: {
    ...portfolioRow.properties,
    title: { ...words, description: 'Title of the standard.' },
    digest: { description: 'SHA-256 of all that it says.', type: 'string', pattern: sha256Pattern },
    clauses: {
      description: 'How each main clause does.',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'name', 'score'],
        properties: {
          id: clauseRollUp.properties.id,
          name: clauseRollUp.properties.name,
          score,
        },
      },
    },
    gaps: {
      description: 'Requirements that are not met, in the order of the standard.',
      type: 'array',
      maxItems: requirementIds.maxItems,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'clause', 'name', 'severity', 'knockOut'],
        properties: {
          id: { ...id, description: 'Id of the requirement.' },
          clause: clauseRollUp.properties.id,
          name: { ...line, description: 'Its name.' },
          severity: { enum: ['major', 'minor'], description: 'How severe the gap is.' },
          knockOut: {
            type: 'boolean',
            description: 'Whether it is critical and at the lowest rating.',
          },
        },
      },
    },
    ratedIds: { ...requirementIds, description: 'Requirements that are rated, by id.' },
  },
} as const;
