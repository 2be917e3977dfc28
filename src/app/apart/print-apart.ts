import { append } from '../../model/lists/append.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { inOrder } from '../../print/document/problem-list.ts';
import type { FontFault } from '../../print/fonts/check-font.ts';
import type { PrintContext } from '../../print/print-context.ts';
import type { MissingCharacter } from '../../print/text/describe-missing.ts';
import type { GivenFonts, PrintAnswer, PrintWork } from './print-order.ts';
import { type Bounds, runApart } from './run-apart.ts';

/** Thrown where printing in the fonts of users takes more than any sound font and document need. */
export class PrintTooHard extends Error {
  constructor() {
    super('the print took more than it may');
    this.name = 'PrintTooHard';
  }
}

/** What is wrong with a font that has no end. */
const endless: FontFault = { key: 'print.font-endless', values: {} };

const [leastSeconds, leastMegabytes] = [2.5, 160];
/** A second and a megabyte for so many characters: a long document takes a tenth of that. */
const [charactersPerSecond, charactersPerMegabyte] = [10_000, 2000];

const script = 'print-worker.js';

/** Whether a look has fonts that eoms does not ship, whose contents are not trusted. */
export function hasGivenFonts({ fonts, fallbacks }: GivenFonts): boolean {
  return Object.keys(fonts).length > 0 || fallbacks.length > 0;
}

/** What is wrong with a font of a user; `undefined` = nothing. It is looked at in a thread with bounds. */
export async function checkFontApart(
  bytes: Uint8Array,
  isForText: boolean,
): Promise<FontFault | undefined> {
  const order = { task: 'check', bytes, isForText } as const;
  const bounds = boundsFor([bytes], 0);
  const ended = await runApart<FontFault | undefined>({ script, order }, bounds);
  return 'answer' in ended ? ended.answer : endless;
}

/**
 * The characters of texts that no font has, looked for in a thread with bounds.
 *
 * @throws PrintTooHard, and what a broken font leads to.
 */
export async function findMissingApart(
  texts: readonly string[],
  given: GivenFonts,
): Promise<readonly MissingCharacter[]> {
  const order = { task: 'find-missing', texts, given } as const;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const bounds = boundsFor(filesOf(given), length);
  return answerOf(await runApart<readonly MissingCharacter[]>({ script, order }, bounds));
}

/** Who hears of what is printed otherwise than it is meant, and judges it. */
type Listeners = Required<Pick<PrintContext, 'judgeMissing' | 'warn'>>;

/**
 * Prints a PDF in the fonts of users, in a thread with bounds.
 *
 * @throws EomsError with all that is wrong with the document, PrintTooHard, and what a broken font
 * leads to.
 */
export async function printApart(
  work: PrintWork,
  given: GivenFonts,
  { judgeMissing, warn }: Listeners,
): Promise<Uint8Array> {
  const order = { task: 'print', given, ...work };
  const bounds = boundsFor(filesOf(given), work.markdown.length);
  const answer = answerOf(await runApart<PrintAnswer>({ script, order }, bounds));
  const { printed, warnings, missing } = answer;
  const lacking: Problem[] = [];
  for (const found of missing) append(lacking, await judgeMissing(found));
  const known = 'pdf' in printed ? [] : printed.problems;
  if (lacking.length > 0) throw new EomsError('bad-data', inOrder([...known, ...lacking]));
  if (!('pdf' in printed)) throw new EomsError(printed.kind, known);
  if (warnings.length > 0) warn?.(warnings);
  return printed.pdf;
}

function answerOf<Answer>(ended: Awaited<ReturnType<typeof runApart<Answer>>>): Answer {
  if ('answer' in ended) return ended.answer;
  throw new PrintTooHard();
}

function filesOf({ fonts, fallbacks }: GivenFonts): readonly Uint8Array[] {
  return [...new Set([...Object.values(fonts), ...fallbacks])];
}

/** Fonts are in memory several times. */
function boundsFor(files: readonly Uint8Array[], length: number): Bounds {
  const megabytes = files.reduce((sum, { length: size }) => sum + size, 0) / 1_000_000;
  return {
    seconds: leastSeconds + megabytes / 4 + length / charactersPerSecond,
    megabytes: leastMegabytes + 4 * megabytes + length / charactersPerMegabyte,
  };
}
