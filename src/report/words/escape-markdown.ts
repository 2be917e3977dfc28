import { unifyLineBreaks } from '../../model/text/line-ends.ts';
import { readWordSymbols } from '../../model/text/word-symbols.ts';

const special = /[\\`*_[\]<>|~&#$@]/g;
const urlColon = /:(?=\/\/)/g;
const bareHost = /\bwww\./gi;
/** What begins a list, a rule or an underlined heading, only at the start of a line. */
const lineStart = /^(?:[-+](?=\s|$)|[-=]{2,}|[-=]$)/;
const orderedMark = /^(\d+)([.)])(?=\s|$)/;
const unprintable = /(?![\t\n])\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Letters, figures and stops that no rule below looks at: most texts, and done at once. */
const plain = /^[A-Za-zÀ-ɏ](?:[A-Za-z0-9À-ɏ ,.;:'’"“”()!?%–…-]*[A-Za-z0-9À-ɏ.)?!])?$/;
const anyHost = /[Ww]{3}\./;

/**
 * Makes text from a file harmless in Markdown: nothing in it becomes markup, a link or a code block,
 * and every printable character is preserved when the Markdown is rendered. A line break becomes
 * `<br>`, so that the text fits in a table cell.
 */
export function escapeMarkdown(text: string): string {
  if (plain.test(text) && !anyHost.test(text)) return text;
  return dropUnprintable(text).split('\n').map(escapeLine).join('<br>');
}

/**
 * The text without control and direction marks and halves of characters; line breaks are \n, and
 * Word's symbols ordinary characters.
 */
export function dropUnprintable(text: string): string {
  return readWordSymbols(unifyLineBreaks(text.toWellFormed()).replaceAll(unprintable, ''));
}

function escapeLine(line: string): string {
  const escaped = line
    .trim()
    .replaceAll(special, '\\$&')
    .replaceAll(urlColon, '\\:')
    .replaceAll(bareHost, (host) => host.replace('.', '\\.'));
  if (orderedMark.test(escaped)) return escaped.replace(orderedMark, '$1\\$2');
  return escaped.replace(lineStart, '\\$&');
}

const safeAddress = /^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i;

/** A Markdown link where the address is http(s) or mailto; only the escaped text otherwise. */
export function linkMarkdown(text: string, address: string | undefined): string {
  if (address === undefined || !safeAddress.test(address)) return escapeMarkdown(text);
  const target = address.replaceAll(
    /[()|*_[\]~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `[${escapeMarkdown(text)}](<${target}>)`;
}
