import { requirement } from '../clauses-schema.ts';
import { clauseNumber, count, id, line, words } from '../patterns.ts';
import { judgedItem } from '../requirement-parts.ts';

const { properties: written } = requirement;

/** A requirement as it is loaded: every field filled in, with its clause, and its points by lasting ids. */
const loaded = {
  ...requirement,
  required: [...Object.keys(written), 'clause'],
  properties: {
    ...written,
    clause: { ...clauseNumber, description: 'Clause that it belongs to.' },
    items: { ...written.items, items: judgedItem },
  },
} as const;

/** The content of `eoms/clause@1`. */
export const clauseContent = {
  clauses: {
    description: 'The clause that was asked for and all below it.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['clause', 'title', 'untitled'],
      properties: {
        clause: { ...clauseNumber, description: 'Its number.' },
        title: { ...line, description: 'Its title.' },
        untitled: { type: 'boolean', description: 'Whether the title is ours.' },
      },
    },
  },
  requirements: { description: 'What it requires.', type: 'array', items: loaded },
} as const;

/** The content of `eoms/sources@1`. */
export const sourcesContent = {
  sources: {
    description: 'What each file of the standard says of the requirement.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['file', 'line', 'text'],
      properties: {
        file: { type: 'string', description: 'The file.' },
        line: { type: 'integer', minimum: 1, description: 'Line on which it begins.' },
        text: { type: 'string', description: 'The YAML as it is written.' },
      },
    },
  },
} as const;

/** The content of `eoms/found@1`. */
export const foundContent = {
  searched: { type: 'string', description: 'The words that were searched for.' },
  found: {
    description: 'Requirements that have all the words; those named so first.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['requirement', 'clause', 'name', 'foundIn', 'text'],
      properties: {
        requirement: { ...id, description: 'Its id.' },
        clause: { ...clauseNumber, description: 'Clause that it belongs to.' },
        name: { ...line, description: 'Its name.' },
        foundIn: {
          enum: ['clause', 'name', 'question', 'point', 'help'],
          description:
            'Where the words were found; help is intent, evidence, and what to ask and look at.',
        },
        text: { ...words, description: 'The text that has them.' },
      },
    },
  },
} as const;

/** The content of `eoms/standards@1`. */
export const standardsContent = {
  standards: {
    description: 'Standards that eoms knows.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'edition', 'clauses', 'requirements', 'items'],
      properties: {
        id: { ...id, description: 'Its id.' },
        title: { ...line, description: 'Its title.' },
        edition: { ...words, description: 'Its edition, in words.' },
        clauses: { ...count, description: 'How many clauses it has.' },
        requirements: { ...count, description: 'How many requirements it has.' },
        items: { ...count, description: 'How many points they have.' },
      },
    },
  },
} as const;
