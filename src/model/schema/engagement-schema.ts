import { institutionTypes } from '../engagement.ts';
import { pageSizes } from '../theme.ts';
import { colourPattern, count, idPattern, line, prose } from './patterns.ts';

const institution = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type'],
  properties: {
    name: line,
    formerly: { type: 'array', items: line, maxItems: 20 },
    type: { enum: institutionTypes },
    sites: { type: 'array', items: line, maxItems: 1000 },
    learners: count,
    staff: count,
  },
} as const;

const condition = {
  type: 'object',
  additionalProperties: false,
  required: ['applies'],
  properties: { applies: { type: 'boolean' }, justification: prose },
} as const;

const member = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: { name: line, role: line },
} as const;

const colour = { type: 'string', pattern: colourPattern } as const;

/** Files are named relative to `eoms.yaml`, below its folder. */
const branding = {
  type: 'object',
  additionalProperties: false,
  dependencies: { logo: ['logoAlt'] },
  properties: {
    theme: line,
    logo: line,
    logoAlt: line,
    colours: {
      type: 'object',
      additionalProperties: false,
      properties: {
        accent: colour,
        link: colour,
        ink: colour,
        muted: colour,
        cover: colour,
        coverText: colour,
      },
    },
    fonts: {
      type: 'object',
      additionalProperties: false,
      dependencies: {
        regular: ['bold'],
        bold: ['regular'],
        italic: ['regular'],
        boldItalic: ['regular'],
      },
      properties: {
        regular: line,
        bold: line,
        italic: line,
        boldItalic: line,
        fallback: { type: 'array', items: line, uniqueItems: true, minItems: 1, maxItems: 5 },
      },
    },
    footer: line,
    author: line,
    pageSize: { enum: pageSizes },
  },
} as const;

/** `eoms.yaml`: the institution, what is in scope, and which standard it is held against. */
export const engagementSchema = {
  $id: 'eoms/engagement@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'institution', 'scope'],
  properties: {
    schema: { const: 'eoms/engagement@1' },
    institution,
    scope: prose,
    standard: line,
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' },
    conditions: {
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: condition,
      maxProperties: 100,
    },
    team: { type: 'array', items: member, maxItems: 100 },
    branding,
  },
} as const;
