import type { Messages } from '../../messages/messages.ts';
import { describeFields, type FormIdentity, writeFormIdentity } from '../../model/form-identity.ts';
import { createEngine, type EngineLimits, type Templates } from './create-engine.ts';

/** Which form a checklist is; which fields it has, only its template knows. */
export type FormFacts = Omit<FormIdentity, 'schema' | 'fields' | 'each' | 'once'>;

/** A template with all that it is filled with: plain data, which can be handed to another thread. */
export interface TemplateWork {
  readonly name: string;
  readonly templates: Templates;
  readonly view: object;
  /** The Markdown of each chart, by its name. */
  readonly charts: Readonly<Record<string, string>>;
  /** The Markdown of each picture of evidence, by its number. */
  readonly photos: Readonly<Record<string, string>>;
  /** Markdown that a person wrote, by its name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Given for a form that is filled in on a screen. */
  readonly form?: FormFacts | undefined;
}

/**
 * Fills a template. With limits it ends where it would take too long or too much.
 *
 * @throws LiquidError, which `nameTemplateError` puts into a problem with its place.
 */
export function renderTemplate(
  { name, templates, view, charts, photos, parts = {}, form }: TemplateWork,
  messages: Messages,
  limits?: EngineLimits,
): string {
  const chart = (wanted: string): string => find(charts, wanted);
  const photo = (wanted: string): string => find(photos, wanted);
  const part = (wanted: string): string => find(parts, wanted);
  const fields = form === undefined ? undefined : new Set<string>();
  const engine = createEngine(templates, messages, { chart, photo, part, fields, limits });
  const markdown = tidy(String(engine.renderFileSync(name, view)));
  if (form === undefined || fields === undefined) return markdown;
  return identify(
    markdown,
    writeFormIdentity({ ...form, ...describeFields(fields, form.requirements) }),
  );
}

function find(pictures: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(pictures, name) ? pictures[name] : undefined) ?? '';
}

const frontMatter = '---\n';

/** The front matter with the identity; a template without front matter gets one. */
function identify(markdown: string, identity: string): string {
  const line = `form: ${JSON.stringify(identity)}\n`;
  if (!markdown.startsWith(frontMatter)) return `---\n${line}---\n\n${markdown}`;
  return `${frontMatter}${line}${markdown.slice(frontMatter.length)}`;
}

/** Templates leave blank lines where a part is empty; more than one in a row says nothing. */
function tidy(markdown: string): string {
  const lines = markdown.split('\n').map(trimLineEnd);
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Done by hand: a pattern for trailing blanks would try every run of blanks before words. */
function trimLineEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
}
