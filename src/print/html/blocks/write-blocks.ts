import { escapeXml } from '../../../model/text/escape-xml.ts';
import { cleanText } from '../../characters/clean-text.ts';
import type { Alignment, Block, Heading, Inline, List, ListItem } from '../../document/block.ts';
import { textsOf } from '../../document/block-texts.ts';
import { sayHeading } from '../../document/document-words.ts';
import { plainInlines } from '../../document/plain-inlines.ts';
import type { HtmlSetting } from './html-setting.ts';
import { directionOf, sideOf } from './write-direction.ts';
import { writeFigure } from './write-figure.ts';
import { writeInlines } from './write-inlines.ts';
import { writeTable } from './write-table.ts';
import { writeToc } from './write-toc.ts';

type Writers = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    setting: HtmlSetting,
  ) => string;
};

const writers: Writers = {
  heading: writeHeading,
  paragraph: ({ inlines, align }, setting) =>
    `<p${alignOf(align)}${wayOf(inlines, setting)}>${writeInlines(inlines, setting)}</p>`,
  list: writeList,
  table: writeTable,
  figure: writeFigure,
  quote: ({ blocks }, setting) => {
    const side = sideOf(textsOf(blocks).join(' '), setting);
    return `<blockquote${side}>\n${writeBlocks(blocks, setting)}\n</blockquote>`;
  },
  code: writeCode,
  rule: () => '<hr>',
  'page-break': () => '<div class="page-break"></div>',
  toc: (block, setting) => writeToc(setting.entries(block), setting, undefined),
  cover: writeGroup('cover'),
  'keep-together': writeGroup('keep'),
  landscape: writeGroup('wide'),
  collapsible: writeCollapsible,
};

/** Blocks as HTML, one below the other. */
export function writeBlocks(blocks: readonly Block[], setting: HtmlSetting): string {
  return blocks.map((block) => writeBlock(block, setting)).join('\n');
}

function writeBlock<Kind extends Block['kind']>(
  block: Extract<Block, { kind: Kind }>,
  setting: HtmlSetting,
): string {
  const write: Writers[Kind] = writers[block.kind];
  return write(block, setting);
}

function alignOf(align: Alignment | undefined): string {
  return align === undefined ? '' : ` class="${align}"`;
}

function wayOf(inlines: readonly Inline[], setting: HtmlSetting): string {
  return directionOf(plainInlines(inlines), setting);
}

function writeGroup(name: string) {
  return ({ blocks }: { readonly blocks: readonly Block[] }, setting: HtmlSetting): string =>
    `<div class="${name}">\n${writeBlocks(blocks, setting)}\n</div>`;
}

/** Writes a heading with the id that links to it know. */
export function writeHeading(heading: Heading, setting: HtmlSetting): string {
  const { tagOf, place } = setting;
  const words = sayHeading(heading);
  if (words === '') return '';
  place.section = words;
  place.tables = 0;
  const tag = tagOf(heading);
  const id = heading.id === '' ? '' : ` id="${escapeXml(heading.id)}"`;
  const direction = directionOf(words, setting);
  return `<${tag}${id}${alignOf(heading.align)}${direction}>${writeInlines(heading.inlines, setting)}</${tag}>`;
}

/** What a script may hide is a part of its own, and is there for everybody without it. */
function writeCollapsible(
  { blocks }: Extract<Block, { kind: 'collapsible' }>,
  setting: HtmlSetting,
): string {
  const [heading, ...rest] = blocks;
  if (heading === undefined) return '';
  const label = writeBlock(heading, setting);
  return `<section class="fold">\n${label}\n<div class="fold-body">\n${writeBlocks(rest, setting)}\n</div>\n</section>`;
}

function writeCode(block: Extract<Block, { kind: 'code' }>, setting: HtmlSetting): string {
  const label = escapeXml(setting.text('print.html.code'));
  const words = writeVerbatim(block.text);
  const direction = directionOf(block.text, setting);
  return `<pre role="group" tabindex="0" aria-label="${label}"${direction}><code>${words}</code></pre>`;
}

function writeVerbatim(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeXml(cleanText(line.replaceAll('\t', '    '))))
    .join('\n');
}

function writeList(list: List, setting: HtmlSetting): string {
  const { start } = list;
  const items = list.items.map((item) => writeItem(item, list, setting)).join('\n');
  const side = sideOf(textsOf([list]).join(' '), setting);
  if (start === undefined) return `<ul${side}>\n${items}\n</ul>`;
  return `<ol${start === 1 ? '' : ` start="${start}"`}${side}>\n${items}\n</ol>`;
}

/** A box takes the place of a bullet or a number. */
function writeItem({ task, blocks }: ListItem, list: List, setting: HtmlSetting): string {
  const [first, ...others] = blocks;
  const box = task === undefined ? '' : `<span class="box">${task === 'done' ? '☑' : '☐'}</span> `;
  const open = `<li${task === undefined ? '' : ' class="task"'}>${box}`;
  // In a tight list an item's words need no paragraph of their own.
  if (list.tight && first?.kind === 'paragraph') {
    const rest = others.length === 0 ? '' : `\n${writeBlocks(others, setting)}`;
    return `${open}${writeInlines(first.inlines, setting)}${rest}</li>`;
  }
  return `${open}${writeBlocks(blocks, setting)}</li>`;
}
