import {
  id,
  itemIdSchema,
  itemNameSchema,
  line,
  lines,
  perhapsRefPattern,
  refPattern,
} from './patterns.ts';

/** A point of a requirement. */
export const itemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: {
    id: {
      ...itemNameSchema,
      description:
        'Name for programs and files, once in its requirement; it never changes. Left out: made from the number.',
    },
    ref: {
      description:
        'Number of the point: its clause and letter, such as 4.3.a. Only what the standard demands at a known place has one.',
      type: 'string',
      pattern: refPattern,
      maxLength: 40,
    },
    text: { ...line, description: 'The point in our own words.' },
    kind: {
      description:
        'What it is: must where the standard demands it, can where it gives it as an example or recommendation, ours where it is good practice.',
      enum: ['must', 'can', 'ours'],
    },
    status: {
      description:
        'Where a point of the standard is known from: topic and sentence confirmed in a public source, the topic alone, recalled by an expert, or unknown.',
      enum: ['confirmed', 'topic-confirmed', 'recalled', 'unknown'],
    },
  },
} as const;

/** A point of a requirement as it is loaded: with its lasting id. */
export const judgedItem = {
  ...itemSchema,
  required: ['id', 'ref', 'text', 'status'],
  properties: {
    ...itemSchema.properties,
    id: { ...itemIdSchema, description: 'Its id.' },
    ref: { ...itemSchema.properties.ref, pattern: perhapsRefPattern },
  },
} as const;

export const auditQuestion = {
  type: 'object',
  additionalProperties: false,
  required: ['role', 'question'],
  properties: {
    role: { ...id, description: 'Who is asked: id of a role.' },
    question: { ...line, description: 'What is asked, as one would say it.' },
  },
} as const;

export const documentedInformation = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name'],
  properties: {
    kind: {
      enum: ['document', 'record'],
      description: 'A document says what is to be done, a record what was done.',
    },
    basis: {
      enum: ['required', 'implied', 'usual'],
      description:
        'Whether the standard requires it in writing, can hardly be met without it, or most have it. Left out: required.',
    },
    name: { ...line, description: 'What it is called.' },
    keeper: {
      ...id,
      description:
        'Who keeps it: id of a role. Left out: the first role asked that is not outside.',
    },
  },
} as const;

export const action = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'kind', 'effort'],
  properties: {
    text: { ...line, description: 'What to do.' },
    kind: {
      enum: ['policy', 'process', 'training', 'record', 'resource'],
      description: 'Kind of action.',
    },
    effort: { enum: ['S', 'M', 'L'], description: 'Small, medium or large.' },
    days: {
      description: 'How much work it is, in person-days.',
      type: 'integer',
      minimum: 1,
      maximum: 200,
    },
  },
} as const;

const told = { ...line, minLength: 1 } as const;

/** A nonconformity as an auditor writes it, and what usually comes back. */
export const nonconformity = {
  type: 'object',
  additionalProperties: false,
  required: ['grade', 'requirement', 'evidence', 'failure', 'answer', 'notACause'],
  properties: {
    grade: { enum: ['major', 'minor'], description: 'How an auditor would grade it.' },
    requirement: { ...told, description: 'What is required, in our own words.' },
    evidence: { ...told, description: 'What was found.' },
    failure: { ...told, description: 'What therefore does not conform.' },
    answer: { ...told, description: 'What institutions usually answer.' },
    notACause: { ...told, description: 'What is not accepted as a cause.' },
  },
} as const;

/** Lines for some institutions only. */
export const variant = {
  type: 'object',
  additionalProperties: false,
  properties: {
    evidence: { ...lines, description: 'What else can show it there.' },
    ask: {
      description: 'What else is asked there.',
      type: 'array',
      items: auditQuestion,
      maxItems: 20,
    },
    look: { ...lines, description: 'What else to look at there.' },
  },
} as const;
