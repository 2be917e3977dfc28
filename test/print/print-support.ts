import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { EomsError, type Problem } from '../../src/model/problem.ts';
import { brandDocument } from '../../src/print/document/brand-document.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import type { FontFiles } from '../../src/print/fonts/font-files.ts';
import { loadTypefaces, type TextNeeds } from '../../src/print/fonts/typeface.ts';
import { layoutDocument } from '../../src/print/layout/layout-document.ts';
import type { Page } from '../../src/print/layout/page.ts';
import { partWideTables } from '../../src/print/layout/part-wide-tables.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import type { PrintContext } from '../../src/print/print-context.ts';
import { english } from '../support/messages.ts';

const require = createRequire(import.meta.url);
const latin = join(dirname(dirname(require.resolve('@embedpdf/fonts-latin'))), 'fonts');
const dejavu = dirname(require.resolve('dejavu-fonts-ttf/package.json'));
const noto = (style: string): Uint8Array => readFileSync(join(latin, `NotoSans-${style}.ttf`));

export const fonts: FontFiles = {
  regular: noto('Regular'),
  bold: noto('SemiBold'),
  italic: noto('Italic'),
  boldItalic: noto('SemiBoldItalic'),
  fallback: readFileSync(join(dejavu, 'ttf', 'DejaVuSans.ttf')),
};

/** A few Chinese, Japanese and Korean characters, of which `fonts` has none. */
export const sampleFont: Uint8Array = readFileSync(
  new URL('../fixtures/fonts/noto-sans-cjk-sample.otf', import.meta.url),
);

const emoji = dirname(require.resolve('@expo-google-fonts/noto-emoji/package.json'));
/** Emoji and other signs. */
export const symbolFont: Uint8Array = readFileSync(
  join(emoji, '400Regular', 'NotoEmoji_400Regular.ttf'),
);

export const faces = loadTypefaces(fonts, { named: [sampleFont] });

export const context: PrintContext = {
  file: 'report.md',
  date: '2026-11-23',
  fonts,
  fallbacks: [sampleFont],
  loadSymbols: async () => symbolFont,
  text: (key, values) => english.text(key, values),
};

/** The pages of a Markdown, not painted. */
export function layoutMarkdown(
  markdown: string,
  look: Partial<Pick<PrintContext, 'pageSize' | 'theme' | 'brand' | 'fonts'>> &
    Pick<TextNeeds, 'hyphenation'> = {},
): readonly Page[] {
  const { pageSize = 'A4', theme = defaultTheme, brand = {} } = look;
  const whole = brandDocument(parseMarkdown(markdown, 'report.md'), brand);
  const opened = loadTypefaces(look.fonts ?? fonts, {
    named: [sampleFont],
    hyphenation: look.hyphenation,
  });
  const room = { pageSize, faces: opened, theme };
  const { document } = partWideTables(whole, room);
  return layoutDocument(document, { ...room, text: context.text, brand });
}

export const textsOf = ({ marks }: Page) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

/** The words of a page in the order in which they are painted. */
export function wordsOf(page: Page): string {
  return textsOf(page)
    .map(({ text }) => text)
    .join(' ');
}

/** So many lines of one letter. */
export function filler(lines: number): string {
  return Array.from({ length: lines }, () => 'x').join('<br>');
}

/** What is wrong with a Markdown: `line: key` for each problem. */
export function problemsOf(
  markdown: string,
  options: { readonly fillable?: boolean } = {},
): readonly string[] {
  return findProblems(markdown, options).map(({ key, place }) => `${place?.line}: ${key}`);
}

/** What is wrong with a Markdown, as a person reads it. */
export function describeProblems(markdown: string): readonly string[] {
  return findProblems(markdown).map(({ key, values, hintKey, hintValues }) => {
    const advice = hintKey === undefined ? '' : ` ${english.text(hintKey, hintValues)}`;
    return english.text(key, values) + advice;
  });
}

function findProblems(
  markdown: string,
  options: { readonly fillable?: boolean } = {},
): readonly Problem[] {
  try {
    parseMarkdown(markdown, { file: 'report.md', ...options });
    return [];
  } catch (error) {
    if (error instanceof EomsError) return error.problems;
    throw error;
  }
}

/** A PDF as text, with the content of its object streams after it. */
export function openPdf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = text.matchAll(/\/Type \/ObjStm\b[^]*?stream\n([^]*?)\nendstream/g);
  const opened = Array.from(streams, ([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  );
  return [text, ...opened].join('\n');
}

/** Text without the line ends and spaces that setting it in lines adds and takes away. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}
