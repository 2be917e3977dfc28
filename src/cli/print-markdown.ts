import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Messages } from '../messages/messages.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import { pageSizes } from '../model/theme.ts';
import type { Archive, PrintContext } from '../print/print-context.ts';
import { emit } from './emit.ts';
import { loadFonts, loadSymbols } from './load-fonts.ts';
import type { Look } from './load-look.ts';
import { loadPageAssets } from './load-page-assets.ts';
import type { CharacterAccount } from './missing-characters.ts';
import { problemLines } from './say-problems.ts';

/** What a print needs to know; `file` names the Markdown in problems. */
export interface PrintRequest {
  readonly file: string;
  readonly date: string;
  readonly messages: Messages;
  /** As asked for by a flag. */
  readonly pageSize: string | undefined;
  /** Whether field hints become fields to fill in; they do not where nothing is said. */
  readonly fillable?: boolean;
  readonly look: Look;
  /** Given for a PDF that is to be archived. */
  readonly archive?: Archive | undefined;
  readonly readImage: NonNullable<PrintContext['readImage']>;
  /** Told of the characters that no font has; a web page leaves fonts to its reader. */
  readonly characters: CharacterAccount;
}

/**
 * Markdown → what `--format` asks for. Says on stderr which pictures are printed in words: quiet or
 * not, what is missing from a print is no remark beside it.
 */
export async function printAs(
  format: 'pdf' | 'html',
  markdown: string,
  request: PrintRequest,
): Promise<string | Uint8Array> {
  const warnings: Problem[] = [];
  const told = { ...request, warn: (found: readonly Problem[]) => warnings.push(...found) };
  const print = format === 'pdf' ? printMarkdown : printWebPage;
  const printed = await print(markdown, told);
  if (warnings.length > 0) {
    const lines = problemLines(new EomsError('bad-data', warnings), request.messages);
    await emit(process.stderr, lines);
  }
  return printed;
}

/** A request, and who is told of what is printed otherwise than it is meant. */
type ToldRequest = PrintRequest & Pick<PrintContext, 'warn'>;

/** Markdown → the bytes of a PDF, in the fonts of the look or those that eoms ships. */
async function printMarkdown(markdown: string, request: ToldRequest): Promise<Uint8Array> {
  const [{ printPdf }, shipped] = await Promise.all([
    import('../print/print-room.ts'),
    loadFonts(),
  ]);
  const { date, look, fillable = false, archive } = request;
  const shared = { ...sharedContext(request), judgeMissing: request.characters.judge };
  const context = { ...shared, date, loadSymbols, fillable, archive, relieve: collectGarbage };
  const printIn = ({ fonts, fallbacks }: Pick<Look, 'fonts' | 'fallbacks'>): Promise<Uint8Array> =>
    printPdf(markdown, { ...context, fonts: { ...shipped, ...fonts }, fallbacks });
  try {
    return await printIn(look);
  } catch (cause) {
    const { blameFonts } = await import('./blame-font.ts');
    throw await blameFonts(cause, look, printIn);
  }
}

/**
 * On a machine with much memory V8 lets garbage lie until it is twice what a long document needs.
 * Its collector can be called by nothing but this.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/** What prints of all kinds need to know. */
function sharedContext(request: ToldRequest): Omit<PrintContext, 'fonts' | 'loadSymbols' | 'date'> {
  const { file, messages, readImage, warn, look } = request;
  const { theme, brand, fallbacks } = look;
  const pageSize = pageSizes.find((size) => size === request.pageSize) ?? look.pageSize;
  return {
    file,
    readImage,
    warn,
    theme,
    brand,
    fallbacks,
    text: (key, values) => messages.text(key, values),
    ...(pageSize === undefined ? {} : { pageSize }),
  };
}

/** Markdown → the text of one web page that holds all it needs. */
async function printWebPage(markdown: string, request: ToldRequest): Promise<string> {
  const [{ printHtml }, assets] = await Promise.all([
    import('../print/print-room.ts'),
    loadPageAssets(),
  ]);
  return printHtml(markdown, { ...sharedContext(request), assets });
}
