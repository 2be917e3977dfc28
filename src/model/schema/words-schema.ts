import { idPattern, line } from './patterns.ts';
import { scaleStep } from './standard-schema.ts';

const digits = { pattern: '^[0-9]$' } as const;
const idNames = { pattern: idPattern } as const;

/** A name and a meaning, by rating or by weight. */
const meanings = {
  type: 'object',
  propertyNames: digits,
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'meaning'],
    properties: { name: scaleStep.properties.name, meaning: scaleStep.properties.meaning },
  },
} as const;

const names = {
  type: 'object',
  propertyNames: idNames,
  additionalProperties: line,
  maxProperties: 200,
} as const;

/** `texts/<language>/vocabulary.yaml`: the words for the vocabulary of a catalogue. */
export const wordsSchema = {
  $id: 'eoms/words@1',
  title: 'Words for a vocabulary',
  description: 'The words of a language for the scale, the roles, the processes and the rest.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'scale'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/words@1',
    },
    scale: { ...meanings, description: 'What each rating is called and when it is given.' },
    weights: { ...meanings, description: 'What the weights 1 to 3 mean.' },
    pdca: { ...names, description: 'Names of the stages of the cycle, by id.' },
    aims: {
      description: 'Names and meanings of the aims, by id.',
      type: 'object',
      propertyNames: idNames,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'meaning'],
        properties: {
          name: { ...line, description: 'Its name.' },
          meaning: { ...line, description: 'What it means.' },
        },
      },
      maxProperties: 50,
    },
    principles: { ...names, description: 'Names of the principles, by id.' },
    processes: { ...names, description: 'Names of the processes, by id.' },
    roles: {
      description: 'Names of the roles, by id.',
      type: 'object',
      propertyNames: idNames,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { ...line, description: 'Its name.' },
          also: { ...line, description: 'Who holds the role in a small institution.' },
        },
      },
      maxProperties: 100,
    },
    conditions: {
      description: 'Names of the conditions and what is asked of them, by id.',
      type: 'object',
      propertyNames: idNames,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'question'],
        properties: {
          name: { ...line, description: 'Its name.' },
          question: { ...line, description: 'What is asked at the start of an engagement.' },
          caution: { ...line, description: 'What to think of before it is said not to apply.' },
        },
      },
      maxProperties: 100,
    },
  },
} as const;
