import type { Messages } from '../../messages/messages.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { MapContent, StandardMapView } from '../view/view-crosswalk.ts';

/** Gathers what the template of a map sees. */
export function prepareStandardMap(
  content: MapContent,
  { messages, templates }: { readonly messages: Messages; readonly templates: Templates },
): TemplateWork {
  const view: StandardMapView = { ...content, language: messages.language };
  return { name: 'standard-map', templates, view, charts: {}, photos: {} };
}
