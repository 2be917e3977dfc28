import { isLink } from '../../../files/schema/check-formats.ts';
import type { Messages } from '../../../messages/messages.ts';
import { longestLine, longestProse } from '../../../model/rules/limits.ts';

/** What is wrong with a typed line, such as a title; `undefined` where nothing is. */
export function refuseLine(text: string, messages: Messages): string | undefined {
  const lines = countLines(text);
  return lines > 1
    ? messages.text('questionnaire.one-line', { lines })
    : refuseLonger(text, longestLine, messages);
}

/** What is wrong with a typed note or justification; `undefined` where nothing is. */
export function refuseProse(text: string, messages: Messages): string | undefined {
  return refuseLonger(text, longestProse, messages);
}

/** What of a half-typed text can be kept: all of it, up to what an assessment holds. */
export function cutProse(text: string): string {
  return cut(text, longestProse);
}

/** The same for a line. */
export function cutLine(text: string): string {
  return cut(text, longestLine);
}

/** The problem with several pasted lines where only one is allowed. */
export function refuseSeveralLines(text: string, messages: Messages): string | undefined {
  const lines = countLines(text);
  return lines > 1 ? messages.text('questionnaire.plain.one-line', { lines }) : undefined;
}

function countLines(text: string): number {
  return text.split('\n').length;
}

/**
 * Whether a text is a link or was meant as a web link, even one that cannot be followed. Addresses of
 * other kinds, such as a file server's, remain plain text: a report does not link to them.
 */
export function looksLikeLink(text: string): boolean {
  return /^https?:/i.test(text) || isLink(text);
}

function cut(text: string, limit: number): string {
  // Half of a surrogate pair is not a character.
  return text
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

function refuseLonger(text: string, limit: number, messages: Messages): string | undefined {
  const { length } = text;
  return length > limit ? messages.text('questionnaire.too-long', { length, limit }) : undefined;
}
