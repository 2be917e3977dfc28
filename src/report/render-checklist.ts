import type { Messages } from '../messages/messages.ts';
import type { Checklist } from './build-checklist.ts';
import { createEngine, type Templates } from './create-engine.ts';
import { tidy } from './render-gap-report.ts';

/** Puts an audit checklist into Markdown by the template `checklist`. */
export function renderChecklist(
  checklist: Checklist,
  context: { readonly messages: Messages; readonly templates: Templates },
): string {
  const engine = createEngine(context.templates, context.messages, () => '');
  const view: object = { ...checklist, language: context.messages.language };
  const markdown: unknown = engine.renderFileSync('checklist', view);
  return tidy(String(markdown));
}
