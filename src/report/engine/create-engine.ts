import { Liquid } from 'liquidjs';
import type { Messages } from '../../messages/messages.ts';
import { formatRef } from '../../model/clauses/item-ref.ts';
import { escapeMarkdown } from '../words/escape-markdown.ts';
import { sayPoints } from '../words/say-change.ts';
import { textOf } from '../words/say-in-markdown.ts';
import { countOutput } from './count-output.ts';
import { addFieldFilters } from './field-hints.ts';
import { createMarkdownFilters, type PictureMarkdown } from './markdown-filters.ts';

/** Template texts by name, as `{% render 'gap-report/summary' %}` asks for them. */
export type Templates = Readonly<Record<string, string>>;

/** What a template that is not ours may use up. */
export interface EngineLimits {
  /** Letters of all templates. */
  readonly parseLimit: number;
  /** Milliseconds. */
  readonly renderLimit: number;
  /** Letters that are written or made on the way, and things in lists that are gone through. */
  readonly memoryLimit: number;
}

/** How templates are rendered; without limits where they are ours. */
export interface EngineSetting extends PictureMarkdown {
  /** Given for a form that is filled in on a screen: its fields are added while it is rendered. */
  readonly fields?: Set<string> | undefined;
  readonly limits?: EngineLimits | undefined;
}

/** Tags of Liquid that share variables between files, count on their own, or say the same otherwise. */
const closedTags = 'include layout block tablerow increment decrement liquid'.split(' ');

/** Filters that choose by chance, ask the clock, or hold code within a text. */
const closedFilters =
  'sample date_to_xmlschema date_to_rfc822 date_to_string date_to_long_string where_exp reject_exp group_by_exp has_exp find_exp find_index_exp sha256 hmac_sha256'.split(
    ' ',
  );

/**
 * The template engine, closed: templates come from `templates` and from nowhere else, see plain
 * data only, and whatever they print is escaped for Markdown unless a filter makes Markdown of it.
 * A misspelt variable or filter is an error, not an empty place in a report.
 */
export function createEngine(
  templates: Templates,
  messages: Messages,
  { chart, photo, part, fields, limits }: EngineSetting,
): Liquid {
  const engine = new Liquid({
    templates: { ...templates },
    outputEscape: (value) => escapeMarkdown(textOf(value)),
    ownPropertyOnly: true,
    strictVariables: true,
    // What a document may leave out can be asked for with `if`, and only there.
    lenientIf: true,
    strictFilters: true,
    // Asked for here, the locale of the machine is not: that would take longer than a whole report.
    locale: messages.language,
    ...limits,
  });
  if (limits !== undefined) countOutput(engine);
  for (const name of closedTags) Reflect.deleteProperty(engine.tags, name);
  for (const name of closedFilters) Reflect.deleteProperty(engine.filters, name);
  for (const [name, handler] of Object.entries(
    createMarkdownFilters(messages, { chart, photo, part }),
  )) {
    engine.registerFilter(name, { raw: true, handler });
  }
  addFieldFilters(engine, messages, fields);
  engine.registerFilter('date', (value: unknown) => messages.date(textOf(value).slice(0, 10)));
  engine.registerFilter('percent', (value: unknown) =>
    messages.percent(typeof value === 'number' ? value : null),
  );
  engine.registerFilter('points', (value: unknown) => sayPoints(value, messages));
  engine.registerFilter('ref', (value: unknown) => formatRef(textOf(value)));
  return engine;
}
