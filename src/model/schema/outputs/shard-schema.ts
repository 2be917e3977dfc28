import { limitsOfWhole } from '../gate-schema.ts';
import { count, id, lines, sha256Pattern } from '../patterns.ts';
import { tool } from './envelope.ts';
import { portfolioContent } from './portfolio-content.ts';
import { standing } from './standing-schema.ts';

const digest = { type: 'string', pattern: sha256Pattern } as const;
const word = { type: 'string', minLength: 1, maxLength: 100 } as const;

/** More shards than this are a slip. */
export const mostShards = 10_000;

const number = { type: 'integer', minimum: 1, maximum: mostShards } as const;

/** What was asked of a batch, but for its paths: the same for every shard. */
const asked = {
  type: 'object',
  additionalProperties: false,
  required: ['date', 'dateIsFixed', 'formats', 'limits', 'failsOnRegression', 'language'],
  properties: {
    date: { type: 'string', format: 'date', description: 'Day of the evaluation.' },
    dateIsFixed: { type: 'boolean', description: 'Whether that day was given.' },
    formats: { ...lines, description: 'Forms of the reports.' },
    limits: {
      description: 'Limits that were given for every institution.',
      type: 'object',
      additionalProperties: false,
      properties: limitsOfWhole,
    },
    failsOnRegression: {
      type: 'boolean',
      description: 'Whether an institution fails its gate where a requirement became worse.',
    },
    language: { ...word, description: 'Language of what is said.' },
    askedLanguage: { ...word, description: 'Language that documents were asked for in.' },
  },
} as const;

/** `shard.json`: what one of several machines found out about its share of the institutions. */
export const shardSchema = {
  $id: 'eoms/shard@1',
  title: 'Shard of a batch',
  description:
    'What `eoms batch --shard` writes as shard.json, and eoms merge reads: one share of the institutions.',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'tool',
    'shard',
    'shards',
    'institutions',
    'division',
    'standards',
    'asked',
    'standings',
    'unevaluated',
  ],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/shard@1',
    },
    tool,
    shard: { ...number, description: 'Which shard this is, from 1.' },
    shards: { ...number, description: 'How many there are.' },
    institutions: { ...count, description: 'How many institutions all shards have together.' },
    division: {
      ...digest,
      description:
        'SHA-256 of all their places and sizes: the same where all see the same folders.',
    },
    standards: {
      description: 'Standards that come with eoms, as they are where this was made.',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'digest'],
        properties: {
          id: { ...id, description: 'Id of the standard.' },
          digest: { ...digest, description: 'SHA-256 of all that it says.' },
        },
      },
    },
    asked: { ...asked, description: 'What was asked of the batch.' },
    standings: {
      description: 'Institutions of this shard that were evaluated, by place.',
      type: 'array',
      maxItems: portfolioContent.properties.institutions.maxItems,
      items: standing,
    },
    unevaluated: {
      ...portfolioContent.properties.unevaluated,
      description: 'Those that could not be evaluated, by place.',
    },
  },
} as const;
