import { Document, Packer } from 'docx';
import { cleanText } from '../characters/clean-text.ts';
import type { Block, Heading, PrintDocument } from '../document/block.ts';
import { footerOf, headerOf, headingsIn, sayText, titleOf } from '../document/document-words.ts';
import { defaultTheme } from '../document/theme.ts';
import { entriesAfter } from '../document/toc-entries.ts';
import { outlineHeadings } from '../html/blocks/heading-tags.ts';
import type { DocxSetting } from './docx-setting.ts';
import { stylesOf } from './docx-styles.ts';
import type { DocxContext, DocxSource } from './open-for-docx.ts';
import { settlePackage } from './settle-package.ts';
import { numberingOf } from './write-list.ts';
import { writeSections } from './write-sections.ts';

/**
 * Writes a document for word processors: the same bytes for the same source and context. Headings,
 * tables, lists and contents are those of the program, in styles that a person can change there.
 */
export async function writeDocx(source: DocxSource, context: DocxContext): Promise<Uint8Array> {
  const { document, language } = source;
  const { front, blocks } = document;
  const { theme = defaultTheme, brand, date } = context;
  const setting = settingOf(source, context);
  const sections = writeSections(blocks, setting, {
    header: sayText(headerOf(front)),
    footer: sayText(footerOf(front, brand)),
    pageSize: context.askedPageSize ?? front.pageSize ?? context.pageSize ?? theme.pageSize,
  });
  const made = new Document({
    sections,
    styles: stylesOf(theme, language),
    numbering: numberingOf(blocks, theme.spacing.listIndent),
  });
  const title = titleOf(document, context.file);
  const author = cleanText(front.author ?? '');
  return settlePackage(await Packer.toBuffer(made), { title, author, language, date });
}

function settingOf({ document, direction }: DocxSource, context: DocxContext): DocxSetting {
  const { blocks } = document;
  const { theme = defaultTheme, text } = context;
  const ids = headingsIn(blocks).flatMap(({ id }) => (id === '' ? [] : [id]));
  // Names of bookmarks are short, and know few characters.
  const anchors = new Map([...new Set(ids)].map((id, index) => [id, `_Part${index + 1}`]));
  return {
    theme,
    direction,
    levelOf: levelsOf(document),
    anchorOf: (id) => anchors.get(id),
    entries: (toc) => entriesAfter(blocks, toc),
    contents: text('print.html.contents', { number: 1 }),
    place: { figures: 0, lists: 0 },
  };
}

/** A title on a cover stands above all headings: the chapters below it are the highest then. */
function levelsOf({ blocks, front }: PrintDocument): (heading: Heading) => number {
  const { tagOf, title } = outlineHeadings(blocks, front);
  const isOnCover = title !== undefined && coverHeadings(blocks).includes(title);
  return (heading) => Number(tagOf(heading).slice(1)) - (isOnCover ? 1 : 0);
}

function coverHeadings([first]: readonly Block[]): readonly Heading[] {
  return first?.kind === 'cover' ? headingsIn(first.blocks) : [];
}
