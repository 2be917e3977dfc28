import type { Messages } from '../messages/messages.ts';
import { type FormIdentity, writeFormIdentity } from '../model/form.ts';
import type { Checklist } from './build-checklist.ts';
import { createEngine, type Templates } from './create-engine.ts';
import { addFieldFilters } from './field-hints.ts';
import { tidy } from './render-gap-report.ts';

/** What a checklist is put into words with. */
export interface ChecklistContext {
  readonly messages: Messages;
  readonly templates: Templates;
  /** Which form it is, where it is one to fill in on a screen: what only the template knows is counted. */
  readonly form?: Omit<FormIdentity, 'schema' | 'fields'> | undefined;
}

/**
 * Puts an audit checklist into Markdown by the template `checklist`. One to fill in on a screen has
 * field hints, and its identity in the front matter.
 */
export function renderChecklist(checklist: Checklist, context: ChecklistContext): string {
  const { messages, templates, form } = context;
  const engine = createEngine(templates, messages, () => '');
  const fields = form === undefined ? undefined : new Set<string>();
  addFieldFilters(engine, messages, fields);
  const view: object = { ...checklist, language: messages.language };
  const rendered: unknown = engine.renderFileSync('checklist', view);
  const markdown = tidy(String(rendered));
  if (form === undefined || fields === undefined) return markdown;
  return identify(markdown, writeFormIdentity({ ...form, fields: fields.size }));
}

const frontMatter = /^---\n/;

/** The front matter with the identity; a template without front matter gets one. */
function identify(markdown: string, identity: string): string {
  const line = `form: ${JSON.stringify(identity)}\n`;
  if (!frontMatter.test(markdown)) return `---\n${line}---\n\n${markdown}`;
  return markdown.replace(frontMatter, () => `---\n${line}`);
}
