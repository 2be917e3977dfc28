import { institutionTypes } from '../engagement.ts';
import { pageSizes } from '../theme.ts';
import { approval } from './approval-schema.ts';
import { gateLimits } from './gate-schema.ts';
import { colourPattern, count, countryPattern, idPattern, line, prose } from './patterns.ts';
import { capacity, holidays } from './rules-schema.ts';

const institution = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type'],
  properties: {
    name: { ...line, description: 'Name of the institution, as it goes on the cover of a report.' },
    formerly: {
      description:
        'Former names of the institution: whose earlier evaluations it may be compared with.',
      type: 'array',
      items: line,
      maxItems: 20,
    },
    type: { description: 'Kind of institution.', enum: institutionTypes },
    country: {
      type: 'string',
      pattern: countryPattern,
      description:
        'Country, by its two letters (ISO 3166), such as DK: its law can be mapped to the standard.',
    },
    region: {
      ...line,
      description: 'Region in which it is: eoms batch shows those of one region together.',
    },
    chain: { ...line, description: 'Chain or owner that it belongs to, likewise.' },
    sites: {
      description: 'Places where it works, each on a line of its own.',
      type: 'array',
      items: line,
      maxItems: 1000,
    },
    learners: { ...count, description: 'Number of learners. Leave it out where it is not known.' },
    staff: { ...count, description: 'Number of staff. Leave it out where it is not known.' },
  },
} as const;

const condition = {
  type: 'object',
  additionalProperties: false,
  required: ['applies'],
  properties: {
    applies: { type: 'boolean', description: 'no (false) takes what depends on it out of scope.' },
    justification: {
      ...prose,
      description: 'Why it does not apply; required with false, because an auditor asks.',
    },
  },
} as const;

const member = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { ...line, description: 'Name of the person.' },
    role: { ...line, description: 'What the person does in this assessment.' },
  },
} as const;

const colour = { type: 'string', pattern: colourPattern } as const;

/** Files are named relative to `eoms.yaml`, below its folder. */
const branding = {
  type: 'object',
  additionalProperties: false,
  dependencies: { logo: ['logoAlt'] },
  properties: {
    theme: {
      ...line,
      description: 'Look of the documents: id of a theme (eoms template list), or a theme file.',
    },
    logo: {
      ...line,
      description:
        'Picture for the cover and the running head: SVG, PNG or JPEG, relative to eoms.yaml.',
    },
    logoAlt: {
      ...line,
      description: 'What the logo shows, in words, for those who do not see it.',
    },
    colours: {
      description: 'Colours of the house, in place of those of the theme.',
      type: 'object',
      additionalProperties: false,
      properties: {
        accent: { ...colour, description: 'Headings, bars and lines, such as "#005a9c".' },
        link: { ...colour, description: 'Links.' },
        ink: { ...colour, description: 'Running text.' },
        muted: { ...colour, description: 'Secondary text, such as captions.' },
        cover: { ...colour, description: 'Area behind the title on the cover.' },
        coverText: { ...colour, description: 'Text on the cover.' },
      },
    },
    fonts: {
      description: 'Font files of the house (TTF, OTF or TTC), relative to eoms.yaml.',
      type: 'object',
      additionalProperties: false,
      dependencies: {
        regular: ['bold'],
        bold: ['regular'],
        italic: ['regular'],
        boldItalic: ['regular'],
      },
      properties: {
        regular: { ...line, description: 'Upright letters.' },
        bold: { ...line, description: 'Bold letters.' },
        italic: { ...line, description: 'Slanted letters.' },
        boldItalic: { ...line, description: 'Bold slanted letters.' },
        fallback: {
          description: 'Fonts for characters that the others lack, in order.',
          type: 'array',
          items: line,
          uniqueItems: true,
          minItems: 1,
          maxItems: 5,
        },
      },
    },
    footer: { ...line, description: 'A line at the foot of each page.' },
    author: { ...line, description: 'Who made the document, for its properties.' },
    pageSize: { description: 'Size of a printed page.', enum: pageSizes },
  },
} as const;

/** How much is worked on the system, and when there is no work on it. */
const calendar = {
  type: 'object',
  additionalProperties: false,
  properties: {
    capacity: {
      ...capacity,
      description: 'Person-days a month that staff can give to the work on the gaps.',
    },
    target: {
      type: 'string',
      format: 'date',
      description: 'Day to aim at for a first certification audit.',
    },
    holidays: { ...holidays, description: 'When nobody works on it.' },
  },
} as const;

/** `eoms.yaml`: the institution, what is in scope, and which standard it is held against. */
export const engagementSchema = {
  $id: 'eoms/engagement@1',
  title: 'Engagement (eoms.yaml)',
  description: 'The institution, what is in scope, and which standard it is assessed against.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'institution', 'scope'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/engagement@1',
    },
    institution: { ...institution, description: 'Who is assessed.' },
    scope: { ...prose, description: 'What the management system covers. It opens every report.' },
    standard: {
      ...line,
      description:
        'Standard to assess against: an id (eoms standard list), or the path of your own. Left out: iso-21001-2018.',
    },
    language: {
      description: 'Language of the documents, such as en.',
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Z]{2})?$',
    },
    conditions: {
      description:
        'Which conditions of the standard apply here, by id. One that is left out applies.',
      type: 'object',
      propertyNames: { pattern: idPattern },
      additionalProperties: condition,
      maxProperties: 100,
    },
    team: {
      description: 'Who carries out the assessment.',
      type: 'array',
      items: member,
      maxItems: 100,
    },
    calendar: {
      ...calendar,
      description: 'How much time there is for the work on the gaps, and when there is none.',
    },
    gate: { ...gateLimits, description: 'Limits that eoms gate checks.' },
    approval: {
      ...approval,
      description:
        'What reports say of their own standing: version, draft or final, who may read and who signs them.',
    },
    branding: { ...branding, description: 'How documents look: theme, logo, colours, fonts.' },
  },
} as const;
