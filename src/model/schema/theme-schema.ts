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
  properties: {
    size: { ...typeSize, description: 'Size of the letters, in points.' },
    lineHeight: { ...lineHeight, description: 'Distance from line to line, in points.' },
  },
} as const;

/** Running headers and footers are in the margins, on one line. */
const furniture = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: {
      type: 'number',
      minimum: 4,
      maximum: 12,
      description: 'Size of the letters, in points.',
    },
    lineHeight: {
      type: 'number',
      minimum: 5,
      maximum: 16,
      description: 'Height of the line, in points.',
    },
  },
} as const;

const heading = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: { ...typeSize, description: 'Size of the letters, in points.' },
    lineHeight: { ...lineHeight, description: 'Distance from line to line, in points.' },
    before: { ...space, description: 'Space above, in points.' },
    after: { ...space, description: 'Space below, in points.' },
    colour: { enum: headingInks, description: 'Which colour of the theme.' },
  },
} as const;

const tone = {
  type: 'object',
  additionalProperties: false,
  properties: {
    colour: { ...colour, description: 'Colour of the words.' },
    bold: { ...truth, description: 'Whether they are bold.' },
    underlined: { ...truth, description: 'Whether they are underlined.' },
  },
} as const;

/** Header and footer are in the margins, which is why these have a minimum height. */
const page = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: { enum: pageSizes, description: 'Size of the paper.' },
    side: {
      type: 'number',
      minimum: 8,
      maximum: 50,
      description: 'Margin left and right, in millimetres.',
    },
    top: {
      type: 'number',
      minimum: 20,
      maximum: 60,
      description: 'Margin above, in millimetres; the running head stands in it.',
    },
    bottom: {
      type: 'number',
      minimum: 14,
      maximum: 60,
      description: 'Margin below, in millimetres; the footer stands in it.',
    },
  },
} as const;

/** A theme: how documents look. What it does not say is as in the theme that it is based on. */
export const themeSchema = {
  $id: 'eoms/theme@1',
  title: 'Theme',
  description: 'How documents look. What it does not say is as in the theme that it is based on.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'title'],
  properties: {
    schema: {
      const: 'eoms/theme@1',
      description: 'Kind of this document and version of its form.',
    },
    title: { ...line, description: 'Name of the theme, for people.' },
    basedOn: { ...id, description: 'Theme that says what this one does not.' },
    colours: {
      description: 'Colours of letters and lines.',
      type: 'object',
      additionalProperties: false,
      properties: {
        ink: { ...colour, description: 'Running text.' },
        accent: { ...colour, description: 'Headings, bars and lines of emphasis.' },
        link: { ...colour, description: 'Links.' },
        muted: { ...colour, description: 'Secondary text.' },
        line: { ...colour, description: 'Thin lines, such as in tables.' },
        formLine: { ...colour, description: 'Lines of boxes to fill in.' },
        strongLine: { ...colour, description: 'Strong lines, such as above a table.' },
        coverTitle: { ...colour, description: 'Title on the cover.' },
        coverSubtitle: { ...colour, description: 'Subtitle on the cover.' },
      },
    },
    fills: {
      description: 'Colours of areas; none lets the paper show.',
      type: 'object',
      additionalProperties: false,
      properties: {
        cover: { ...fill, description: 'Behind the title on the cover.' },
        tableHead: { ...fill, description: 'Behind the heads of tables, and rows that stand out.' },
        code: { ...fill, description: 'Behind code among words.' },
        codeBlock: { ...fill, description: 'Behind lines of code.' },
      },
    },
    tones: {
      description: 'How words of emphasis look, such as the severity of a gap.',
      type: 'object',
      additionalProperties: false,
      properties: {
        'gap-major': { ...tone, description: 'Major gap.' },
        'gap-minor': { ...tone, description: 'Minor gap.' },
        'gap-improvement': { ...tone, description: 'Improvement.' },
        'gap-none': { ...tone, description: 'No gap.' },
        muted: { ...tone, description: 'Secondary words.' },
      } satisfies Record<Tone, unknown>,
    },
    underlinedLinks: { ...truth, description: 'Whether links are underlined.' },
    type: {
      description: 'Sizes of letters.',
      type: 'object',
      additionalProperties: false,
      properties: {
        body: { ...sized, description: 'Running text.' },
        table: { ...sized, description: 'Tables.' },
        form: { ...sized, description: 'What is filled in.' },
        code: { ...sized, description: 'Code.' },
        caption: { ...sized, description: 'Captions.' },
        furniture: { ...furniture, description: 'Running heads and footers.' },
        coverTitle: { ...sized, description: 'Title on the cover.' },
        coverSubtitle: { ...sized, description: 'Subtitle on the cover.' },
      } satisfies Record<TypeName, unknown>,
    },
    headings: {
      description: 'Headings by their depth.',
      type: 'object',
      additionalProperties: false,
      properties: {
        first: { ...heading, description: 'Of the first level.' },
        second: { ...heading, description: 'Of the second level.' },
        third: { ...heading, description: 'Of the third level.' },
        deeper: { ...heading, description: 'Of all below.' },
      },
    },
    spacing: {
      description: 'Distances, in points.',
      type: 'object',
      additionalProperties: false,
      properties: {
        paragraph: { ...space, description: 'Below a paragraph.' },
        item: { ...space, description: 'Below an item of a list.' },
        listIndent: { ...space, description: 'How far a list is moved in.' },
        table: { ...space, description: 'Below a table.' },
        cellPaddingX: {
          description: 'Left and right in a cell.',
          type: 'number',
          minimum: 0,
          maximum: 12,
        },
        cellPaddingY: {
          description: 'Above and below in a cell.',
          type: 'number',
          minimum: 0,
          maximum: 20,
        },
        figure: { ...space, description: 'Below a picture.' },
        quoteIndent: { ...space, description: 'How far a quotation is moved in.' },
      },
    },
    page: { ...page, description: 'Paper and margins.' },
    charts: {
      description: 'Colours of charts.',
      type: 'object',
      additionalProperties: false,
      properties: {
        text: { ...colour, description: 'Words.' },
        strong: { ...colour, description: 'What matters most.' },
        fill: { ...colour, description: 'Areas.' },
        soft: { ...colour, description: 'Areas that matter less.' },
        faint: { ...colour, description: 'Lines of the grid.' },
      },
    },
  },
} as const;
