import type { MessageKey } from '../../../model/message-key.ts';
import type { MessageValues } from '../../../model/problem.ts';
import type { HeadingLook, PageSize, Theme, TypeSize } from '../../../model/theme.ts';
import { cleanText } from '../../characters/clean-text.ts';
import { codePointOf } from '../../characters/code-point.ts';

/** What the pages of a printed web page say. */
export interface PaperSetting {
  readonly pageSize: PageSize;
  readonly theme: Theme;
  readonly header: string;
  /** The text of the footer, next to the number. */
  readonly footer: string;
  readonly hasCover: boolean;
  readonly text: (key: MessageKey, values?: MessageValues) => string;
}

/** Rules for paper: size, landscape parts, running header and page numbers. */
export function writePageRules(setting: PaperSetting): string {
  const { pageSize, hasCover, theme } = setting;
  const { side, top, bottom } = theme.margins;
  const look = `font-family: sans-serif; font-size: ${theme.type.furniture.size}pt; color: ${theme.colours.muted};`;
  const header = `@top-left { content: ${quoteCss(setting.header)}; ${look} }`;
  const footer = `@bottom-left { content: ${quoteCss(setting.footer)}; ${look} }`;
  const number = `@bottom-right { content: ${numberContent(setting)}; ${look} }`;
  const bare = '@top-left { content: none; } @bottom-left { content: none; }';
  return [
    `:root { --side: ${side}mm; }`,
    `@page { size: ${pageSize}; margin: ${top}mm ${side}mm ${bottom}mm; ${header} ${footer} ${number} }`,
    `@page wide { size: ${pageSize} landscape; }`,
    '@media print {',
    ...paperType(theme),
    '}',
    ...(hasCover ? [`@page :first { margin: 0; ${bare} @bottom-right { content: none; } }`] : []),
  ].join('\n');
}

/** Sizes of type and space as other prints have them. */
function paperType({ type, headings, spacing }: Theme): readonly string[] {
  const [first, second, third, others] = headings;
  const { cellPaddingX, cellPaddingY } = spacing;
  return [
    `html { font-size: ${type.body.size}pt; }`,
    `body { ${sizeOf(type.body)} }`,
    `table { ${sizeOf(type.table)} }`,
    `.form { ${sizeOf(type.form)} }`,
    `pre { ${sizeOf(type.code)} }`,
    `figcaption { ${sizeOf(type.caption)} }`,
    `th, td { padding: ${cellPaddingY}pt ${cellPaddingX}pt; }`,
    `p, ul, ol { margin: ${spacing.paragraph}pt 0; }`,
    `h1, h2 { ${headingRule(first)} }`,
    `h3 { ${headingRule(second)} }`,
    `h4 { ${headingRule(third)} }`,
    `h5, h6 { ${headingRule(others)} }`,
  ];
}

function sizeOf({ size, lineHeight }: TypeSize): string {
  return `font-size: ${size}pt; line-height: ${lineHeight}pt;`;
}

function headingRule(look: HeadingLook): string {
  return `${sizeOf(look)} margin: ${look.before}pt 0 ${look.after}pt;`;
}

/** No message holds these. */
const marks = { page: '\uE001', pages: '\uE002' } as const;

/** The message of the catalogue with the counters of CSS in it. */
function numberContent({ text }: PaperSetting): string {
  return text('print.page-of', marks)
    .split(/([\uE001\uE002])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === marks.page) return 'counter(page)';
      return part === marks.pages ? 'counter(pages)' : quoteCss(part);
    })
    .join(' ');
}

/** Text as a string of CSS in which no character ends the string or the stylesheet. */
function quoteCss(text: string): string {
  const escaped = cleanText(text).replaceAll(
    /[^\p{L}\p{N} .,]/gu,
    (character) => `\\${codePointOf(character).toString(16)} `,
  );
  return `"${escaped}"`;
}
