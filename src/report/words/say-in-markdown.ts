import { isMessageKey, type Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues } from '../../model/problem.ts';
import { severityOf } from '../../model/rules/severity.ts';
import { escapeMarkdown, linkMarkdown } from './escape-markdown.ts';
import { TemplateRefused } from './template-refused.ts';

/** A thing as a template hands it over: its fields by name, of any kind. */
export type Fields = Readonly<Record<string, unknown>>;

const lineBreak = '<br>';

/** A list of things, each written and one a line. */
export function joinLines(
  list: unknown,
  write: (one: Fields) => string,
  separator: string = lineBreak,
): string {
  const things: readonly unknown[] = Array.isArray(list) ? list : [];
  return things.flatMap((one) => (isFields(one) ? [write(one)] : [])).join(separator);
}

/** A list of texts, or of things that have a text under `name`, one a line. */
export function joinTexts(list: unknown, name: string): string {
  const things: readonly unknown[] = Array.isArray(list) ? list : [];
  return things
    .map((one) => escapeMarkdown(textOf(isFields(one) ? one[name] : one)))
    .join(lineBreak);
}

/** A list of evidence: title as a link, file, and date. */
export function evidenceMarkdown(list: unknown, messages: Messages): string {
  return joinLines(list, ({ title, link, file, date }) => {
    const name = linkMarkdown(textOf(title), link === undefined ? undefined : textOf(link));
    const place = file === undefined ? '' : ` (${escapeMarkdown(textOf(file))})`;
    const day = date === undefined ? '' : `, ${escapeMarkdown(messages.date(textOf(date)))}`;
    return `${name}${place}${day}`;
  });
}

/** A list of actions, each with its effort. */
export function actionsMarkdown(list: unknown, messages: Messages): string {
  return joinLines(list, ({ text, effort }) => {
    return `${escapeMarkdown(textOf(text))} (${effortMarkdown(effort, messages)})`;
  });
}

/** The effort of an action. */
export function effortMarkdown(value: unknown, messages: Messages): string {
  const effort = textOf(value);
  return messages.text(effortKey(effort));
}

function effortKey(effort: string): MessageKey {
  return effort === 'S' || effort === 'M' ? `report.effort.${effort}` : 'report.effort.L';
}

/** The severity of a gap in its colour, which never appears without the word. */
export function gapMarkdown(severity: unknown, messages: Messages): string {
  const gap = severityOf(severity) ?? 'none';
  return `<span class="gap-${gap}">${messages.text(`report.gap.${gap}`)}</span>`;
}

/**
 * A message by its name, as a template asks for it. Liquid hands each value over as a pair of its
 * name and itself; a text among them is put in as it is, and what is not known as `unknown`.
 */
export function sayMessage(messages: Messages, key: string, named: readonly unknown[]): string {
  if (!isMessageKey(messages, key)) {
    throw new TemplateRefused('template.unknown-message', { name: key });
  }
  const values = named.flatMap((pair): readonly (readonly [string, MessageValues[string]])[] => {
    if (!Array.isArray(pair)) return [];
    const [name, value]: readonly unknown[] = pair;
    return [[textOf(name), valueOf(value)]];
  });
  try {
    return messages.text(key, Object.fromEntries(values));
  } catch (cause) {
    throw new TemplateRefused('template.message-values', { name: key }, cause);
  }
}

/** A message can tell what is not known from a number or a text: `{learners, select, unknown {…} …}`. */
function valueOf(value: unknown): string | number {
  if (value === null) return 'unknown';
  return typeof value === 'number' ? value : textOf(value);
}

/** Whether a value has fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** What a template prints of a value: texts, numbers and truth values; anything else is nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
