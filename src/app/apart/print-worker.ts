/*
 * Touches the fonts of users in a thread of its own (src/app/apart/print-apart.ts): what a font made to do
 * harm brings about, such as endless work, ends with the thread.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { readPictureOf } from '../../files/read-picture-beside.ts';
import { append } from '../../model/lists/append.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { checkFallbackFont, checkTextFont } from '../../print/fonts/check-font.ts';
import { printPdf } from '../../print/pdf/print-pdf.ts';
import type { MissingCharacter } from '../../print/text/describe-missing.ts';
import { findMissingIn } from '../../print/text/open-faces.ts';
import { loadFonts, loadSymbols } from '../load/load-fonts.ts';
import { loadMessages } from '../load/load-messages.ts';
import type { GivenFonts, PrintAnswer, PrintOrder, PrintWork } from './print-order.ts';

const order: PrintOrder = workerData;
parentPort?.postMessage(await carryOut(order), []);

async function carryOut(asked: PrintOrder): Promise<unknown> {
  if (asked.task === 'check') {
    return asked.isForText ? checkTextFont(asked.bytes) : checkFallbackFont(asked.bytes);
  }
  const fonts = await allFonts(asked.given);
  if (asked.task === 'find-missing') return findMissingIn(asked.texts, fonts);
  return print(asked, fonts);
}

async function allFonts({ fonts, fallbacks }: GivenFonts) {
  return { fonts: { ...(await loadFonts()), ...fonts }, fallbacks, loadSymbols };
}

async function print(
  { markdown, language, pictures, context }: PrintWork,
  fonts: Awaited<ReturnType<typeof allFonts>>,
): Promise<PrintAnswer> {
  const warnings: Problem[] = [];
  const missing: (readonly MissingCharacter[])[] = [];
  const messages = loadMessages(language);
  try {
    const pdf = await printPdf(markdown, {
      ...context,
      ...fonts,
      text: (key, values) => messages.text(key, values),
      readImage: (path) => readPictureOf(pictures, path),
      warn: (found) => append(warnings, found),
      judgeMissing: async (found) => {
        missing.push(found);
        return [];
      },
    });
    return { printed: { pdf }, warnings, missing };
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return { printed: { kind: error.kind, problems: error.problems }, warnings, missing };
  }
}
