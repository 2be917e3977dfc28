import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import {
  type HeadingLook,
  type Theme,
  type Tone,
  type TypeSize,
  tones,
} from '../../model/theme.ts';
import { twips } from './docx-setting.ts';

/** Installed with the common word processors, or replaced there by one of the same widths. */
const fontName = 'Calibri';
const codeFont = 'Consolas';

/** The styles of a theme by the names that word processors know, so that a person can change them. */
export function stylesOf(theme: Theme, language: string): IStylesOptions {
  const { type, colours, spacing } = theme;
  const [first, second, third, rest] = theme.headings;
  return {
    default: {
      document: {
        run: {
          font: fontName,
          ...sizeOf(type.body),
          color: hex(colours.ink),
          language: { value: language, bidirectional: language },
        },
        paragraph: { spacing: { after: twips(spacing.paragraph), ...lineOf(type.body) } },
      },
      title: {
        run: { ...sizeOf(type.coverTitle), bold: true, color: hex(titleInk(theme)) },
        paragraph: { ...bandOf(theme), spacing: { before: 0, after: 0 } },
      },
      heading1: headingStyle(first, theme),
      heading2: headingStyle(second, theme),
      heading3: headingStyle(third, theme),
      heading4: headingStyle(rest, theme),
      heading5: headingStyle(rest, theme),
      heading6: headingStyle(rest, theme),
      listParagraph: { paragraph: { spacing: { after: twips(spacing.item) } } },
      hyperlink: { run: { color: hex(colours.link), underline: { type: 'single' } } },
    },
    paragraphStyles: paragraphStyles(theme),
    characterStyles: [
      { id: 'CodeWords', name: 'Code Words', run: { font: codeFont, ...sizeOf(type.code) } },
      ...tones.map((tone) => toneStyle(tone, theme)),
    ],
  };
}

/** The name of a tone as a style of characters. */
export function styleOfTone(tone: Tone): string {
  return tone
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

/** A colour as word processors write it. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

function toneStyle(tone: Tone, { tones: looks }: Theme) {
  const { colour, bold, underlined } = looks[tone];
  const run = {
    color: hex(colour),
    bold,
    ...(underlined ? { underline: { type: 'single' as const } } : {}),
  };
  return { id: styleOfTone(tone), name: tone, run };
}

function headingStyle(look: HeadingLook, { colours }: Theme) {
  const { before, after, colour } = look;
  return {
    run: { ...sizeOf(look), bold: true, color: hex(colours[colour]) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: twips(before), after: twips(after) },
    },
  };
}

function paragraphStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  return [...coverStyles(theme), ...tableStyles(theme), ...textStyles(theme), ...edgeStyles(theme)];
}

function coverStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const { type } = theme;
  return [
    {
      ...named('Subtitle', 'Subtitle'),
      run: { ...sizeOf(type.coverSubtitle), color: hex(subtitleInk(theme)) },
      paragraph: { ...bandOf(theme), spacing: { before: 0, after: 0 } },
    },
  ];
}

function tableStyles({ type, spacing }: Theme): readonly IParagraphStyleOptions[] {
  const cell = { spacing: { before: 40, after: 40, ...lineOf(type.table) } };
  return [
    { ...named('TableText', 'Table Text'), run: sizeOf(type.table), paragraph: cell },
    {
      ...named('TableHead', 'Table Head'),
      run: { ...sizeOf(type.table), bold: true },
      paragraph: { ...cell, keepNext: true },
    },
    {
      ...named('AfterTable', 'After Table'),
      run: { size: 4 },
      paragraph: { spacing: { before: 0, after: twips(spacing.table) } },
    },
  ];
}

function textStyles({ type, colours, spacing, fills }: Theme): readonly IParagraphStyleOptions[] {
  const quoteLine = { style: 'single', size: 12, space: 8, color: hex(colours.line) } as const;
  const codeFill = fills.codeBlock === undefined ? {} : { shading: filled(fills.codeBlock) };
  return [
    {
      ...named('Caption', 'caption'),
      run: { ...sizeOf(type.caption), color: hex(colours.muted) },
      paragraph: { spacing: { after: twips(spacing.figure) } },
    },
    {
      ...named('Quote', 'Quote'),
      paragraph: {
        indent: { start: twips(spacing.quoteIndent) },
        border: { left: quoteLine },
      },
    },
    {
      ...named('CodeBlock', 'Code Block'),
      run: { font: codeFont, ...sizeOf(type.code) },
      paragraph: codeFill,
    },
  ];
}

/** Above and below each page. */
function edgeStyles({ type, colours }: Theme): readonly IParagraphStyleOptions[] {
  const run = { ...sizeOf(type.furniture), color: hex(colours.muted) };
  return [
    { ...named('Header', 'header'), run },
    { ...named('Footer', 'footer'), run },
  ];
}

function named(id: string, name: string) {
  return { id, name, basedOn: 'Normal', quickFormat: true } as const;
}

/** Halves of a point. */
function sizeOf({ size }: TypeSize): { readonly size: number } {
  return { size: Math.round(size * 2) };
}

function lineOf({ size, lineHeight }: TypeSize) {
  // A line of one and a fifth of its type is what word processors call one line: 240 parts.
  return { line: Math.round((lineHeight / (size * 1.2)) * 240), lineRule: 'auto' } as const;
}

function filled(colour: string) {
  return { type: 'clear', fill: hex(colour), color: 'auto' } as const;
}

/** The band of a cover; without one the title stands on paper. */
function bandOf({ fills }: Theme) {
  return fills.cover === undefined ? {} : { shading: filled(fills.cover) };
}

function titleInk({ fills, colours }: Theme): string {
  return fills.cover === undefined ? colours.accent : colours.coverTitle;
}

function subtitleInk({ fills, colours }: Theme): string {
  return fills.cover === undefined ? colours.muted : colours.coverSubtitle;
}
