import type { Liquid } from 'liquidjs';
import type { Messages } from '../../messages/messages.ts';
import { ratingValue } from '../../model/form.ts';
import { dropUnprintable } from '../words/escape-markdown.ts';
import { sayMessage, textOf } from '../words/say-in-markdown.ts';
import type { MarkdownFilter } from './markdown-filters.ts';

/**
 * Adds the filters that make a place a field on a checklist that is filled in on a screen. Each
 * takes the name of the field, and a message with its values that says what the field is for; the
 * box of a `choice_field` takes its value and the message of the choice before that.
 *
 * - `line_field: key …`, `text_field: key …`   a cell to type in, one line or several
 * - `check_field: key …`                       comes before ☐
 * - `choice_field: value, key, key …`          comes before ☐
 * - `rating_field: rating, text, key …`        comes before ☐; `na` is a rating too
 *
 * Without `fields` they print nothing: the checklist is one for paper. Else they add to it the name
 * of each field that the template asks for.
 */
export function addFieldFilters(
  engine: Liquid,
  messages: Messages,
  fields: Set<string> | undefined,
): void {
  const say = (key: unknown, values: readonly unknown[]): string =>
    quoteInComment(sayMessage(messages, textOf(key), values));
  const write = (kind: string, name: unknown, parts: readonly string[]): string => {
    if (fields === undefined) return '';
    fields.add(textOf(name));
    return `<!-- eoms: field: ${[kind, textOf(name), ...parts].join(' ')} -->`;
  };
  const single =
    (kind: string): MarkdownFilter =>
    (name, key, ...values) =>
      write(kind, name, [say(key, values)]);
  const choice: MarkdownFilter = (name, ...[value, choiceKey, key, ...values]) =>
    write('choice', name, [textOf(value), say(key, values), say(choiceKey, [])]);
  const rating: MarkdownFilter = (name, ...[step, text, key, ...values]) => {
    const value = typeof step === 'number' ? ratingValue(step) : 'na';
    return write('choice', name, [value, say(key, values), quoteInComment(textOf(text))]);
  };
  const filters = {
    line_field: single('line'),
    text_field: single('text'),
    check_field: single('check'),
    choice_field: choice,
    rating_field: rating,
  };
  for (const [name, handler] of Object.entries(filters)) {
    engine.registerFilter(name, { raw: true, handler });
  }
}

/** Text that would end a comment or the cell around it. */
const breaking = /[<>|`&]|-(?=-)|(?<=-)-/g;

/** A text in quotation marks within a comment in a cell of a table. */
function quoteInComment(text: string): string {
  return JSON.stringify(dropUnprintable(text)).replaceAll(
    breaking,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
