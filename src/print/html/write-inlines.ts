import type { Inline, LinkTarget } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { type DocumentLanguage, markLanguages } from './write-direction.ts';

type Writers = {
  readonly [Kind in Inline['kind']]: (
    inline: Extract<Inline, { kind: Kind }>,
    document: DocumentLanguage,
  ) => string;
};

const writers: Writers = {
  text: writeText,
  strong: ({ inlines }, document) => `<strong>${writeInlines(inlines, document)}</strong>`,
  emphasis: ({ inlines }, document) => `<em>${writeInlines(inlines, document)}</em>`,
  strike: ({ inlines }, document) => `<s>${writeInlines(inlines, document)}</s>`,
  code: (inline, document) => `<code>${writeText(inline, document)}</code>`,
  link: ({ target, inlines }, document) => writeLink(target, writeInlines(inlines, document)),
  span: ({ tone, inlines }, document) =>
    `<span class="${tone}">${writeInlines(inlines, document)}</span>`,
  'line-break': () => '<br>',
  field: writeText,
};

/** Inlines as HTML. */
export function writeInlines(inlines: readonly Inline[], document: DocumentLanguage): string {
  return inlines.map((inline) => writeInline(inline, document)).join('');
}

function writeInline<Kind extends Inline['kind']>(
  inline: Extract<Inline, { kind: Kind }>,
  document: DocumentLanguage,
): string {
  const write: Writers[Kind] = writers[inline.kind];
  return write(inline, document);
}

function writeText({ text }: { readonly text: string }, document: DocumentLanguage): string {
  return markLanguages(cleanText(text), document);
}

function writeLink(target: LinkTarget, words: string): string {
  if (target.kind === 'internal') return `<a href="#${escapeHtml(target.id)}">${words}</a>`;
  return `<a href="${escapeHtml(target.href)}" rel="noopener noreferrer">${words}</a>`;
}
