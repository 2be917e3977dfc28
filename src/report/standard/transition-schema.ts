import { clauseFlags } from '../../model/overlay.ts';
import { evaluationSchema } from '../../model/schema/evaluation/evaluation-schema.ts';
import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';
import { overlaySchema } from '../../model/schema/overlay-schema.ts';
import { clauseNumber, count, line, words } from '../../model/schema/patterns.ts';
import { listOf } from '../view/part-schemas.ts';

const { title, published, notice, source, transition } = overlaySchema.properties;
const { date, institution, standard } = evaluationSchema.properties;

const shownResult = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'gap', 'rating'],
  properties: {
    id: requirementResult.properties.id,
    name: requirementResult.properties.name,
    gap: requirementResult.properties.gap,
    rating: { ...line, description: 'The rating in words.' },
  },
} as const;

const carried = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'title', 'number', 'flag', 'note', 'requirements'],
  properties: {
    clause: { ...clauseNumber, description: 'Number in the edition that was assessed.' },
    title: { ...words, description: 'Its title there.' },
    number: { ...words, description: 'Number in the next edition; empty where it is not known.' },
    flag: { enum: [...clauseFlags, null], description: 'What is known to differ.' },
    note: { ...words, description: 'What is known, in words.' },
    requirements: listOf(shownResult, 'What it asks, with the ratings.'),
  },
} as const;

const part = {
  type: 'object',
  additionalProperties: false,
  required: ['requirements', 'met', 'gaps', 'open', 'clauses'],
  properties: {
    requirements: { ...count, description: 'Requirements in scope.' },
    met: { ...count, description: 'Rated, without a major or minor gap.' },
    gaps: { ...count, description: 'With such a gap.' },
    open: { ...count, description: 'Not rated.' },
    clauses: listOf(carried, 'The clauses, in the order of the standard.'),
  },
} as const;

/** What the template `transition` sees. */
export const transitionSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['date', 'institution', 'standard', 'next', 'carries', 'check', 'unknown', 'language'],
  properties: {
    date,
    institution: { ...institution.properties.name, description: 'Name of the institution.' },
    standard: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'shortTitle', 'edition', 'notice'],
      properties: {
        id: standard.properties.id,
        title: standard.properties.title,
        shortTitle: standard.properties.shortTitle,
        edition: standard.properties.edition,
        notice: standard.properties.notice,
      },
    },
    next: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'published', 'notice', 'source', 'transition', 'unknown'],
      properties: {
        title,
        published,
        notice,
        source,
        transition,
        unknown: listOf(line, 'What could not be found out, one question each.'),
      },
    },
    carries: { ...part, description: 'What carries over, as far as is known.' },
    check: { ...part, description: 'What to check against the text of the next edition.' },
    unknown: { ...part, description: 'What has no known number there.' },
    language: { ...line, description: 'Language of the report.' },
  },
} as const;
