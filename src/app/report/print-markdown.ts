import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type PictureSource, readPictureOf } from '../../files/read-picture-beside.ts';
import type { Messages } from '../../messages/messages.ts';
import { append } from '../../model/lists/append.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { pageSizes } from '../../model/theme.ts';
import type { Archive } from '../../print/pdf/file/archive.ts';
import type { PrintContext } from '../../print/print-context.ts';
import { hasGivenFonts, PrintTooHard, printApart } from '../apart/print-apart.ts';
import type { GivenFonts } from '../apart/print-order.ts';
import { loadFonts, loadSymbols } from '../load/load-fonts.ts';
import { loadPageAssets } from '../load/load-page-assets.ts';
import type { Look } from '../look/load-look.ts';
import type { World } from '../world.ts';
import { blameFonts } from './blame-font.ts';
import type { PlaceProblems } from './fill-template.ts';
import type { CharacterAccount } from './missing-characters.ts';

/** What a print needs to know; `file` names the Markdown in problems. */
export interface PrintRequest {
  readonly file: string;
  readonly world: World;
  readonly messages: Messages;
  /** As asked for by a flag. */
  readonly pageSize: string | undefined;
  /** Whether field hints become fields to fill in; by default they do not. */
  readonly fillable?: boolean;
  readonly look: Look;
  /** Given for a PDF that is to be archived. */
  readonly archive?: Archive | undefined;
  readonly pictures: PictureSource;
  /** Given where the Markdown is not in a file: moves problems to where a person can fix them. */
  readonly placed?: PlaceProblems;
  /** Told of the characters that no font has; a web page leaves fonts to its reader. */
  readonly characters: CharacterAccount;
}

/** Markdown → what `--format` asks for. Takes down which pictures are printed in words. */
export async function printAs(
  format: 'pdf' | 'html',
  markdown: string,
  request: PrintRequest,
): Promise<string | Uint8Array> {
  const warnings: Problem[] = [];
  const told = { ...request, warn: (found: readonly Problem[]) => append(warnings, found) };
  const print = format === 'pdf' ? printMarkdown : printWebPage;
  const { placed = asTheyAre, world } = request;
  const printed = await print(markdown, told).catch(async (error: unknown) => {
    if (!(error instanceof EomsError)) throw error;
    throw new EomsError(error.kind, await placed(error.problems), error);
  });
  if (warnings.length > 0) world.warn(await placed(warnings));
  return printed;
}

const asTheyAre: PlaceProblems = (problems) => Promise.resolve(problems);

/** A request with a listener for everything that is not printed as it was meant. */
type ToldRequest = PrintRequest & Required<Pick<PrintContext, 'warn'>>;

/** Markdown → the bytes of a PDF, in the fonts of the look or those that eoms ships. */
async function printMarkdown(markdown: string, request: ToldRequest): Promise<Uint8Array> {
  const { world, look, fillable = false, archive, characters } = request;
  const shared = sharedContext(request);
  if (hasGivenFonts(look)) return printInGiven(markdown, request);
  const [{ printPdf }, fonts] = await Promise.all([
    import('../../print/print-room.ts'),
    loadFonts(),
  ]);
  return printPdf(markdown, {
    ...shared,
    judgeMissing: characters.judge,
    relieve: collectGarbage,
    date: world.date,
    fonts,
    loadSymbols,
    fillable,
    archive,
  });
}

/** The same with user-supplied fonts, in a separate thread, as their contents are not trusted. */
async function printInGiven(markdown: string, request: ToldRequest): Promise<Uint8Array> {
  const { file, world, look, fillable = false, archive, characters, messages, pictures } = request;
  const { theme, brand } = look;
  const facts = { file, date: world.date, theme, brand, fillable, archive, ...pageSizeOf(request) };
  const work = { markdown, language: messages.language, pictures, context: facts };
  const listeners = { judgeMissing: characters.judge, warn: request.warn };
  const printIn = (given: GivenFonts): Promise<Uint8Array> => printApart(work, given, listeners);
  const { fonts, fallbacks } = look;
  try {
    return await printIn({ fonts, fallbacks });
  } catch (cause) {
    const blamed = await blameFonts(cause, { fonts, fallbacks }, printIn);
    if (!(blamed instanceof PrintTooHard)) throw blamed;
    throw new EomsError('bad-data', [{ key: 'print.too-hard', place: { file } }], blamed);
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
  const { file, messages, pictures, warn, look } = request;
  const { theme, brand, fallbacks } = look;
  return {
    file,
    readImage: (path) => readPictureOf(pictures, path),
    warn,
    theme,
    brand,
    fallbacks,
    text: (key, values) => messages.text(key, values),
    ...pageSizeOf(request),
  };
}

/** What a flag asks for goes before what a document says itself, and that before the brand. */
function pageSizeOf({
  pageSize: flag,
  look: { pageSize },
}: ToldRequest): Pick<PrintContext, 'pageSize' | 'askedPageSize'> {
  const asked = pageSizes.find((size) => size === flag);
  return {
    ...(asked === undefined ? {} : { askedPageSize: asked }),
    ...(pageSize === undefined ? {} : { pageSize }),
  };
}

/** Markdown → the text of one web page that holds all it needs. */
async function printWebPage(markdown: string, request: ToldRequest): Promise<string> {
  const [{ printHtml }, assets] = await Promise.all([
    import('../../print/print-room.ts'),
    loadPageAssets(),
  ]);
  return printHtml(markdown, { ...sharedContext(request), assets });
}
