import type { Inline, LinkTarget } from '../block.ts';
import { escapeHtml, textHtml } from './escape-html.ts';

type Writers = {
  readonly [Kind in Inline['kind']]: (inline: Extract<Inline, { kind: Kind }>) => string;
};

const writers: Writers = {
  text: ({ text }) => textHtml(text),
  strong: ({ inlines }) => `<strong>${writeInlines(inlines)}</strong>`,
  emphasis: ({ inlines }) => `<em>${writeInlines(inlines)}</em>`,
  strike: ({ inlines }) => `<s>${writeInlines(inlines)}</s>`,
  code: ({ text }) => `<code>${textHtml(text)}</code>`,
  link: ({ target, inlines }) => writeLink(target, writeInlines(inlines)),
  span: ({ tone, inlines }) => `<span class="${tone}">${writeInlines(inlines)}</span>`,
  'line-break': () => '<br>',
  field: ({ text }) => textHtml(text),
};

/** Inlines as HTML. */
export function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('');
}

function writeInline<Kind extends Inline['kind']>(inline: Extract<Inline, { kind: Kind }>): string {
  const write: Writers[Kind] = writers[inline.kind];
  return write(inline);
}

function writeLink(target: LinkTarget, words: string): string {
  if (target.kind === 'internal') return `<a href="#${escapeHtml(target.id)}">${words}</a>`;
  return `<a href="${escapeHtml(target.href)}" rel="noopener noreferrer">${words}</a>`;
}
