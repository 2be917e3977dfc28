import { headingInks, pageSizes, type Tone, type TypeName } from '../theme.ts';
import { colourPattern, fillPattern, id, line } from './patterns.ts';

const colour = { type: 'string', pattern: colourPattern } as const;
const fill = { type: 'string', pattern: fillPattern } as const;
const truth = { type: 'boolean' } as const;
const typeSize = { type: 'number', minimum: 4, maximum: 60 } as const;
const lineHeight = { type: 'number', minimum: 5, maximum: 90 } as const;
const space = { type: 'number', minimum: 0, maximum: 60 } as const;

const sized = {
  type: 'object',
  additionalProperties: false,
  properties: { size: typeSize, lineHeight },
} as const;

/** Running headers and footers stand in margins, on one line. */
const furniture = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: { type: 'number', minimum: 4, maximum: 12 },
    lineHeight: { type: 'number', minimum: 5, maximum: 16 },
  },
} as const;

const heading = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: typeSize,
    lineHeight,
    before: space,
    after: space,
    colour: { enum: headingInks },
  },
} as const;

const tone = {
  type: 'object',
  additionalProperties: false,
  properties: { colour, bold: truth, underlined: truth },
} as const;

/** Header and footer stand in the margins, which is why these have a least height. */
const page = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: { enum: pageSizes },
    side: { type: 'number', minimum: 8, maximum: 50 },
    top: { type: 'number', minimum: 20, maximum: 60 },
    bottom: { type: 'number', minimum: 14, maximum: 60 },
  },
} as const;

/** A theme: how documents look. What it does not say is as in the theme that it is based on. */
export const themeSchema = {
  $id: 'eoms/theme@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'title'],
  properties: {
    schema: { const: 'eoms/theme@1' },
    title: line,
    basedOn: id,
    colours: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ink: colour,
        accent: colour,
        link: colour,
        muted: colour,
        line: colour,
        formLine: colour,
        strongLine: colour,
        coverTitle: colour,
        coverSubtitle: colour,
      },
    },
    fills: {
      type: 'object',
      additionalProperties: false,
      properties: { cover: fill, tableHead: fill, code: fill, codeBlock: fill },
    },
    tones: {
      type: 'object',
      additionalProperties: false,
      properties: {
        'gap-major': tone,
        'gap-minor': tone,
        'gap-improvement': tone,
        'gap-none': tone,
        muted: tone,
      } satisfies Record<Tone, unknown>,
    },
    underlinedLinks: truth,
    type: {
      type: 'object',
      additionalProperties: false,
      properties: {
        body: sized,
        table: sized,
        form: sized,
        code: sized,
        caption: sized,
        furniture,
        coverTitle: sized,
        coverSubtitle: sized,
      } satisfies Record<TypeName, unknown>,
    },
    headings: {
      type: 'object',
      additionalProperties: false,
      properties: { first: heading, second: heading, third: heading, deeper: heading },
    },
    spacing: {
      type: 'object',
      additionalProperties: false,
      properties: {
        paragraph: space,
        item: space,
        listIndent: space,
        table: space,
        cellPaddingX: { type: 'number', minimum: 0, maximum: 12 },
        cellPaddingY: { type: 'number', minimum: 0, maximum: 20 },
        figure: space,
        quoteIndent: space,
      },
    },
    page,
    charts: {
      type: 'object',
      additionalProperties: false,
      properties: { text: colour, strong: colour, fill: colour, soft: colour, faint: colour },
    },
  },
} as const;
