import { escapeXml } from '../../../model/text/escape-xml.ts';
import { cleanText } from '../../characters/clean-text.ts';
import type { Inline, LinkTarget } from '../../document/block.ts';
import type { HtmlSetting } from './html-setting.ts';
import { markLanguages } from './write-direction.ts';
import { writeInlinePicture } from './write-figure.ts';

type Writers = {
  readonly [Kind in Inline['kind']]: (
    inline: Extract<Inline, { kind: Kind }>,
    setting: HtmlSetting,
  ) => string;
};

const writers: Writers = {
  text: writeText,
  strong: ({ inlines }, setting) => `<strong>${writeInlines(inlines, setting)}</strong>`,
  emphasis: ({ inlines }, setting) => `<em>${writeInlines(inlines, setting)}</em>`,
  strike: ({ inlines }, setting) => `<s>${writeInlines(inlines, setting)}</s>`,
  code: (inline, setting) => `<code>${writeText(inline, setting)}</code>`,
  link: ({ target, inlines }, setting) => writeLink(target, writeInlines(inlines, setting)),
  span: ({ tone, inlines }, setting) =>
    `<span class="${tone}">${writeInlines(inlines, setting)}</span>`,
  'line-break': () => '<br>',
  field: writeText,
  picture: writeInlinePicture,
};

/** Inlines as HTML. */
export function writeInlines(inlines: readonly Inline[], setting: HtmlSetting): string {
  return inlines.map((inline) => writeInline(inline, setting)).join('');
}

function writeInline<Kind extends Inline['kind']>(
  inline: Extract<Inline, { kind: Kind }>,
  setting: HtmlSetting,
): string {
  const write: Writers[Kind] = writers[inline.kind];
  return write(inline, setting);
}

function writeText({ text }: { readonly text: string }, setting: HtmlSetting): string {
  return markLanguages(cleanText(text), setting);
}

function writeLink(target: LinkTarget, words: string): string {
  if (target.kind === 'internal') return `<a href="#${escapeXml(target.id)}">${words}</a>`;
  return `<a href="${escapeXml(target.href)}" rel="noopener noreferrer">${words}</a>`;
}
