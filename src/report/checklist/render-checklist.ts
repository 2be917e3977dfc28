import type { Messages } from '../../messages/messages.ts';
import type { Templates } from '../engine/create-engine.ts';
import { type FormFacts, renderTemplate, type TemplateWork } from '../engine/render-template.ts';
import type { Checklist } from './build-checklist.ts';
import type { ChecklistView } from './entry.ts';

/** What a checklist is put into words with. */
export interface ChecklistContext {
  readonly messages: Messages;
  readonly templates: Templates;
  /** Which form it is, where it is one to fill in on a screen. */
  readonly form?: FormFacts | undefined;
}

/**
 * Puts an audit checklist into Markdown by the template `checklist`. One to fill in on a screen has
 * field hints, and its identity in the front matter.
 *
 * @internal
 */
export function renderChecklist(checklist: Checklist, context: ChecklistContext): string {
  return renderTemplate(prepareChecklist(checklist, context), context.messages);
}

/** Gathers what the template of a checklist sees. */
export function prepareChecklist(
  checklist: Checklist,
  { messages, templates, form }: ChecklistContext,
): TemplateWork {
  const view: ChecklistView = { ...checklist, language: messages.language };
  return { name: 'checklist', templates, view, charts: {}, photos: {}, form };
}
