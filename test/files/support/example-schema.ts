import { clausePattern, idPattern, refPattern } from '../../../src/model/schema/patterns.ts';

const date = { type: 'string', format: 'date' } as const;

/** A schema that has every rule that documents can break. */
export const exampleSchema = {
  $id: 'eoms/example@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'title'],
  dependencies: { from: ['to'] },
  if: { properties: { rating: { not: { const: 'na' } } } },
  else: { required: ['justification'] },
  properties: {
    schema: { const: 'eoms/example@1' },
    title: { type: 'string', minLength: 1, maxLength: 20 },
    justification: { type: 'string' },
    id: { type: 'string', pattern: idPattern },
    clause: { type: 'string', pattern: clausePattern },
    refs: {
      type: 'array',
      items: { type: 'string', pattern: refPattern },
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
    },
    code: { type: 'string', minLength: 3, pattern: '^[A-Z][0-9]' },
    kind: { const: 'plan' },
    effort: { enum: ['small', 'medium', 'large'] },
    rating: { enum: [0, 1, 2, 3, 4, 'na'] },
    count: { type: 'integer', minimum: 0, maximum: 100 },
    share: { type: 'number', exclusiveMinimum: 0 },
    part: { type: 'number', exclusiveMaximum: 1 },
    even: { type: 'integer', multipleOf: 2 },
    done: { type: 'boolean' },
    either: { type: ['number', 'boolean', 'null'] },
    from: date,
    to: date,
    at: { type: 'string', format: 'date-time' },
    link: { type: 'string', format: 'uri' },
    answers: {
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: {},
      minProperties: 1,
      maxProperties: 2,
    },
    people: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'role'],
        properties: { name: { type: 'string' }, role: { type: 'string' } },
      },
    },
    owner: {
      oneOf: [
        { type: 'string' },
        {
          type: 'object',
          additionalProperties: false,
          required: ['name'],
          properties: { name: { type: 'string' }, role: { type: 'string' } },
        },
      ],
    },
    step: {
      anyOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['wait', 'until'],
          properties: { wait: { type: 'integer' }, until: date },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['ask', 'who'],
          properties: { ask: { type: 'string' }, who: { type: 'string', minLength: 2 } },
        },
      ],
    },
    place: {
      type: 'object',
      properties: { city: { type: 'string' }, room: { type: 'integer' } },
      oneOf: [{ required: ['city'] }, { required: ['room'] }],
    },
    owners: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'boolean' }] } },
    never: { not: {} },
  },
} as const;
