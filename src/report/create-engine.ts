import { Liquid } from 'liquidjs';
import type { Messages } from '../messages/messages.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatRef } from './format-ref.ts';
import { type ChartMarkdown, createMarkdownFilters } from './markdown-filters.ts';
import { textOf } from './say-in-markdown.ts';

/** Template texts by name, as `{% render 'gap-report/summary' %}` asks for them. */
export type Templates = Readonly<Record<string, string>>;

/**
 * The template engine, closed: templates come from `templates` and from nowhere else, see plain
 * data only, and whatever they print is escaped for Markdown unless a filter makes Markdown of it.
 * A misspelt variable or filter is an error, not an empty place in a report.
 */
export function createEngine(
  templates: Templates,
  messages: Messages,
  chart: ChartMarkdown,
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
  });
  for (const [name, handler] of Object.entries(createMarkdownFilters(messages, chart))) {
    engine.registerFilter(name, { raw: true, handler });
  }
  engine.registerFilter('date', (value: unknown) => messages.date(textOf(value).slice(0, 10)));
  engine.registerFilter('percent', (value: unknown) =>
    messages.percent(typeof value === 'number' ? value : null),
  );
  engine.registerFilter('ref', (value: unknown) => formatRef(textOf(value)));
  return engine;
}
