import { escapeXml } from '../../model/text/escape-xml.ts';
import { textHtml } from '../characters/text-html.ts';
import type { PrintDocument } from '../document/block.ts';
import { brandDocument } from '../document/brand-document.ts';
import { footerOf, headerOf, sayText, titleOf } from '../document/document-words.ts';
import type { ReadNarrow } from '../document/picture-bytes.ts';
import { defaultTheme } from '../document/theme.ts';
import { entriesAfter } from '../document/toc-entries.ts';
import { readWhole } from '../markdown/parse-markdown.ts';
import type { PrintContext } from '../print-context.ts';
import { findTextNeeds } from '../text/find-text-needs.ts';
import { arrangePage, type PageParts } from './arrange-page.ts';
import { type HeadingOutline, outlineHeadings } from './blocks/heading-tags.ts';
import type { HtmlSetting } from './blocks/html-setting.ts';
import { writeBlocks, writeHeading } from './blocks/write-blocks.ts';
import { writeCover } from './blocks/write-cover.ts';
import type { DocumentLanguage } from './blocks/write-direction.ts';
import { writeToc } from './blocks/write-toc.ts';
import { writeContentPolicy } from './content-policy.ts';
import { pageHead } from './page-head.ts';
import { writeColourRules } from './style/page-colours.ts';
import { writePageRules } from './style/page-rules.ts';
import { createStyleRules } from './style/style-rules.ts';

/** The stylesheet and the script that all pages share. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** All that a web page needs from outside; no fonts, which readers have. */
export type HtmlContext = Omit<PrintContext, 'fonts' | 'loadSymbols' | 'date'> & {
  readonly assets: PageAssets;
  /** What pictures are on a phone, where they are drawn for that too. */
  readonly readNarrow?: ReadNarrow | undefined;
};

/**
 * Prints Markdown as one web page that needs nothing else: the same text for the same Markdown and
 * context.
 *
 * @throws EomsError `bad-data` with all problems of the Markdown and the drawings in it.
 */
export async function printHtml(markdown: string, context: HtmlContext): Promise<string> {
  const { file, readImage, readNarrow, brand = {} } = context;
  const read = readWhole(markdown, { file, readImage, readNarrow });
  if (read.warnings.length > 0) context.warn?.(read.warnings);
  const document = brandDocument(read.document, brand);
  const outline = outlineHeadings(document.blocks, document.front);
  const parts = arrangePage(document, outline);
  const found = await findTextNeeds(markdown, document);
  const language = document.front.language ?? found.language;
  const { direction } = found;
  const setting = { ...settingOf(document, outline, context), language, direction };
  const page: PageMaterial = { document, outline, parts, setting, context };
  const body = writeBody(page);
  const style = writeStyle(page);
  const policy = await writeContentPolicy(style, context.assets.script);
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    writeHead(page, { policy, style }),
    body,
    '</html>',
    '',
  ].join('\n');
}

interface PageMaterial {
  readonly document: PrintDocument;
  readonly outline: HeadingOutline;
  readonly parts: PageParts;
  readonly setting: HtmlSetting;
  readonly context: HtmlContext;
}

function settingOf(
  { blocks }: PrintDocument,
  { tagOf }: HeadingOutline,
  { text }: HtmlContext,
): Omit<HtmlSetting, keyof DocumentLanguage> {
  return {
    text,
    rules: createStyleRules(),
    tagOf,
    entries: (toc) => entriesAfter(blocks, toc),
    place: { section: '', tables: 0, figures: 0, captions: 0, contents: 0 },
  };
}

function writeStyle({ document, parts, setting, context }: PageMaterial): string {
  const { front } = document;
  const { theme = defaultTheme } = context;
  const paper = writePageRules({
    theme,
    pageSize: context.askedPageSize ?? front.pageSize ?? context.pageSize ?? theme.pageSize,
    header: headerOf(front),
    footer: footerOf(front, context.brand),
    hasCover: parts.cover.length > 0,
    text: context.text,
  });
  const colours = writeColourRules(theme, {
    shapes: setting.rules.colours(),
    stops: setting.rules.stops(),
  });
  return `\n${[context.assets.style.trim(), colours, setting.rules.css(), paper].join('\n')}\n`;
}

function writeHead(
  page: PageMaterial,
  { policy, style }: { readonly policy: string; readonly style: string },
): string {
  const { document, context } = page;
  const { author } = document.front;
  return [
    '<head>',
    ...pageHead(policy),
    ...(author === undefined ? [] : [`<meta name="author" content="${textHtml(author)}">`]),
    `<title>${escapeXml(titleOf(document, context.file))}</title>`,
    `<style>${style}</style>`,
    '</head>',
  ].join('\n');
}

function writeBody(page: PageMaterial): string {
  const { parts, setting, context } = page;
  const header = writeHeader(page);
  const contents = writeContents(page);
  const main = writeBlocks(parts.main, setting);
  return [
    `<body${writeWords(context)}>`,
    `<a class="skip" href="#Main">${escapeXml(context.text('print.html.skip'))}</a>`,
    header,
    `<div class="page${contents === '' ? '' : ' with-contents'}">`,
    ...(contents === '' ? [] : [contents]),
    `<main id="Main" tabindex="-1">\n${main}\n</main>`,
    '</div>',
    ...writeFooter(context),
    `<script>${context.assets.script}</script>`,
    '</body>',
  ].join('\n');
}

/** On paper the line is in the footer of each page instead. */
function writeFooter({ brand }: HtmlContext): readonly string[] {
  const line = sayText(brand?.footer ?? '');
  return line === '' ? [] : [`<footer>${escapeXml(line)}</footer>`];
}

/** The cover, below the header of every page; without a title in the document, the title. */
function writeHeader(page: PageMaterial): string {
  const { document, outline, parts, setting, context } = page;
  const running = sayText(headerOf(document.front));
  const name =
    outline.title === undefined
      ? `<h1>${escapeXml(titleOf(document, context.file))}</h1>`
      : `<p>${escapeXml(running)}</p>`;
  const cover = parts.cover.length === 0 ? '' : `\n${writeCover(parts.cover, setting)}`;
  return `<header>\n<div class="bar">${name}</div>${cover}\n</header>`;
}

function writeContents({ parts, setting }: PageMaterial): string {
  const { contents } = parts;
  if (contents === undefined) return '';
  const heading =
    contents.heading === undefined
      ? `<span class="contents-title">${escapeXml(setting.text('print.html.contents', { number: 1 }))}</span>`
      : writeHeading(contents.heading, setting);
  const nav = writeToc(contents.entries, setting, heading);
  // Contents that the Markdown does not have are not printed on paper either.
  return contents.isMade ? `<div class="made">\n${nav}\n</div>` : nav;
}

const words = [
  'print.html.dark',
  'print.html.expand-all',
  'print.html.collapse-all',
  'print.html.filter',
  'print.html.filter-column',
  'print.html.all',
  'print.html.shown',
  'print.html.sorted-up',
  'print.html.sorted-down',
] as const;

/** The words of what the script adds, with places for what only the script knows. */
function writeWords({ text }: HtmlContext): string {
  const places = { shown: '{shown}', total: '{total}', column: '{column}' };
  return words
    .map((key) => ` data-${key.split('.').at(-1)}="${escapeXml(text(key, places))}"`)
    .join('');
}
