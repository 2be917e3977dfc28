import type { WebForm } from '../../print/web-form/web-form.ts';
import { loadFormAssets } from '../load/load-page-assets.ts';
import { type FormRequest, pageSizeOf } from './print-request.ts';

/** A form → the text of one web page that holds all it needs. */
export async function writePageForm(form: WebForm, request: FormRequest): Promise<string> {
  const { messages, look } = request;
  const [{ printWebForm }, assets] = await Promise.all([
    import('../../print/print-room.ts'),
    loadFormAssets(),
  ]);
  return printWebForm(form, {
    text: (key, values) => messages.text(key, values),
    theme: look.theme,
    brand: look.brand,
    assets,
    ...pageSizeOf(request),
  });
}
