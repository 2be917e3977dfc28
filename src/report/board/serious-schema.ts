import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';
import { count, words } from '../../model/schema/patterns.ts';

const perhapsDay = { type: ['string', 'null'], format: 'date' } as const;
const perhapsNumber = { type: ['number', 'null'], minimum: 0 } as const;

/** A gap as a board reads it. */
export const seriousView = {
  type: 'object',
  additionalProperties: false,
  required: [
    'rank',
    'clause',
    'name',
    'knockOut',
    'gap',
    'fact',
    'isNote',
    'means',
    'action',
    'owner',
    'until',
    'days',
    'evidence',
    'accepted',
  ],
  properties: {
    rank: { ...count, description: 'Its number in the gap register.' },
    clause: requirementResult.properties.clause,
    name: requirementResult.properties.name,
    knockOut: requirementResult.properties.knockOut,
    gap: requirementResult.properties.gap,
    fact: { ...words, description: 'What was seen, or what was not shown.' },
    isNote: { type: 'boolean', description: 'Whether these are words of the assessor.' },
    means: { type: 'string', description: 'Why it matters.' },
    action: { ...words, description: 'What to do first; empty where the standard says nothing.' },
    owner: { ...words, description: 'The process whose owner has it; may be none.' },
    until: { ...perhapsDay, description: 'Day by which it could be closed.' },
    days: { ...perhapsNumber, description: 'Person-days.' },
    evidence: requirementResult.properties.evidence,
    accepted: {
      ...words,
      description:
        'Until when it is accepted, by whom and why, or that it is no longer; empty where it never was.',
    },
  },
} as const;
