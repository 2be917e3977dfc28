import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EomsError } from '../../model/problem.ts';
import { hasGivenFonts, PrintTooHard, printApart } from '../apart/print-apart.ts';
import type { GivenFonts } from '../apart/print-order.ts';
import { loadFonts, loadSymbols } from '../load/load-fonts.ts';
import { blameFonts } from './blame-font.ts';
import { pageSizeOf, sharedContext, type ToldRequest } from './print-request.ts';

/** Markdown → the bytes of a PDF, in the fonts of the look or those that eoms ships. */
export async function printToPdf(markdown: string, request: ToldRequest): Promise<Uint8Array> {
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
 * On a machine with much memory V8 lets garbage grow to twice what a long document needs; this is the
 * only way to call its collector.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
