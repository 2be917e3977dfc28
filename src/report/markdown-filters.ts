import { isMessageKey, type Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues } from '../model/problem.ts';
import { escapeMarkdown, linkMarkdown } from './escape-markdown.ts';

/** Markdown for a chart by its name; an empty text where there is no such chart. */
export type ChartMarkdown = (name: string) => string;

/** A filter that makes Markdown: what it returns is printed as it is. */
export type MarkdownFilter = (value: unknown, ...rest: readonly unknown[]) => string;

const lineBreak = '<br>';

/**
 * The filters of templates that make Markdown. Each escapes every text that it is given.
 *
 * - `t: name: value …` a message of the catalogue, with values
 * - `lines: 'field', 'key'`  a list of texts, or the field of each thing in a list, one a line;
 *   the message `key` where there is none
 * - `gap`              the severity of a gap, with its colour
 * - `evidence`         a list of evidence: title as link, file, date
 * - `titles`           a list of evidence by title alone
 * - `actions`          a list of actions with their effort
 * - `chart`, `quoted`, and `raw`, which does not re-open the escaping
 */
export function createMarkdownFilters(
  messages: Messages,
  chart: ChartMarkdown,
): Readonly<Record<string, MarkdownFilter>> {
  return {
    raw: (value) => escapeMarkdown(textOf(value)),
    t: (key, ...values) => translate(messages, textOf(key), values),
    lines: (list, name, empty) =>
      joinTexts(list, textOf(name)) || sayEmpty(messages, textOf(empty)),
    gap: (severity) => gapMarkdown(textOf(severity), messages),
    evidence: (list) => joinLines(list, (one) => evidenceMarkdown(one, messages)),
    titles: (list) => joinLines(list, (one) => escapeMarkdown(textOf(one['title'])), '; '),
    actions: (list) => joinLines(list, (one) => actionMarkdown(one, messages)),
    chart: (name) => chart(textOf(name)),
    quoted: (value) => JSON.stringify(textOf(value)),
  };
}

/** A list of texts, or of things that have a text under `name`. */
function joinTexts(list: unknown, name: string): string {
  const things: readonly unknown[] = Array.isArray(list) ? list : [];
  return things
    .map((one) => escapeMarkdown(textOf(isFields(one) ? one[name] : one)))
    .join(lineBreak);
}

type Fields = Readonly<Record<string, unknown>>;

function joinLines(list: unknown, write: (one: Fields) => string, separator = lineBreak): string {
  const things: readonly unknown[] = Array.isArray(list) ? list : [];
  return things.flatMap((one) => (isFields(one) ? [write(one)] : [])).join(separator);
}

function evidenceMarkdown({ title, link, file, date }: Fields, messages: Messages): string {
  const name = linkMarkdown(textOf(title), link === undefined ? undefined : textOf(link));
  const place = file === undefined ? '' : ` (${escapeMarkdown(textOf(file))})`;
  const day = date === undefined ? '' : `, ${escapeMarkdown(messages.date(textOf(date)))}`;
  return `${name}${place}${day}`;
}

function actionMarkdown({ text, effort }: Fields, messages: Messages): string {
  return `${escapeMarkdown(textOf(text))} (${messages.text(effortKey(textOf(effort)))})`;
}

function effortKey(effort: string): MessageKey {
  return effort === 'S' || effort === 'M' ? `report.effort.${effort}` : 'report.effort.L';
}

function sayEmpty(messages: Messages, key: string): string {
  return key === '' ? '' : translate(messages, key, []);
}

function gapMarkdown(severity: string, messages: Messages): string {
  const gap = gaps.find((one) => one === severity) ?? 'none';
  return `<span class="gap-${gap}">${messages.text(`report.gap.${gap}`)}</span>`;
}

const gaps = ['major', 'minor', 'improvement'] as const;

/** A message in a template: its own words are Markdown of ours, the values in it are escaped. */
function translate(messages: Messages, key: string, named: readonly unknown[]): string {
  if (!isMessageKey(messages, key)) throw new Error(`no message "${key}"`);
  if (named.length === 0) return messages.text(key);
  return messages.text(key, Object.fromEntries(named.flatMap(namedValue)));
}

/** Liquid hands over `name: value` as a pair. */
function namedValue(pair: unknown): readonly (readonly [string, MessageValues[string]])[] {
  if (!Array.isArray(pair)) return [];
  const [name, value]: readonly unknown[] = pair;
  return [[textOf(name), typeof value === 'number' ? value : escapeMarkdown(textOf(value))]];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** What a template prints of a value: texts, numbers and truth values; anything else is nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
