import type { Messages } from '../../messages/messages.ts';
import { formatRef } from '../../model/clauses/item-ref.ts';
import type { OverlayDocument } from '../../model/document.ts';
import { requirementsOf } from '../../model/rules/requirements-of.ts';
import type { Standard } from '../../model/standard.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { SheetView } from './sheet-schema.ts';

/** What a printed verification sheet is made with. */
export interface SheetContext {
  readonly messages: Messages;
  readonly templates: Templates;
  readonly date: string;
}

/** Gathers what the template of a verification sheet sees. */
export function prepareSheet(
  standard: Standard,
  overlay: OverlayDocument | undefined,
  { messages, templates, date }: SheetContext,
): TemplateWork {
  const view = viewSheet(standard, overlay, { date, language: messages.language });
  return { name: 'verification-sheet', templates, view, charts: {}, photos: {} };
}

/** What the template of a verification sheet sees. */
function viewSheet(
  { title, clauses, requirements, notice }: Standard,
  overlay: OverlayDocument | undefined,
  said: Pick<SheetView, 'date' | 'language'>,
): SheetView {
  return {
    ...said,
    title: overlay?.title ?? title,
    notice: overlay?.notice.trim() ?? notice,
    clauses: clauses.map(({ clause, title: name }) => ({
      clause,
      title: name,
      note: overlay?.clauses[clause]?.note.trim() ?? '',
      items: requirementsOf(clause, { requirements }).flatMap(({ items }) =>
        items.map(({ ref, text }) => ({ ref: formatRef(ref), text })),
      ),
    })),
  };
}
