import { loadPageAssets } from '../load/load-page-assets.ts';
import { sharedContext, type ToldRequest } from './print-request.ts';

/** Markdown → the text of one web page that holds all it needs. */
export async function printToPage(markdown: string, request: ToldRequest): Promise<string> {
  const [{ printHtml }, assets] = await Promise.all([
    import('../../print/print-room.ts'),
    loadPageAssets(),
  ]);
  const readNarrow = (name: string) => request.narrow?.get(name);
  return printHtml(markdown, { ...sharedContext(request), assets, readNarrow });
}
