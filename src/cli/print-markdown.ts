import type { Messages } from '../messages/messages.ts';
import type { PrintContext } from '../print/print-context.ts';
import { loadFonts } from './load-fonts.ts';
import { loadPageAssets } from './load-page-assets.ts';

/** What a print needs to know; `file` names the Markdown in problems. */
export interface PrintRequest {
  readonly file: string;
  readonly date: string;
  readonly messages: Messages;
  readonly pageSize: string | undefined;
  /** Whether field hints become fields to fill in; they do not where nothing is said. */
  readonly fillable?: boolean;
  readonly readImage: NonNullable<PrintContext['readImage']>;
}

/** Markdown → what `--format` asks for. */
export async function printAs(
  format: 'pdf' | 'html',
  markdown: string,
  request: PrintRequest,
): Promise<string | Uint8Array> {
  return format === 'pdf' ? printMarkdown(markdown, request) : printWebPage(markdown, request);
}

/** Markdown → the bytes of a PDF, with the fonts that eoms ships. */
async function printMarkdown(markdown: string, request: PrintRequest): Promise<Uint8Array> {
  const [{ printPdf }, fonts] = await Promise.all([import('../print/print-pdf.ts'), loadFonts()]);
  const { file, date, messages, readImage, pageSize, fillable = false } = request;
  return printPdf(markdown, {
    file,
    date,
    fonts,
    readImage,
    fillable,
    text: (key, values) => messages.text(key, values),
    ...(pageSize === 'A4' || pageSize === 'Letter' ? { pageSize } : {}),
  });
}

/** Markdown → the text of one web page that holds all it needs. */
async function printWebPage(markdown: string, request: PrintRequest): Promise<string> {
  const [{ printHtml }, assets] = await Promise.all([
    import('../print/html/print-html.ts'),
    loadPageAssets(),
  ]);
  const { file, messages, readImage, pageSize } = request;
  return printHtml(markdown, {
    file,
    assets,
    readImage,
    text: (key, values) => messages.text(key, values),
    pageSize: pageSize === 'Letter' ? 'Letter' : 'A4',
  });
}
