import type { Messages } from '../../messages/messages.ts';
import { dropUnprintable, escapeMarkdown, linkMarkdown } from '../words/escape-markdown.ts';
import {
  evidenceMarkdown,
  gapMarkdown,
  isFields,
  joinLines,
  joinTexts,
  sayMessage,
  textOf,
} from '../words/say-in-markdown.ts';
import { dutyMarkdown, pointBelow, pointMarkdown } from '../words/say-point.ts';
import { createRowWriter } from './table-rows.ts';

/** Markdown for charts and parts by their names, and photos by their numbers; an empty text where there is none. */
export interface PictureMarkdown {
  readonly chart: (name: string) => string;
  readonly photo: (number: string) => string;
  /** Markdown that was made before, such as the summary that a person edited. */
  readonly part: (name: string) => string;
}

/** A filter that makes Markdown: what it returns is printed as it is. */
export type MarkdownFilter = (value: unknown, ...rest: readonly unknown[]) => string;

/**
 * The filters of templates that make Markdown. Each escapes every text that it is given.
 *
 * - `t: name: value …`   a message of the catalogue, with values
 * - `rows: 'column' …`   a list as rows of a table; the columns are in table-rows.ts
 * - `lines: 'field'`     a list of texts, or the field of each thing in a list, one a line
 * - `gap`                the severity of a gap, in its colour
 * - `point`, `points_of` a point with its place in the standard, below a clause (`point: clause`) with the rest of
 *   it; a list of them, one a line
 * - `duty`               what a typical nonconformity rests on, signed where that was not checked
 * - `evidence`, `titles` a list of evidence, in full or by title alone
 * - `link: address`      a text as a link, where the address is safe
 * - `chart`, `photo`     a chart by its name, a picture of evidence by its number
 * - `part`               Markdown that a person wrote, by its name: `summary`
 * - `quoted`, `quoted_t` a text or a message as a value of the front matter
 * - `raw`                does not re-open the escaping
 */
export function createMarkdownFilters(
  messages: Messages,
  { chart, photo, part }: PictureMarkdown,
): Readonly<Record<string, MarkdownFilter>> {
  const writeRows = createRowWriter(messages);
  return {
    raw: (value) => escapeMarkdown(textOf(value)),
    t: (key, ...values) => sayMessage(messages, textOf(key), escapeValues(values)),
    rows: (list, ...columns) => writeRows(list, columns.map(textOf)),
    lines: (list, name) => joinTexts(list, textOf(name)),
    gap: (severity) => gapMarkdown(severity, messages),
    point: (item, clause) => {
      if (!isFields(item)) return '';
      return clause === undefined
        ? pointMarkdown(item, messages)
        : pointBelow(item, textOf(clause), messages);
    },
    duty: (one) => (isFields(one) ? dutyMarkdown(one, messages) : ''),
    points_of: (list) => joinLines(list, (item) => pointMarkdown(item, messages)),
    evidence: (list) => evidenceMarkdown(list, messages),
    titles: (list) => joinLines(list, ({ title }) => escapeMarkdown(textOf(title)), '; '),
    link: (text, address) => linkMarkdown(textOf(text), textOf(address)),
    chart: (name) => chart(textOf(name)),
    photo: (number) => photo(textOf(number)),
    part: (name) => part(textOf(name)),
    quoted: (value) => quote(textOf(value)),
    quoted_t: (key, ...values) => quote(sayMessage(messages, textOf(key), values)),
  };
}

/** Values of a message, as Liquid hands them over: pairs of a name and a text or number. */
function escapeValues(pairs: readonly unknown[]): readonly unknown[] {
  return pairs.map((pair) =>
    Array.isArray(pair)
      ? pair.map((part: unknown, index) =>
          index === 1 && typeof part === 'string' ? escapeMarkdown(part) : part,
        )
      : pair,
  );
}

/** A value of the front matter, which is not Markdown. */
function quote(text: string): string {
  return JSON.stringify(dropUnprintable(text));
}
